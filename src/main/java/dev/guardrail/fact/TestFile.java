package dev.guardrail.fact;

/**
 * A file that the range touches and that declares tests, or has the name of a test file.
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
