package dev.guardrail.report.gitlab;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guardrail.Version;
import dev.guardrail.finding.Finding;
import dev.guardrail.report.Json;
import dev.guardrail.report.Phrases;
import dev.guardrail.report.ReportFormat;
import dev.guardrail.report.Reported;
import dev.guardrail.report.figure.Occurrences;
import dev.guardrail.report.figure.SecurityGates;
import dev.guardrail.verdict.Audit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * GitLab's security report of type SAST. GitLab compares the reports of both branches itself, so that all open findings of
 * the head that are matters of security are in it.
 */
public final class SastFormat implements ReportFormat {

    /** One that GitLab 16 and later take. */
    private static final String SCHEMA = "15.0.7";

    @Override
    public String word() {
        return "gitlab-sast";
    }

    @Override
    public String purpose() {
        return "GitLab's security report: workflows and security";
    }

    @Override
    public String render(Reported reported) {
        Audit audit = reported.audit();
        ObjectNode report = Json.object();
        report.put("version", SCHEMA);
        scan(report.putObject("scan"), reported);
        ArrayNode vulnerabilities = report.putArray("vulnerabilities");
        Occurrences occurrences = Occurrences.of(audit.findings());
        alike(audit).forEach(findings -> Vulnerability.write(vulnerabilities.addObject(), findings, occurrences));
        return Json.strict(report);
    }

    /** GitLab takes what one rule reports at the same lines for one vulnerability. */
    private static List<List<Finding>> alike(Audit audit) {
        Map<List<Object>, List<Finding>> alike = new LinkedHashMap<>();
        audit.findings().stream()
                .filter(Finding::isOpenAtHead)
                .filter(finding -> SecurityGates.has(finding.gate()))
                .forEach(finding -> alike.computeIfAbsent(Vulnerability.key(finding), key -> new ArrayList<>())
                        .add(finding));
        return List.copyOf(alike.values());
    }

    /** The format wants times; the only clock of a report is the day of the audit. */
    private static void scan(ObjectNode scan, Reported reported) {
        tool(scan.putObject("analyzer"));
        tool(scan.putObject("scanner"));
        scan.put("type", "sast");
        scan.put("start_time", reported.day() + "T00:00:00");
        scan.put("end_time", reported.day() + "T00:00:00");
        scan.put("status", "success");
        Audit audit = reported.audit();
        ArrayNode messages = scan.putArray("messages");
        audit.gaps().forEach(gap -> {
            ObjectNode message = messages.addObject();
            message.put("level", audit.isRequired(gap) ? "fatal" : "warn");
            message.put("value", Phrases.printable(Phrases.missing(gap)));
        });
    }

    private static void tool(ObjectNode tool) {
        tool.put("id", "guardrail");
        tool.put("name", "Guardrail");
        tool.put("version", Version.number());
        tool.putObject("vendor").put("name", "Guardrail");
    }
}
