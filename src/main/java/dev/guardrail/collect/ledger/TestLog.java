package dev.guardrail.collect.ledger;

import dev.guardrail.fact.RecordedTest;
import dev.guardrail.fact.RecordedTest.Kind;
import dev.guardrail.ledger.AuditEntry;
import dev.guardrail.ledger.AuditEntry.RecordedFinding;
import dev.guardrail.ledger.AuditEntry.TestRun;
import dev.guardrail.ledger.EntryLine;
import dev.guardrail.ledger.ImportEntry;
import dev.guardrail.ledger.Ledger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The tests that were flaky, and the tests and findings that came back: the lines of a ledger are read in their order. */
final class TestLog {

    private final Map<String, Sighting> flakes = new TreeMap<>();
    private final Map<String, Sighting> failures = new TreeMap<>();
    private final Map<String, Sighting> findings = new TreeMap<>();
    private final Map<String, RecordedTest> claimed = new TreeMap<>();
    private final Map<String, List<EntryLine>> byTree = new HashMap<>();

    private TestLog() {}

    static List<RecordedTest> of(Ledger ledger) {
        TestLog log = new TestLog();
        ledger.lines().forEach(log::read);
        return log.rows();
    }

    private void read(EntryLine line) {
        if (line.entry() instanceof AuditEntry audit) {
            audit.measures().tests().ifPresent(tests -> tests(line, audit, tests));
            findings(line, audit);
        } else if (line.entry() instanceof ImportEntry imported) {
            imported.flakes()
                    .forEach(row -> ClaimedLog.row(line, AuditRows.name(imported), row)
                            .ifPresent(claim -> claimed.merge(claim.identity(), claim, ClaimedLog::later)));
        }
    }

    private void tests(EntryLine line, AuditEntry audit, TestRun tests) {
        flakes.values().forEach(Sighting::pass);
        tests.flaky().forEach(test -> seen(flakes, test, line, audit));
        sameTree(line, audit, tests);
        tests.steadied().forEach(steadied -> {
            Sighting flake = flakes.get(steadied.test());
            if (flake != null) {
                flake.fix(steadied.commit().isEmpty() ? AuditRows.name(audit) : steadied.commit());
            }
        });
        failures.forEach((test, sighting) -> {
            if (!tests.failing().contains(test) && !tests.flaky().contains(test) && total(tests) >= sighting.extent()) {
                sighting.fix(AuditRows.name(audit));
            }
        });
        tests.failing().forEach(test -> seen(failures, test, line, audit).ran(total(tests)));
    }

    /** A test that failed in one of two audits of one tree, and not in the other, which ran as many tests. */
    private void sameTree(EntryLine line, AuditEntry audit, TestRun tests) {
        List<EntryLine> others = byTree.computeIfAbsent(audit.revision().tree(), tree -> new ArrayList<>());
        for (EntryLine other : others) {
            AuditEntry before = (AuditEntry) other.entry();
            TestRun ran = before.measures().tests().orElseThrow();
            if (total(ran) == total(tests) && ran.skipped() == tests.skipped()) {
                inOneOf(ran.failing(), tests.failing()).forEach(test -> {
                    seen(flakes, test, other, before);
                    seen(flakes, test, line, audit);
                });
            }
        }
        others.add(line);
    }

    private static Stream<String> inOneOf(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream())
                .filter(test -> one.contains(test) != other.contains(test))
                .distinct();
    }

    private void findings(EntryLine line, AuditEntry audit) {
        audit.resolved().forEach(resolved -> {
            Sighting known = findings.get(resolved.item());
            if (known != null) {
                known.fix(resolved.commit().isEmpty() ? AuditRows.name(audit) : resolved.commit());
            }
        });
        for (RecordedFinding finding : audit.findings()) {
            seen(findings, finding.id(), line, audit).named(finding.rule() + " at " + finding.path());
        }
    }

    private static Sighting seen(Map<String, Sighting> sightings, String key, EntryLine line, AuditEntry audit) {
        Sighting sighting = sightings.computeIfAbsent(key, name -> new Sighting(name, AuditRows.name(audit)));
        sighting.see(line, AuditRows.name(audit));
        return sighting;
    }

    private static int total(TestRun tests) {
        return tests.passed() + tests.failed() + tests.skipped();
    }

    private List<RecordedTest> rows() {
        List<RecordedTest> rows = new ArrayList<>();
        flakes.values().forEach(flake -> rows.add(flake.row(Kind.FLAKE)));
        Set<String> flaky = flakes.keySet();
        failures.forEach((test, failure) -> {
            if (failure.cameBack() && !flaky.contains(test)) {
                rows.add(failure.row(Kind.REGRESSION));
            }
        });
        findings.values().stream()
                .filter(Sighting::cameBack)
                .forEach(finding -> rows.add(finding.row(Kind.REGRESSION)));
        rows.addAll(claimed.values());
        return rows;
    }
}
