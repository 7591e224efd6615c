package dev.guardrail.verdict;

import dev.guardrail.finding.Disposition;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Origin;
import java.util.List;

/**
 * How many findings there are. They add up: introduced, pre-existing and resolved make the total, and so do open,
 * waived, baselined and resolved.
 */
public record Counts(int total, int introduced, int preexisting, int resolved, int open, int waived, int baselined) {

    /** The counts of findings. */
    public static Counts of(List<Finding> findings) {
        return new Counts(
                findings.size(),
                origin(findings, Origin.INTRODUCED),
                origin(findings, Origin.PREEXISTING),
                origin(findings, Origin.RESOLVED),
                standing(findings, Disposition.Open.class),
                standing(findings, Disposition.Waived.class),
                standing(findings, Disposition.Baselined.class));
    }

    private static int origin(List<Finding> findings, Origin origin) {
        return (int) findings.stream().filter(f -> f.origin() == origin).count();
    }

    private static int standing(List<Finding> findings, Class<? extends Disposition> disposition) {
        return (int) findings.stream()
                .filter(Finding::stands)
                .filter(f -> disposition.isInstance(f.disposition()))
                .count();
    }
}
