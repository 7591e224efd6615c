package dev.guardrail.fact;

/**
 * Lines that the range added and no test runs, with nothing between them but added lines that have no code. Lines that were
 * moved are not among them.
 *
 * @param place from the first to the last of them
 * @param lines how many of them have code, at least 1
 * @param text the first of them, stripped
 */
@FoundAmong(PatchCoverage.class)
@Noun(one = "group of uncovered lines", many = "groups of uncovered lines")
public record UncoveredLines(Place place, int lines, String text) implements CoverageFact {

    @Override
    public String identity() {
        return text;
    }
}
