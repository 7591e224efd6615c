package dev.guardrail.report.figure;

import dev.guardrail.finding.Disposition;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Origin;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.Premises;
import dev.guardrail.verdict.Thresholds;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The findings at the head, divided into those that the verdict is about and the rest. Each finding is in one list.
 *
 * @param deciding the open findings that make the verdict red; of another verdict those in the policy's scope that are open,
 *     or that are waived although they would make it red
 * @param fresh other open findings that are new
 * @param existing other open findings that the base has, too
 * @param waived other waived findings
 * @param baselined other findings in the baseline
 */
public record Decision(
        List<Finding> deciding,
        List<Finding> fresh,
        List<Finding> existing,
        List<Finding> waived,
        List<Finding> baselined) {

    public static Decision of(Audit audit) {
        Set<Finding> deciding = new LinkedHashSet<>(deciding(audit));
        List<Finding> others = audit.findings().stream()
                .filter(finding -> finding.stands() && !deciding.contains(finding))
                .toList();
        return new Decision(
                List.copyOf(deciding),
                only(others, finding -> finding.isOpen() && finding.origin() == Origin.INTRODUCED),
                only(others, finding -> finding.isOpen() && finding.origin() == Origin.PREEXISTING),
                only(others, Finding::isWaived),
                only(others, finding -> finding.disposition() instanceof Disposition.Baselined));
    }

    private static List<Finding> deciding(Audit audit) {
        Premises premises = new Premises(audit.derivation());
        return switch (audit.verdict()) {
            case RED -> sorted(premises.ofGates(audit.gates()).findings());
            case YELLOW, GREEN -> sorted(premises.findings());
            case PENDING -> wouldDecide(audit);
        };
    }

    /** A verdict that waits for evidence follows from no finding: these decide it when nothing is missing. */
    private static List<Finding> wouldDecide(Audit audit) {
        Thresholds thresholds = Thresholds.of(audit.policy());
        return audit.counted().stream()
                .filter(finding -> finding.isOpen() || finding.isWaived() && thresholds.fails(finding.severity()))
                .toList();
    }

    private static List<Finding> sorted(List<Finding> findings) {
        return findings.stream().sorted(Finding.ORDER).toList();
    }

    /** All but the deciding ones. */
    public List<Finding> others() {
        return Stream.of(fresh, existing, waived, baselined)
                .flatMap(List::stream)
                .toList();
    }

    private static List<Finding> only(List<Finding> findings, Predicate<Finding> which) {
        return findings.stream().filter(which).toList();
    }
}
