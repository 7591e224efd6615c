package dev.guardrail.fact;

/**
 * A condition that the range puts on tests of the base, which ran or counted without it.
 *
 * @param place the mark or the statement with the condition
 * @param test the name of the test within its file; the first of several
 * @param condition the mark or the statement as written, in one line
 * @param tests how many tests it holds for, at least 1
 */
@FoundAmong(TestFile.class)
public record TestConditionChange(Place place, String test, String condition, int tests) implements TestFact {

    @Override
    public String identity() {
        return "condition of " + test;
    }

    @Override
    public ScopePath scopeInFile() {
        return ScopePath.FILE.then(ScopePath.Kind.TEST, test);
    }
}
