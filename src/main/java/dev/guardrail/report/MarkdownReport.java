package dev.guardrail.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guardrail.fact.DependencyChange;
import dev.guardrail.fact.DependencyChangeKind;
import dev.guardrail.fact.Evidence;
import dev.guardrail.finding.Finding;
import dev.guardrail.report.document.Block;
import dev.guardrail.report.document.Document;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.document.Section;
import dev.guardrail.report.figure.PageText;
import dev.guardrail.report.figure.Register;
import dev.guardrail.report.section.AuditDocument;
import dev.guardrail.verdict.Audit;
import java.util.ArrayList;
import java.util.List;

/** The audit document in Markdown, with an appendix for programs. */
final class MarkdownReport {

    private static final List<DependencyChangeKind> NAMED =
            List.of(DependencyChangeKind.ADDED, DependencyChangeKind.REMOVED, DependencyChangeKind.CHANGED);

    private MarkdownReport() {}

    static String render(Audit audit, ReportOptions options) {
        Document document = AuditDocument.of(audit, options.invoked());
        List<Section> sections = new ArrayList<>(document.sections());
        if (options.appendix()) {
            sections.add(appendix(audit));
        }
        return new MarkdownWriter(options.links()).write(new Document(document.title(), sections));
    }

    /** What hand-written audits close with. */
    private static Section appendix(Audit audit) {
        ObjectNode node = JsonReport.summary(audit);
        ArrayNode issues = node.putArray("issues");
        Register register = Register.of(audit.shown());
        audit.open().forEach(finding -> issue(issues.addObject(), finding, register.defers(finding)));
        new JsonBooks(audit).write(node);
        dependencies(node.putObject("dependency_delta"), audit);
        return new Section(
                0,
                "Machine-Readable Appendix (JSON)",
                List.of(new Block.Folded(
                        Line.text("The verdict, the gates and the open findings that count"),
                        List.of(new Block.CodeBlock("json", Json.pretty(node))))));
    }

    /** The names alone: the JSON report has the facts. */
    private static void dependencies(ObjectNode node, Audit audit) {
        boolean known = audit.gaps().stream().noneMatch(gap -> gap.evidence() == Evidence.DEPENDENCIES);
        for (DependencyChangeKind kind : NAMED) {
            if (known) {
                ArrayNode names = node.putArray(kind.toString());
                audit.shown().all(DependencyChange.class).stream()
                        .filter(change -> change.change() == kind)
                        .map(DependencyChange::name)
                        .distinct()
                        .forEach(names::add);
            } else {
                node.putNull(kind.toString());
            }
        }
        // Nothing here reads a database of vulnerabilities.
        node.put("security_risk", "not known");
    }

    private static void issue(ObjectNode issue, Finding finding, boolean deferred) {
        issue.put("id", finding.id());
        issue.put("category", finding.gate().toString());
        issue.put("severity", finding.severity().toString());
        issue.put("evidence", Phrases.place(finding.location()));
        issue.put("summary", finding.message());
        issue.put("fix_hint", PageText.alone(finding.guardrail().documentation().remediation()));
        issue.put("deferred", deferred);
    }
}
