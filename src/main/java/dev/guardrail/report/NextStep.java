package dev.guardrail.report;

import dev.guardrail.report.ReportFormat.Detail;
import dev.guardrail.report.figure.Decision;
import dev.guardrail.report.figure.FindingGroup;
import dev.guardrail.report.figure.NotGiven;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.Verdict;
import java.util.List;
import java.util.Optional;

/** The command that answers the question a reader has next. */
final class NextStep {

    private NextStep() {}

    static Optional<String> of(Audit audit, Decision decision, Detail detail) {
        if (audit.verdict() == Verdict.PENDING && !audit.gaps().isEmpty()) {
            List<String> options = audit.gaps().stream()
                    .flatMap(gap -> NotGiven.option(gap.evidence()).stream())
                    .map(option -> "`" + option + "`")
                    .distinct()
                    .toList();
            return options.isEmpty()
                    ? Optional.empty()
                    : Optional.of("give the evidence with " + String.join(" and ", options));
        }
        if (!decision.deciding().isEmpty()) {
            String rule = FindingGroup.of(decision.deciding()).get(0).rule();
            return Optional.of("`guardrail rules show " + rule + "` explains the rule and its settings");
        }
        return decision.others().isEmpty() || detail == Detail.VERBOSE
                ? Optional.empty()
                : Optional.of("the same command with `-v` lists the other findings");
    }
}
