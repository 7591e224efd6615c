package dev.guardrail.report.gitlab;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Fingerprint;
import dev.guardrail.report.Json;
import dev.guardrail.report.Phrases;
import dev.guardrail.report.ReportFormat;
import dev.guardrail.report.Reported;
import dev.guardrail.report.figure.Occurrences;
import dev.guardrail.rule.Severity;
import dev.guardrail.verdict.Audit;

/**
 * GitLab's Code Quality. GitLab compares the reports of both branches itself, so that all open findings of the head are in it.
 */
public final class CodeQualityFormat implements ReportFormat {

    private static final String MISSING = "missing-evidence";

    @Override
    public String word() {
        return "gitlab-codequality";
    }

    @Override
    public String purpose() {
        return "GitLab's Code Quality, for merge requests";
    }

    @Override
    public String render(Reported reported) {
        Audit audit = reported.audit();
        Occurrences occurrences = Occurrences.of(audit.findings());
        ArrayNode issues = JsonNodeFactory.instance.arrayNode();
        audit.findings().stream()
                .filter(Finding::isOpenAtHead)
                .forEach(finding -> issue(issues.addObject(), finding, occurrences.number(finding)));
        audit.gaps().forEach(gap -> gap(issues.addObject(), gap, audit));
        return Json.strict(issues);
    }

    /** GitLab takes what shares a fingerprint for one issue. */
    private static void issue(ObjectNode issue, Finding finding, int number) {
        String fingerprint = finding.fingerprint().value() + (number == 1 ? "" : "-" + number);
        write(
                issue,
                finding.message(),
                finding.rule(),
                fingerprint,
                severity(finding.severity()),
                finding.location().place());
    }

    /** Without it, a report of an audit that could not judge would look like that of a clean repository. */
    private static void gap(ObjectNode issue, Gap gap, Audit audit) {
        write(
                issue,
                Phrases.missing(gap),
                MISSING,
                Fingerprint.of(MISSING, gap.place().toString(), "", gap.identity())
                        .value(),
                audit.isRequired(gap) ? "major" : "info",
                gap.place());
    }

    private static void write(
            ObjectNode issue, String description, String check, String fingerprint, String severity, Place place) {
        issue.put("description", Phrases.printable(description));
        issue.put("check_name", check);
        issue.put("fingerprint", fingerprint);
        issue.put("severity", severity);
        ObjectNode location = issue.putObject("location");
        location.put("path", place.path().isEmpty() ? "." : place.path());
        location.putObject("lines").put("begin", Math.max(1, place.line()));
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "blocker";
            case HIGH -> "critical";
            case MEDIUM -> "major";
            case LOW -> "minor";
        };
    }
}
