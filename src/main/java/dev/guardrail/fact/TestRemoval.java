package dev.guardrail.fact;

/**
 * A test that the range removes from a file, or the tests of one fate that it deletes together with their file.
 *
 * @param place the file; of a deleted one the line of the first of its tests at the base
 * @param test the name of the test within its file; of a deleted file that of the first
 * @param tests how many tests are gone, at least 1
 * @param of how many tests the file had
 * @param fate what became of them, as far as the range tells
 * @param trace of the first of them, where its fate can be seen: the test that has its code now, after its file and a space,
 *     the name that is gone, or the commit that is taken back; empty where there is none
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
}
