package dev.guardrail.audit;

import dev.guardrail.audit.Origins.Dated;
import dev.guardrail.finding.Disposition;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Origin;
import dev.guardrail.policy.Decided;
import dev.guardrail.policy.Policy;
import dev.guardrail.policy.Waiver;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.rule.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Completes drafts to findings: severity, disposition, place, excerpt and a name. */
final class Findings {

    /** As many digits of a fingerprint as people can say aloud. */
    private static final int ID_LENGTH = 8;

    private final Catalogue catalogue;
    private final Policy policy;
    private final LocalDate today;

    Findings(Catalogue catalogue, Policy policy, LocalDate today) {
        this.catalogue = catalogue;
        this.policy = policy;
        this.today = today;
    }

    List<Finding> complete(List<Dated> dated) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Integer> ids = new HashMap<>();
        List<Dated> ordered = new ArrayList<>(dated);
        ordered.sort(Comparator.comparing(Dated::origin).thenComparing(Dated::draft, Draft.ORDER));
        for (Dated one : ordered) {
            String start = one.draft().fingerprint().value().substring(0, ID_LENGTH);
            int number = ids.merge(start, 1, Integer::sum);
            findings.add(finding(one.draft(), one.origin(), number == 1 ? start : start + "." + number));
        }
        findings.sort(Finding.ORDER);
        return findings;
    }

    private Finding finding(Draft draft, Origin origin, String id) {
        Guardrail guardrail = catalogue.get(draft.violation().rule());
        Decided<Severity> severity = policy.severities().get(guardrail.id());
        return new Finding(
                id,
                guardrail,
                severity == null ? guardrail.severity() : severity.value(),
                origin,
                disposition(draft),
                draft.fingerprint(),
                draft.violation().message(),
                draft.side().location(draft.violation()),
                draft.side().excerpt(draft.violation().place()),
                draft.derivation());
    }

    private Disposition disposition(Draft draft) {
        for (Waiver waiver : policy.waivers()) {
            if (covers(waiver, draft) && !waiver.isExpired(today)) {
                return new Disposition.Waived(waiver.place(), waiver.reason(), waiver.owner(), waiver.expires());
            }
        }
        return new Disposition.Open();
    }

    static boolean covers(Waiver waiver, Draft draft) {
        return waiver.covers(
                draft.violation().rule(),
                draft.violation().place().path(),
                draft.fingerprint().value());
    }
}
