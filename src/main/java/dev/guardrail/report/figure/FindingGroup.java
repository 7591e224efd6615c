package dev.guardrail.report.figure;

import dev.guardrail.finding.Finding;
import dev.guardrail.rule.Gate;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.rule.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The findings of one guardrail.
 *
 * @param guardrail the guardrail
 * @param findings at least one, in {@link Finding#ORDER}
 */
public record FindingGroup(Guardrail guardrail, List<Finding> findings) {

    private static final Comparator<FindingGroup> ORDER = Comparator.comparing(FindingGroup::severity)
            .reversed()
            .thenComparing(group -> group.guardrail().gate() != Gate.SECURITY)
            .thenComparing(group -> group.guardrail().gate())
            .thenComparing(FindingGroup::rule);

    public FindingGroup {
        findings = List.copyOf(findings);
    }

    /** A group for each guardrail: the heaviest first, of these the security ones, then in the order of the gates and ids. */
    public static List<FindingGroup> of(List<Finding> findings) {
        return findings.stream()
                .collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(group -> new FindingGroup(
                        group.get(0).guardrail(),
                        group.stream().sorted(Finding.ORDER).toList()))
                .sorted(ORDER)
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
