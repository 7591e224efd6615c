package dev.guardrail.audit;

import dev.guardrail.audit.Origins.FindingWithOrigin;
import dev.guardrail.finding.Disposition;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Origin;
import dev.guardrail.finding.TextEdit;
import dev.guardrail.policy.Policy;
import dev.guardrail.policy.PolicyValue;
import dev.guardrail.policy.Waiver;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.Guardrail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Completes raw findings to findings: severity, disposition, place, excerpt and a name. */
final class Findings {

    /** How many digits of a fingerprint an id has: as many as people can say aloud. */
    private static final int ID_LENGTH = 8;

    private final Catalogue catalogue;
    private final Policy policy;
    private final LocalDate today;
    private final InlineWaivers inline;

    Findings(Catalogue catalogue, Policy policy, LocalDate today, InlineWaivers inline) {
        this.catalogue = catalogue;
        this.policy = policy;
        this.today = today;
        this.inline = inline;
    }

    List<Finding> complete(List<FindingWithOrigin> withOrigin, Baselined baselined) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Integer> ids = new HashMap<>();
        List<FindingWithOrigin> ordered = new ArrayList<>(withOrigin);
        ordered.sort(Comparator.comparing(FindingWithOrigin::origin)
                .thenComparing(FindingWithOrigin::raw, RawFinding.ORDER));
        for (FindingWithOrigin one : ordered) {
            String start = one.raw().fingerprint().value().substring(0, ID_LENGTH);
            int number = ids.merge(start, 1, Integer::sum);
            Disposition disposition = disposition(one.raw(), baselined);
            findings.add(finding(one, disposition, number == 1 ? start : start + "." + number));
        }
        findings.sort(Finding.ORDER);
        return findings;
    }

    private Finding finding(FindingWithOrigin one, Disposition disposition, String id) {
        RawFinding raw = one.raw();
        Guardrail guardrail = catalogue.get(raw.violation().rule());
        return new Finding(
                id,
                guardrail,
                policy.overrides()
                        .at(raw.location().place().path())
                        .severity(guardrail.id())
                        .map(PolicyValue::value)
                        .orElse(guardrail.grading().severity()),
                one.origin(),
                one.was(),
                disposition,
                raw.fingerprint(),
                raw.violation().message(),
                raw.location(),
                raw.related(),
                raw.confidence(guardrail.grading().confidence()),
                fix(one),
                raw.repairs(),
                List.of(),
                raw.excerpt(),
                raw.derivation());
    }

    /** The edits of a new finding. What is older has its repairs alone: there may be many, and each is tried. */
    private static List<TextEdit> fix(FindingWithOrigin one) {
        List<TextEdit> certain = one.raw().fix();
        return certain.isEmpty() && one.origin() == Origin.INTRODUCED
                ? one.raw().edits()
                : certain;
    }

    /** A waiver says more than the baseline: why, and until when. */
    private Disposition disposition(RawFinding raw, Baselined baselined) {
        for (Waiver waiver : policy.books().waivers()) {
            if (covers(waiver, raw) && waiver.holds(today, policy.books())) {
                return new Disposition.Waived(waiver.place(), waiver.reason(), waiver.owner(), waiver.expires());
            }
        }
        return inline.of(raw)
                .orElseGet(() -> baselined.has(raw) ? new Disposition.Baselined() : new Disposition.Open());
    }

    static boolean covers(Waiver waiver, RawFinding raw) {
        return waiver.target()
                .covers(new Waiver.Subject(
                        raw.violation().rule(),
                        raw.location().place().path(),
                        raw.fingerprint().value(),
                        raw.location().scope().job(),
                        raw.violation().message()));
    }
}
