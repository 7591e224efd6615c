package dev.guardrail.report;

import dev.guardrail.report.ReportFormat.Detail;
import dev.guardrail.report.figure.Decision;
import dev.guardrail.report.figure.FindingGroup;
import dev.guardrail.report.figure.NotGiven;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.Verdict;
import java.util.Optional;
import java.util.stream.Collectors;

/** The command that answers the question a reader has next. */
final class NextStep {

    private NextStep() {}

    static Optional<String> of(Audit audit, Decision decision, Detail detail, Invoked invoked) {
        if (audit.verdict() == Verdict.PENDING && !audit.gaps().isEmpty()) {
            String missing = audit.gaps().stream()
                    .flatMap(gap -> NotGiven.option(gap.evidence()).stream())
                    .distinct()
                    .map(option -> " " + option)
                    .collect(Collectors.joining());
            return Optional.of(
                    missing.isEmpty()
                            ? invoked.explain("") + " shows where evidence is missing"
                            : invoked.audit(missing) + " gives the missing evidence");
        }
        if (!decision.deciding().isEmpty()) {
            String first = FindingGroup.of(decision.deciding()).get(0).first().id();
            return Optional.of(invoked.explain(first) + " explains the first finding");
        }
        return decision.others().isEmpty() || detail == Detail.VERBOSE
                ? Optional.empty()
                : Optional.of(invoked.audit(" -v") + " lists the other findings");
    }
}
