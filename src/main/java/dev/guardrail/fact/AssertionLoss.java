package dev.guardrail.fact;

/**
 * What a test of the base no longer asserts.
 *
 * @param place the test at the head, or the statement that keeps its assertions from failing
 * @param test its name within its file
 * @param kind how it was lost
 * @param before how many assertions could fail the test at the base
 * @param after how many can at the head
 * @param example an assertion of the base that was lost, or of the head that cannot fail, as written in one line
 */
@FoundAmong(TestFile.class)
@Noun(one = "assertion loss", many = "assertion losses")
public record AssertionLoss(Place place, String test, AssertionLossKind kind, int before, int after, String example)
        implements TestFact {

    @Override
    public String identity() {
        return kind + " " + test;
    }

    @Override
    public ScopePath scopeInFile() {
        return ScopePath.FILE.then(ScopePath.Kind.TEST, test);
    }
}
