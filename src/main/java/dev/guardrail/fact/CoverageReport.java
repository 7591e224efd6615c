package dev.guardrail.fact;

/**
 * A coverage report that was read.
 *
 * @param place the report's file
 * @param format its format
 * @param files how many source files it names
 * @param unmatched how many of them are no file of the repository, or could be several; each has a {@link Gap}
 */
public record CoverageReport(Place place, CoverageFormat format, int files, int unmatched)
        implements CoverageFact, Shown {

    @Override
    public String identity() {
        return "coverage report";
    }
}
