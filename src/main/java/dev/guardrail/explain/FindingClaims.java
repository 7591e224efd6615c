package dev.guardrail.explain;

import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Grouped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Findings as claims, in the order in which reports list them.
 *
 * @param depth how many there are room for; at the greatest, each with how its rule came to it
 */
record FindingClaims(Depth depth, FindingReasons reasons) {

    /** The findings of one rule, or of one place; the last says how many more there are. */
    List<Derivation> listed(Collection<Finding> findings) {
        List<Finding> ordered =
                Grouped.byGuardrail(findings).stream().flatMap(List::stream).toList();
        return first(depth.limit(), ordered);
    }

    /** The first finding of each rule, then more of them while there is room. */
    List<Derivation> byRule(Collection<Finding> findings, int limit) {
        List<List<Finding>> rules = limit == 0 ? List.of() : Grouped.byGuardrail(findings);
        int each = Math.max(1, limit / Math.max(1, rules.size()));
        List<Derivation> listed = new ArrayList<>();
        rules.forEach(ofRule -> listed.addAll(first(each, ofRule)));
        return listed;
    }

    private List<Derivation> first(int limit, List<Finding> findings) {
        List<Derivation> listed = new ArrayList<>();
        for (Finding finding : findings.subList(0, Math.min(limit, findings.size()))) {
            int more = listed.size() + 1 == limit ? findings.size() - limit : 0;
            listed.add(new Derivation(
                    Sources.finding(finding, more), depth == Depth.FULL ? reasons.of(finding) : List.of()));
        }
        return listed;
    }
}
