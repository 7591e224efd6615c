package dev.guardrail.fact;

/**
 * A test that ran, or that was to run.
 *
 * @param place its line in the report
 * @param suite the name of its suite
 * @param group its class, or what else the report has for {@code classname}; empty where there is none
 * @param name its name
 * @param status how its last run ended
 * @param failedRuns how many of its runs failed, the last one included
 * @param millis how long it took, in milliseconds; 0 where the report does not say
 * @param message the first line of what the last failed run, or whoever skipped it, had to say
 */
public record TestCase(
        Place place,
        String suite,
        String group,
        String name,
        TestStatus status,
        int failedRuns,
        long millis,
        String message)
        implements TestFact, Shown {

    /** Whether it did not pass, and was to. */
    public boolean isFailure() {
        return status == TestStatus.FAILED || status == TestStatus.ERROR;
    }

    /** Whether it passed after it had failed. */
    public boolean isFlaky() {
        return status == TestStatus.PASSED && failedRuns > 0;
    }

    @Override
    public String identity() {
        return group.isEmpty() ? name : group + " " + name;
    }

    @Override
    public ScopePath scopeInFile() {
        return ScopePath.FILE.then(ScopePath.Kind.CLASS, group).then(ScopePath.Kind.TEST, name);
    }

    /** Reports show only the test cases that failed or are flaky. */
    @Override
    public boolean isShown() {
        return isFailure() || isFlaky();
    }
}
