package dev.guardrail.report.figure;

import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Fingerprint;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * Findings that say the same in one file share a fingerprint, and hosts take what shares one for one finding: the numbers
 * that tell them apart, by their places.
 */
public final class Occurrences {

    private final Map<String, Integer> numbers = new HashMap<>();

    private Occurrences() {}

    /** The numbers of all findings of an audit; those that the head has are counted first. */
    public static Occurrences of(Collection<Finding> findings) {
        Occurrences occurrences = new Occurrences();
        Map<Fingerprint, Integer> counts = new HashMap<>();
        findings.stream()
                .sorted(Comparator.comparing(Finding::stands)
                        .reversed()
                        .thenComparing(finding -> finding.location().place())
                        .thenComparing(Finding::id))
                .forEach(finding ->
                        occurrences.numbers.put(finding.id(), counts.merge(finding.fingerprint(), 1, Integer::sum)));
        return occurrences;
    }

    /** The number of a finding among those that share its fingerprint, counted from 1. */
    public int number(Finding finding) {
        return numbers.getOrDefault(finding.id(), 1);
    }
}
