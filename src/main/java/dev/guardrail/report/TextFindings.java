package dev.guardrail.report;

import dev.guardrail.fact.Gap;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Origin;
import dev.guardrail.report.Page.Start;
import dev.guardrail.report.ReportFormat.Detail;
import dev.guardrail.report.figure.Count;
import dev.guardrail.report.figure.Decision;
import dev.guardrail.report.figure.FindingGroup;
import dev.guardrail.report.figure.PageText;
import dev.guardrail.rule.Confidence;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The parts of a text report that a reader needs first: the findings that decide, by rule, and the missing evidence. */
final class TextFindings {

    /** Groups that are shown with their lines; about a screen. */
    private static final int GROUPS = 5;

    /** Places of a group, or of missing evidence, that are named. */
    private static final int PLACES = 3;

    private static final int NOTE = 5;

    private final Audit audit;
    private final Decision decision;
    private final Style style;
    private final Page page;

    TextFindings(Audit audit, Decision decision, Style style, Page page) {
        this.audit = audit;
        this.decision = decision;
        this.style = style;
        this.page = page;
    }

    void write(Detail detail) {
        boolean all = detail == Detail.VERBOSE;
        if (audit.verdict() == Verdict.PENDING) {
            gaps(all);
        }
        if (all) {
            FindingGroup.of(audit.findings().stream().filter(Finding::stands).toList())
                    .forEach(this::each);
        } else {
            List<FindingGroup> groups = FindingGroup.of(decision.deciding());
            groups.stream().limit(GROUPS).forEach(this::group);
            brief(groups.stream().skip(GROUPS).toList());
        }
        if (audit.verdict() != Verdict.PENDING) {
            gaps(all);
        }
    }

    private void each(FindingGroup group) {
        for (Finding finding : group.findings()) {
            header(finding, 1);
            notes(finding);
            if (finding.equals(group.first())) {
                help(group);
            }
            note("id", finding.id());
        }
    }

    /** The first finding with its lines, two more with their places, and how many there are. */
    private void group(FindingGroup group) {
        header(group.first(), group.size());
        notes(group.first());
        List<Finding> also = group.findings().subList(1, Math.min(PLACES, group.size()));
        also.forEach(finding -> note("also", place(finding) + ": " + finding.message()));
        if (group.size() > PLACES) {
            note("also", "and " + (group.size() - PLACES) + " more, -v lists them");
        }
        help(group);
        note(
                "id",
                group.findings().stream().limit(PLACES).map(Finding::id).collect(Collectors.joining(", "))
                        + (group.size() > PLACES ? ", ..." : ""));
    }

    private void header(Finding finding, int count) {
        String severity = finding.severity().toString();
        String rule = "[" + finding.rule() + (count == 1 ? "" : ": " + count + " findings") + "]";
        page.line("");
        page.prose(
                new Start(style.severity(finding.severity(), severity) + ": ", severity.length() + 2),
                Phrases.printable(finding.message()) + " " + rule,
                2,
                style::bold);
        new Snippet(finding, style).lines().forEach(page::line);
    }

    private void notes(Finding finding) {
        finding.related().stream().limit(PLACES).forEach(related -> note("see", Phrases.related(related)));
        if (finding.related().size() > PLACES) {
            note("see", "and " + Count.of(finding.related().size() - PLACES, "more place") + ", in the JSON report");
        }
        if (!finding.also().isEmpty()) {
            note("note", Phrases.also(finding));
        }
        Phrases.fixes(finding).forEach(fix -> note("fix", fix));
        if (finding.confidence() != Confidence.HIGH) {
            note("confidence", finding.confidence().toString());
        }
        if (!finding.isOpen()) {
            note("note", Phrases.disposition(finding));
        }
        if (finding.origin() == Origin.PREEXISTING) {
            note("note", "the base has it, too");
        }
    }

    private void help(FindingGroup group) {
        if (group.findings().stream().anyMatch(Finding::isOpen)) {
            String remediation = group.guardrail().documentation().remediation();
            note("why", PageText.sentence(group.guardrail().documentation().why()));
            note("help", PageText.paragraph(remediation));
            PageText.example(remediation).forEach(example -> page.line("     " + style.faint(example)));
        }
    }

    private void note(String label, String text) {
        page.prose(
                new Start("   " + style.ruler("=") + " " + style.bold(label + ":") + " ", NOTE + label.length() + 2),
                Phrases.printable(text),
                NOTE + 2);
    }

    /** What no longer fits on a screen, one line a rule. */
    private void brief(List<FindingGroup> groups) {
        if (!groups.isEmpty()) {
            page.line("");
        }
        for (FindingGroup group : groups) {
            String severity = group.severity().toString();
            page.prose(
                    new Start(style.severity(group.severity(), severity) + ": ", severity.length() + 2),
                    Count.of(group.size(), "finding") + " [" + group.rule() + "], "
                            + (group.size() == 1 ? "" : "the first ") + "at " + place(group.first()),
                    2);
        }
    }

    private static String place(Finding finding) {
        return Phrases.place(finding.location());
    }

    private void gaps(boolean all) {
        if (audit.gaps().isEmpty()) {
            return;
        }
        page.line("").line(style.bold("missing evidence"));
        List<Gap> gaps = new ArrayList<>(audit.gaps());
        int shown = all ? gaps.size() : Math.min(GROUPS + PLACES, gaps.size());
        for (Gap gap : gaps.subList(0, shown)) {
            page.prose(Start.of("  "), Phrases.printable(Phrases.gap(gap)), 4);
        }
        if (shown < gaps.size()) {
            page.line("  and " + (gaps.size() - shown) + " more, -v lists them");
        }
    }
}
