package dev.guardrail.verdict;

/** The status of a gate. */
public enum GateStatus {
    PASS("pass"),
    FAIL("fail"),
    /** Evidence that one of its guardrails needs is missing. */
    PENDING("pending"),
    /** There was nothing to inspect. */
    NOT_APPLICABLE("n/a");

    private final String word;

    GateStatus(String word) {
        this.word = word;
    }

    /** The word that reports use. */
    @Override
    public String toString() {
        return word;
    }
}
