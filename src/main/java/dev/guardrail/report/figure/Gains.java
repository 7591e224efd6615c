package dev.guardrail.report.figure;

import dev.guardrail.fact.Place;
import dev.guardrail.fact.Strengthening;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Origin;
import dev.guardrail.verdict.Audit;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the range makes stronger. */
public final class Gains {

    /** The guardrail about the opposite. What the guardrails that it supersedes no longer find is the same strengthening. */
    private static final Map<Strengthening.Kind, String> OPPOSITE = Map.of(
            Strengthening.Kind.CHECK, "ci-weakening/check-muted",
            Strengthening.Kind.PIN, "ci-weakening/pin-loosened",
            Strengthening.Kind.PERMISSION, "ci-weakening/permissions-widened");

    private Gains() {}

    /** Those that no resolved finding tells already. */
    public static List<Strengthening> of(Audit audit) {
        List<Finding> resolved = audit.findings(Origin.RESOLVED).toList();
        return audit.shown().all(Strengthening.class).stream()
                .filter(gain -> gain.was().isEmpty()
                        || !gain.was().stream()
                                .allMatch(
                                        was -> resolved.stream().anyMatch(finding -> tells(audit, finding, gain, was))))
                .toList();
    }

    private static boolean tells(Audit audit, Finding finding, Strengthening gain, Place was) {
        Place place = finding.location().place();
        // One of several versions and permissions of a file stands for all.
        boolean same = place.path().equals(was.path())
                && (gain.kind() != Strengthening.Kind.CHECK || place.line() == was.line());
        return same && superseded(audit, gain.kind()).contains(finding.rule());
    }

    private static Set<String> superseded(Audit audit, Strengthening.Kind kind) {
        return audit.guardrails().stream()
                .filter(guardrail -> guardrail.id().equals(OPPOSITE.get(kind)))
                .findFirst()
                .map(guardrail -> guardrail.relations().supersedes())
                .orElse(Set.of());
    }
}
