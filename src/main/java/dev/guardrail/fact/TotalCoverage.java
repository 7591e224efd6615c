package dev.guardrail.fact;

/**
 * How much tests run of all that a coverage report speaks of, in the report's own figures. Reports that speak of the same
 * files are taken together, line by line.
 *
 * @param place the report's file, or the first of several merged reports
 * @param counter what is counted
 * @param covered how many of it tests run
 * @param total how many of it there are
 */
public record TotalCoverage(Place place, Counter counter, long covered, long total) implements Measured {

    @Override
    public String identity() {
        return counter.toString();
    }
}
