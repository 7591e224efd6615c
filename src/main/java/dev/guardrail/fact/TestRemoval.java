package dev.guardrail.fact;

/**
 * A test that is gone from a file that stands, or all that are gone with a file that the range deleted. Nothing in the range
 * looks like them under another name or in another place.
 *
 * @param place the file; of a deleted one the line of the first of its tests at the base
 * @param test the name of the test within its file; of a deleted file that of the first
 * @param tests how many tests are gone, at least 1
 * @param withSubject whether the range also deletes what the test's file is named after, so that the test had to go
 */
@FoundAmong(TestFile.class)
public record TestRemoval(Place place, String test, int tests, boolean withSubject) implements TestFact {

    /** Whether the file was deleted with them. */
    public boolean isOfFile() {
        return !place.isFile();
    }

    @Override
    public String identity() {
        return "removed " + test;
    }
}
