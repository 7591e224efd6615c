package dev.guardrail.fact;

/**
 * A test that the range removes from a file, or the tests of one fate that it deletes together with their file.
 *
 * @param place the file; of a deleted file the line of its first such test at the base
 * @param test the name of the test within its file; of a deleted file the name of its first such test
 * @param tests how many tests were removed, at least 1
 * @param of how many tests the file had
 * @param fate what became of them, as far as the range tells
 * @param trace what shows the fate of the first such test: the file and the name of the test that has its code now or may
 *     replace it, the removed name or text, or the reverted commit; empty where nothing does
 */
@FoundAmong(TestFile.class)
public record TestRemoval(Place place, String test, int tests, int of, TestFate fate, String trace)
        implements TestFact {

    /** Whether the file was deleted with them. */
    public boolean isOfFile() {
        return !place.isFile();
    }

    @Override
    public String identity() {
        return "removed " + test;
    }

    @Override
    public ScopePath scopeInFile() {
        return ScopePath.FILE.then(ScopePath.Kind.TEST, test);
    }

    @Override
    public boolean isOfBase() {
        return isOfFile();
    }
}
