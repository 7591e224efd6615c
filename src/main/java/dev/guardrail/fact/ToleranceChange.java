package dev.guardrail.fact;

/**
 * A comparison of numbers in a test that lets more pass than at the base.
 *
 * @param place the number
 * @param test the name of the test within its file
 * @param name the parameter, the function or the operator that the number belongs to
 * @param before the number at the base, or its default
 * @param after the number at the head
 */
@FoundAmong(TestFile.class)
public record ToleranceChange(Place place, String test, String name, String before, String after) implements TestFact {

    @Override
    public String identity() {
        return "tolerance " + name + " of " + test;
    }

    @Override
    public ScopePath scopeInFile() {
        return ScopePath.FILE.then(ScopePath.Kind.TEST, test);
    }
}
