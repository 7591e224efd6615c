package dev.guardrail.finding;

import dev.guardrail.rule.Gate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Findings in the order in which reports and explanations list them: by guardrail. */
public final class Grouped {

    private static final Comparator<List<Finding>> ORDER = Comparator.<List<Finding>, Finding>comparing(
            group -> group.get(0),
            Comparator.comparing(Finding::severity)
                    .reversed()
                    .thenComparing(first -> first.gate() != Gate.SECURITY)
                    .thenComparing(Finding::gate)
                    .thenComparing(Finding::rule));

    private Grouped() {}

    /**
     * The findings of each guardrail in {@link Finding#ORDER}: the heaviest first, of these the security ones, then in the
     * order of the gates and ids.
     */
    public static List<List<Finding>> byGuardrail(Collection<Finding> findings) {
        return findings.stream()
                .sorted(Finding.ORDER)
                .collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .sorted(ORDER)
                .toList();
    }
}
