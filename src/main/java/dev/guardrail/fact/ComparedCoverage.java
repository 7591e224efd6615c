package dev.guardrail.fact;

/**
 * A file that the range touched and that the coverage reports of both sides measure, with at least one counter that both
 * have. What they say is in the {@link FileCoverage} of each side.
 *
 * @param place the file at the head
 */
@Noun(one = "file with coverage on both sides", many = "files with coverage on both sides")
public record ComparedCoverage(Place place) implements CoverageFact {

    @Override
    public String identity() {
        return "coverage on both sides";
    }
}
