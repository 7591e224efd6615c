package dev.guardrail.collect.tests.report;

import dev.guardrail.fact.Place;
import dev.guardrail.fact.TestCase;
import dev.guardrail.fact.TestStatus;
import java.util.regex.Pattern;

/** A case that is being read, and the runs of it that are known so far. */
final class CaseDraft {

    /** The invocations of two parameterised tests of a class may have the same names: {@code [1] a}. */
    private static final Pattern INVOCATION = Pattern.compile("\\[\\d+].*", Pattern.DOTALL);

    private final int line;
    private final String group;
    private final String name;
    private long millis;
    private TestStatus status = TestStatus.PASSED;
    private int failedRuns;
    private int entries = 1;
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

    /** An outcome of the last run; of several, the worst counts. */
    void outcome(TestStatus outcome, String said) {
        if (outcome == TestStatus.SKIPPED ? status == TestStatus.PASSED : !isFailure(status)) {
            status = outcome;
            message = said;
        }
        failedRuns = Math.max(failedRuns, isFailure(status) ? 1 : 0);
    }

    /** A run before the last, or after it, that failed and does not count. */
    void failedRun(String said) {
        failedRuns++;
        message = message.isEmpty() ? said : message;
    }

    /** The same case once more: another run of it where {@code retries}, or else more about the same one. */
    void add(CaseDraft other, boolean retries) {
        millis += other.millis;
        entries += other.entries;
        if (retries && !INVOCATION.matcher(name).matches()) {
            status = other.status;
            failedRuns += other.failedRuns;
            message = other.message.isEmpty() ? message : other.message;
        } else {
            int failed = Math.max(failedRuns, other.failedRuns);
            outcome(other.status, other.message);
            failedRuns = failed;
        }
    }

    TestCase fact(String path, String suite) {
        return new TestCase(Place.line(path, line), suite, group, name, status, failedRuns, millis, message);
    }

    static boolean isFailure(TestStatus status) {
        return status == TestStatus.FAILED || status == TestStatus.ERROR;
    }
}
