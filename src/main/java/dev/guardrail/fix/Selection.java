package dev.guardrail.fix;

import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Origin;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which findings are repaired.
 *
 * @param rules the ids of guardrails, or packs; empty for all
 * @param unsafe whether repairs are made that may change more than the finding
 * @param newOnly whether only findings are repaired that the range introduces
 */
public record Selection(SortedSet<String> rules, boolean unsafe, boolean newOnly) {

    public Selection {
        rules = new TreeSet<>(rules);
    }

    /** Whether a finding is one of them, if it can be repaired. A waived one stays: a person decided so. */
    boolean has(Finding finding) {
        boolean named = rules.isEmpty()
                || rules.contains(finding.rule())
                || rules.contains(finding.rule().replaceFirst("/.*", ""));
        return named && finding.stands() && !finding.isWaived() && (!newOnly || finding.origin() == Origin.INTRODUCED);
    }
}
