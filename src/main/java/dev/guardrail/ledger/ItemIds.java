package dev.guardrail.ledger;

/** The ids of items. They never change meaning. */
public final class ItemIds {

    /** How many digits of a fingerprint are the id of a finding. */
    public static final int DIGITS = 12;

    private static final int DIGITS_OF_PLANS = 8;

    private ItemIds() {}

    /** The id of all findings with a fingerprint. */
    public static String ofFinding(String fingerprint) {
        return fingerprint.substring(0, DIGITS);
    }

    /** The id of what the plan of a milestone leaves for later. */
    public static String ofPlan(String milestone, String text) {
        String words = text.strip().replaceAll("\\s+", " ");
        return milestone + "-" + Digests.of(words).substring(0, DIGITS_OF_PLANS);
    }

    /** The SHA-256 of a text. */
    public static String digest(String text) {
        return Digests.of(text);
    }
}
