package dev.guardrail.fact;

/**
 * An expression of production code that asks whether a test runs it, and that the base has nowhere among the files that the
 * range touches.
 *
 * @param place the expression
 * @param text the expression as written, in one line
 */
@FoundAmong(ComparedSource.class)
@Noun(one = "test environment branch", many = "test environment branches")
public record TestEnvironmentBranch(Place place, String text) implements SourceFact {

    @Override
    public String identity() {
        return "test environment " + text;
    }
}
