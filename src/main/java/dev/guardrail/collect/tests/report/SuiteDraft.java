package dev.guardrail.collect.tests.report;

import dev.guardrail.collect.format.Refusal;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.TestStatus;
import dev.guardrail.fact.TestSuite;
import java.util.LinkedHashMap;
import java.util.Map;

/** A suite that is being read. */
final class SuiteDraft {

    private final int line;
    private final String name;
    private final Claims claims;
    private final long millis;
    private final Map<String, CaseDraft> cases = new LinkedHashMap<>();
    private int entries;
    private int runs;
    private int failures;
    private int skips;

    /**
     * A suite.
     *
     * @param claims how many cases it says that it has
     */
    SuiteDraft(int line, String name, Claims claims, long millis) {
        this.line = line;
        this.name = name;
        this.claims = claims;
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

    /** Adds a case. Several of the same name are rows of a table, or pytest with more to say: the worst counts. */
    void add(CaseDraft read) {
        entries++;
        runs += read.runs();
        failures += read.failures();
        skips += read.skips();
        merge(read);
    }

    /** Adds what went wrong in the suite and in none of its cases: it counts as a case, and in no claim. */
    void addOwn(CaseDraft problem) {
        failures += problem.failures();
        merge(problem);
    }

    private void merge(CaseDraft read) {
        cases.merge(read.key(), read, (known, again) -> {
            known.add(again);
            return known;
        });
    }

    /** What a suite has in it counts for what it claims, too. */
    void addInner(SuiteDraft inner) {
        entries += inner.entries;
        runs += inner.runs;
        failures += inner.failures;
        skips += inner.skips;
    }

    /** What it claims and does not have; empty where it has all. Everything is counted that some tool counts. */
    String contradiction() {
        if (claims.tests() > runs) {
            return contradiction(claims.tests(), "tests", entries);
        }
        if (claims.failed() > failures) {
            return contradiction(claims.failed(), "failures and errors", failures);
        }
        return claims.skipped() > skips ? contradiction(claims.skipped(), "skipped tests", skips) : "";
    }

    private String contradiction(long claimed, String what, int found) {
        return "the suite " + Refusal.quote(name) + " claims " + claimed + " " + what + ", but has " + found;
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
