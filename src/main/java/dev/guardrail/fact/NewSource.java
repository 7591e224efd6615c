package dev.guardrail.fact;

/**
 * A source file that the range adds and that has lines: what a test would be written for.
 *
 * @param place the file
 * @param language its language
 */
public record NewSource(Place place, Language language) implements TestFact {

    @Override
    public String identity() {
        return "new source";
    }
}
