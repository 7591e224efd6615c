package dev.guardrail.fact;

/** How much of something tests run. */
public sealed interface Measured extends CoverageFact permits TotalCoverage, FileCoverage, PatchCoverage {

    /** What is counted. */
    Counter counter();

    /** How many of it tests run; never more than {@link #total()}. */
    long covered();

    /** How many of it there are. */
    long total();

    /** How many of it no test runs. */
    default long uncovered() {
        return total() - covered();
    }

    /** Both counts. */
    default Share share() {
        return new Share(covered(), total());
    }
}
