package dev.guardrail.explain;

/** How far an answer goes; the answer is the same. */
public enum Depth {
    /** One sentence. */
    BRIEF,
    /** What fits a screen: what decides, with the lines of the files. */
    SCREEN,
    /** Down to every fact. */
    FULL
}
