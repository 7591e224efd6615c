package dev.guardrail.fact;

/**
 * A file of the range that declares tests, or is named like one that does, and that was read.
 *
 * @param place the file
 * @param language its language
 * @param tests how many tests it declares
 */
public record TestFile(Place place, Language language, int tests) implements TestFact {

    @Override
    public String identity() {
        return "test file";
    }
}
