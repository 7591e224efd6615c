package dev.guardrail.fact;

/** How a range came to suppress more than before. */
public enum SuppressionChangeKind {
    /** On code that the base has, too, without the suppression. */
    ADDED,
    /** On lines that the range adds or changes. */
    ADDED_WITH_CODE,
    /** The base suppresses fewer checks there. */
    WIDENED;

    /** The words that fingerprints use; they stay as they are. */
    @Override
    public String toString() {
        return switch (this) {
            case ADDED -> "added";
            case ADDED_WITH_CODE -> "added with code";
            case WIDENED -> "widened";
        };
    }
}
