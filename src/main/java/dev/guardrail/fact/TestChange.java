package dev.guardrail.fact;

/**
 * What the range did to one test.
 *
 * @param place the test, or the mark that skips it; of a removed test, its file, or its line at the base if the file is
 *     deleted, too
 * @param test its name within its file
 * @param change what happened to it
 * @param mark the mark as written; of a test that was re-enabled or removed, the mark of the base; empty where there is none
 * @param expectedFailure whether the mark runs the test and expects it to fail, as {@code xfail} does, and does not skip it
 */
@FoundAmong(TestFile.class)
public record TestChange(Place place, String test, TestChangeKind change, String mark, boolean expectedFailure)
        implements TestFact, Shown {

    @Override
    public String identity() {
        return change + " " + test;
    }

    @Override
    public ScopePath scopeInFile() {
        return ScopePath.FILE.then(ScopePath.Kind.TEST, test);
    }

    @Override
    public boolean isOfBase() {
        return change == TestChangeKind.REMOVED && !place.isFile();
    }
}
