package dev.guardrail.collect.tests.report;

import dev.guardrail.fact.Place;
import dev.guardrail.fact.TestStatus;
import dev.guardrail.fact.TestSuite;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A suite that is being read. */
final class SuiteDraft {

    private static final Pattern CLASS = Pattern.compile("(?:[\\w$]+\\.)*[A-Z][\\w$]*");

    private final int line;
    private final String name;
    private final long claimed;
    private final long millis;
    private final Map<String, CaseDraft> cases = new LinkedHashMap<>();
    private int entries;
    private int runs;

    /**
     * A suite.
     *
     * @param claimed how many cases it says that it has; 0 where it does not
     */
    SuiteDraft(int line, String name, long claimed, long millis) {
        this.line = line;
        this.name = name;
        this.claimed = claimed;
        this.millis = millis;
    }

    int line() {
        return line;
    }

    String name() {
        return name;
    }

    Map<String, CaseDraft> cases() {
        return cases;
    }

    /**
     * Adds a case. The same one several times in the suite of its class is what Gradle's retries look like; elsewhere it is
     * another test of the same name, or pytest with more to say, and the worst counts.
     */
    void add(CaseDraft read) {
        entries++;
        runs += read.runs();
        cases.merge(read.key(), read, (known, again) -> {
            known.add(again, isOfClass(again));
            return known;
        });
    }

    private boolean isOfClass(CaseDraft read) {
        return name.equals(read.group()) && CLASS.matcher(name).matches();
    }

    /** What a suite has in it counts for what it claims, too. */
    void addInner(SuiteDraft inner) {
        entries += inner.entries;
        runs += inner.runs;
    }

    int entries() {
        return entries;
    }

    long claimed() {
        return claimed;
    }

    /** Whether it claims more cases than it has, with everything counted that some count: failed runs, and errors besides. */
    boolean lacksCases() {
        return claimed > runs;
    }

    TestSuite fact(String path) {
        int failed = 0;
        int skipped = 0;
        for (CaseDraft read : cases.values()) {
            failed += CaseDraft.isFailure(read.status()) ? 1 : 0;
            skipped += read.status() == TestStatus.SKIPPED ? 1 : 0;
        }
        return new TestSuite(Place.line(path, line), name, cases.size(), failed, skipped, millis);
    }
}
