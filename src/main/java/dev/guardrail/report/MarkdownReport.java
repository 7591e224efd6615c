package dev.guardrail.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guardrail.finding.Finding;
import dev.guardrail.report.document.Block;
import dev.guardrail.report.document.Document;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.document.Section;
import dev.guardrail.report.figure.PageText;
import dev.guardrail.report.section.AuditDocument;
import dev.guardrail.verdict.Audit;
import java.util.ArrayList;
import java.util.List;

/** The audit document in Markdown, with an appendix for programs. */
final class MarkdownReport {

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
        audit.open().forEach(finding -> issue(issues.addObject(), finding));
        return new Section(
                0,
                "Machine-Readable Appendix (JSON)",
                List.of(new Block.Folded(
                        Line.text("The verdict, the gates and the open findings that count"),
                        List.of(new Block.CodeBlock("json", Json.pretty(node))))));
    }

    private static void issue(ObjectNode issue, Finding finding) {
        issue.put("id", finding.id());
        issue.put("category", finding.gate().toString());
        issue.put("severity", finding.severity().toString());
        issue.put("evidence", Phrases.place(finding.location()));
        issue.put("summary", finding.message());
        issue.put("fix_hint", PageText.alone(finding.guardrail().documentation().remediation()));
        issue.put("deferred", false);
    }
}
