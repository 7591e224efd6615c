package dev.guardrail.fact;

/**
 * How much tests run of all files that a coverage report covers, in the report's own figures. Reports about the same
 * files are merged, line by line.
 *
 * @param place the report's file, or the first of several merged reports
 * @param counter what is counted
 * @param covered how many of it tests run
 * @param total how many of it there are
 */
@Noun(one = "coverage total", many = "coverage totals")
public record TotalCoverage(Place place, Counter counter, long covered, long total) implements Measured, Shown {

    @Override
    public String identity() {
        return counter.toString();
    }
}
