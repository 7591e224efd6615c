package dev.guardrail.fact;

/**
 * What the range did to one test.
 *
 * @param place the test, or the mark that keeps it from counting; of one that is gone, its file, or its line at the base if
 *     the file is gone, too
 * @param test its name within its file
 * @param change what happened to it
 * @param mark the mark as written, of one that was revived or removed that of the base; empty where there is none
 */
@FoundAmong(TestFile.class)
public record TestChange(Place place, String test, TestChangeKind change, String mark) implements TestFact {

    @Override
    public String identity() {
        return change + " " + test;
    }
}
