package dev.guardrail.report.figure;

import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Grouped;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.rule.Severity;
import java.util.List;

/**
 * The findings of one guardrail.
 *
 * @param guardrail the guardrail
 * @param findings at least one, in {@link Finding#ORDER}
 */
public record FindingGroup(Guardrail guardrail, List<Finding> findings) {

    public FindingGroup {
        findings = List.copyOf(findings);
    }

    /** A group for each guardrail, in the order of {@link Grouped#byGuardrail}. */
    public static List<FindingGroup> of(List<Finding> findings) {
        return Grouped.byGuardrail(findings).stream()
                .map(group -> new FindingGroup(group.get(0).guardrail(), group))
                .toList();
    }

    public String rule() {
        return guardrail.id();
    }

    public int size() {
        return findings.size();
    }

    public Finding first() {
        return findings.get(0);
    }

    /** That of the heaviest finding. */
    public Severity severity() {
        return first().severity();
    }
}
