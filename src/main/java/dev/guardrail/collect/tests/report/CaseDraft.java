package dev.guardrail.collect.tests.report;

import dev.guardrail.fact.Place;
import dev.guardrail.fact.TestCase;
import dev.guardrail.fact.TestStatus;

/** A case that is being read, and the runs of it that are known so far. */
final class CaseDraft {

    private int line;
    private final String group;
    private final String name;
    private long millis;
    private TestStatus status = TestStatus.PASSED;
    private int failedRuns;
    private int entries = 1;
    private int failures;
    private int skips;
    private String message = "";

    CaseDraft(int line, String group, String name, long millis) {
        this.line = line;
        this.group = group;
        this.name = name;
        this.millis = millis;
    }

    String key() {
        return group + '\0' + name;
    }

    String group() {
        return group;
    }

    TestStatus status() {
        return status;
    }

    /** How many runs the report may have counted for this case. */
    int runs() {
        return entries + failedRuns;
    }

    /** As many failures and errors as the report has of it, runs that do not count included. */
    int failures() {
        return failures;
    }

    /** How often the report says that it did not run. */
    int skips() {
        return skips;
    }

    /** An outcome of the last run; of several, the worst counts. */
    void outcome(TestStatus outcome, String said) {
        failures += isFailure(outcome) ? 1 : 0;
        skips += outcome == TestStatus.SKIPPED ? 1 : 0;
        if (outcome == TestStatus.SKIPPED ? status == TestStatus.PASSED : !isFailure(status)) {
            status = outcome;
            message = said;
        }
        failedRuns = Math.max(failedRuns, isFailure(status) ? 1 : 0);
    }

    /** A run before the last, or after it, that failed and does not count. */
    void failedRun(String said) {
        failedRuns++;
        failures++;
        message = message.isEmpty() ? said : message;
    }

    /** A case of the same name: another row of a table, or more about the same run. The worst counts, with its line. */
    void add(CaseDraft other) {
        millis += other.millis;
        entries += other.entries;
        failures += other.failures;
        skips += other.skips;
        boolean worse = other.rank() > rank();
        failedRuns = Math.max(failedRuns, other.failedRuns);
        if (worse) {
            line = other.line;
            status = other.status;
            message = other.message;
        }
    }

    private int rank() {
        return isFailure(status) ? 2 : status == TestStatus.PASSED ? 0 : 1;
    }

    TestCase fact(String path, String suite) {
        return new TestCase(Place.line(path, line), suite, group, name, status, failedRuns, millis, message);
    }

    static boolean isFailure(TestStatus status) {
        return status == TestStatus.FAILED || status == TestStatus.ERROR;
    }
}
