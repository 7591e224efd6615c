package dev.guardrail.fact;

/**
 * How much tests run of the lines that the range added to a file. Lines without code do not count, nor do lines that were
 * moved; a file whose added lines are all of those kinds has no patch coverage.
 *
 * @param place the file
 * @param covered how many of these lines tests run
 * @param total how many of these lines there are, at least 1
 */
@Noun(one = "file with added code", many = "files with added code")
public record PatchCoverage(Place place, long covered, long total) implements Measured, Shown {

    @Override
    public Counter counter() {
        return Counter.LINE;
    }

    @Override
    public String identity() {
        return "patch coverage";
    }
}
