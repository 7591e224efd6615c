package dev.guardrail.weakening;

import dev.guardrail.audit.Auditor;
import dev.guardrail.audit.Change;
import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.collect.git.SnapshotComparison;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.GitRange;
import dev.guardrail.fact.RangeKind;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Origin;
import dev.guardrail.policy.PolicySource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The findings that a change of a repository introduces. */
final class Introduced {

    private static final Auditor AUDITOR = new Auditor();

    private Introduced() {}

    static List<Finding> by(Map<String, String> before, Map<String, String> after) {
        FilesSnapshot base = FilesSnapshot.ofTexts(before);
        FilesSnapshot head = FilesSnapshot.ofTexts(after);
        List<Fact> facts = new ArrayList<>();
        facts.add(new GitRange("a...b", RangeKind.NAMED, "a".repeat(40), "b".repeat(40), "a".repeat(40)));
        facts.addAll(SnapshotComparison.of(base, head));
        return AUDITOR
                .audit(
                        new Change(facts, base, head),
                        new PolicySource("policy.yaml", "version: 1\n"),
                        LocalDate.parse("2026-02-01"))
                .findings()
                .stream()
                .filter(finding -> finding.origin() == Origin.INTRODUCED)
                .toList();
    }
}
