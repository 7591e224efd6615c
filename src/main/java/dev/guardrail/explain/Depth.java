package dev.guardrail.explain;

/** How far an answer goes; the answer is the same. */
public enum Depth {
    /** One sentence. */
    BRIEF,
    /** What fits a screen: what decides, with the lines of the files. */
    SCREEN,
    /** Down to every fact. */
    FULL;

    private static final int FINDINGS = 6;

    /** How many findings, or reasons, are listed. */
    int limit() {
        return this == FULL ? Integer.MAX_VALUE : FINDINGS;
    }
}
