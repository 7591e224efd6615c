package dev.guardrail.fact;

import java.util.Locale;

/** What a coverage report counts. Figures of different counters are never added up or compared. */
public enum Counter {
    /** Lines of source text that have code. */
    LINE,
    /** The ways out of decisions. */
    BRANCH,
    /**
     * The smallest unit that a format counts: bytecode instructions in JaCoCo, sequence points in OpenCover, statements in Go
     * profiles, Istanbul and Clover.
     */
    INSTRUCTION,
    /** What a tool adds up of several of these: coverage.py of lines and branches, Clover of all its elements. */
    COMBINED;

    /** The plural noun for what it counts; empty where a tool adds up several kinds. */
    String units() {
        return switch (this) {
            case LINE -> "lines";
            case BRANCH -> "branches";
            case INSTRUCTION -> "instructions";
            case COMBINED -> "";
        };
    }

    /** The word that policies, rules and reports use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
