package dev.guardrail.report.sarif;

import dev.guardrail.finding.Finding;
import dev.guardrail.verdict.Audit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The findings that a file has room for.
 *
 * @param findings the most important ones, in {@link Finding#ORDER}
 * @param left how many more there are
 */
record Chosen(List<Finding> findings, int left) {

    /** Those that decide the verdict come first, then other open ones, then accepted ones, then resolved ones. */
    static Chosen of(Audit audit, List<Finding> all, int most) {
        if (all.size() <= most) {
            return new Chosen(all, 0);
        }
        Set<String> counted = audit.counted().stream().map(Finding::id).collect(Collectors.toSet());
        Comparator<Finding> importance = Comparator.<Finding, Boolean>comparing(Finding::stands)
                .thenComparing(Finding::isOpen)
                .thenComparing(finding -> counted.contains(finding.id()))
                .reversed()
                .thenComparing(Finding.ORDER);
        Set<String> kept = new HashSet<>();
        all.stream().sorted(importance).limit(most).forEach(finding -> kept.add(finding.id()));
        return new Chosen(
                all.stream().filter(finding -> kept.contains(finding.id())).toList(), all.size() - most);
    }
}
