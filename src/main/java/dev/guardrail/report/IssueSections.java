package dev.guardrail.report;

import static dev.guardrail.report.Markdown.code;
import static dev.guardrail.report.Markdown.escape;
import static dev.guardrail.report.MarkdownReport.place;
import static dev.guardrail.report.MarkdownReport.remedy;

import dev.guardrail.finding.Disposition;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Origin;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.Standard;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The sections of an audit document about single issues: what is open, what to do, what is put off, and the counts. */
final class IssueSections {

    /** As many as hand-written audits list. */
    static final int TOP = 7;

    private final Audit audit;
    private final List<Finding> open;
    private final Set<Finding> counting;
    private final Markdown out;

    IssueSections(Audit audit, List<Finding> open, Markdown out) {
        this.audit = audit;
        this.open = open;
        this.counting = new HashSet<>(open);
        this.out = out;
    }

    void write() {
        topIssues();
        actionPlan();
        deferred();
        trend();
    }

    private void topIssues() {
        out.heading(2, "9. Top Issues");
        Markdown.Table table =
                out.table("ID", "Severity", "Observation", "Interpretation", "Recommendation", "Guardrail", "Status");
        for (Finding finding : open.stream().limit(TOP).toList()) {
            var documentation = finding.guardrail().documentation();
            table.row(
                    finding.id(),
                    finding.severity().toString(),
                    escape(finding.message()) + "<br>" + code(place(finding)),
                    Phrases.alone(documentation.why()),
                    remedy(finding),
                    Phrases.alone(documentation.guardrail()),
                    finding.origin() + ", " + Phrases.disposition(finding));
        }
        table.end("None: nothing that counts is open.");
        if (open.size() > TOP) {
            out.paragraph(TOP + " of " + open.size() + " open findings that count.");
        }
    }

    private void actionPlan() {
        out.heading(2, "10. PR-Sized Action Plan");
        SortedMap<String, List<Finding>> tasks =
                open.stream().collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.toList()));
        Markdown.Table table = out.table("ID", "Task", "Category", "Acceptance Criteria", "Risk", "Est");
        int number = 1;
        for (List<Finding> findings : tasks.values()) {
            Finding first = findings.get(0);
            table.row(
                    Integer.toString(number++),
                    remedy(first),
                    first.gate().toString(),
                    first.rule() + " reports none of "
                            + findings.stream().map(Finding::id).collect(Collectors.joining(", ")),
                    Phrases.alone(first.guardrail().documentation().rollback()),
                    "not estimated");
        }
        table.end("Nothing to do.");
    }

    private void deferred() {
        out.heading(2, "11. Deferred Issues Registry");
        Markdown.Table table =
                out.table("ID", "Issue", "Origin", "Deferred To", "Reason", "Owner", "Blocker?", "Exit Criteria");
        for (Finding finding : audit.findings()) {
            if (finding.stands() && finding.disposition() instanceof Disposition.Waived waived) {
                table.row(
                        finding.id(),
                        escape(finding.message()) + ", " + code(place(finding)),
                        finding.origin().toString(),
                        waived.expires().toString(),
                        escape(waived.reason()),
                        escape(waived.owner()),
                        "no, it is waived",
                        finding.rule() + " does not report it");
            }
        }
        debt().forEach((rule, findings) -> table.row(
                Phrases.count(findings.size(), "finding"),
                rule + ", first " + code(place(findings.get(0))),
                Origin.PREEXISTING.toString(),
                "not decided",
                "debt",
                "nobody",
                findings.stream().anyMatch(this::blocks) ? "yes" : "no",
                rule + " reports none of them"));
        table.end("None: nothing is waived, and nothing stood before.");
    }

    private SortedMap<String, List<Finding>> debt() {
        return audit.findings(Origin.PREEXISTING)
                .filter(Finding::isOpen)
                .collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.toList()));
    }

    private boolean blocks(Finding finding) {
        return counting.contains(finding) && Standard.of(audit.policy()).fails(finding.severity());
    }

    private void trend() {
        out.heading(2, "12. Score Trend");
        var counts = audit.counts();
        out.table("Range", "Introduced", "Pre-existing", "Resolved", "Open", "Waived", "Baselined", "Total")
                .row(
                        code(audit.range().name()),
                        "" + counts.introduced(),
                        "" + counts.preexisting(),
                        "" + counts.resolved(),
                        "" + counts.open(),
                        "" + counts.waived(),
                        "" + counts.baselined(),
                        "" + counts.total())
                .end("");
        out.paragraph("Findings are counted; no score is given, for no evidence would carry it.");
    }
}
