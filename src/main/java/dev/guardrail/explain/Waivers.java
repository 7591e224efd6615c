package dev.guardrail.explain;

import dev.guardrail.UnusableInputException;
import dev.guardrail.fact.Place;
import dev.guardrail.finding.Disposition;
import dev.guardrail.finding.Finding;
import dev.guardrail.policy.Waiver;
import dev.guardrail.record.RecordedSide;
import dev.guardrail.rule.Names;
import dev.guardrail.verdict.Audit;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the waiver that a person names. */
final class Waivers {

    private Waivers() {}

    static Place find(String name, Audit audit, RecordedSide head) {
        Optional<Finding> finding =
                audit.findings().stream().filter(one -> one.id().equals(name)).findFirst();
        if (finding.isPresent()) {
            return of(finding.get());
        }
        Set<Place> places = new TreeSet<>(head.waiverTexts().keySet());
        audit.policy().books().waivers().stream().map(Waiver::place).forEach(places::add);
        return places.stream()
                .filter(place -> at(place).equals(name))
                .findFirst()
                .orElseThrow(() -> new UnusableInputException(
                        "`--without`: no waiver and no waived finding is `" + name + "`" + known(name, places)));
    }

    private static Place of(Finding finding) {
        if (finding.disposition() instanceof Disposition.Waived waived) {
            return waived.place();
        }
        throw new UnusableInputException("`--without`: finding `" + finding.id() + "` is not waived: it is "
                + finding.disposition().word());
    }

    private static String at(Place place) {
        return place.path() + ":" + place.line();
    }

    private static String known(String name, Set<Place> places) {
        return places.isEmpty()
                ? "; there are no waivers"
                : Names.suggestion(name, places.stream().map(Waivers::at).toList());
    }
}
