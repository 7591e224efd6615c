package dev.guardrail.fact;

/**
 * A line with code, in a file that the range added lines to, whether or not a test runs it.
 *
 * @param place the line
 * @param hits how often tests run it, or 1 where the report only says that they do; 0 if none does
 * @param coveredBranches how many of its branches tests take
 * @param branches how many branches it has; 0 where it has none or the report does not say
 */
public record CoveredLine(Place place, long hits, int coveredBranches, int branches) implements CoverageFact {

    /** The line's number, counted from 1. */
    public int number() {
        return place.line();
    }

    @Override
    public String identity() {
        return "line";
    }
}
