package dev.guardrail.report.section;

import dev.guardrail.finding.Finding;
import dev.guardrail.report.document.Blocks;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.document.Section;
import dev.guardrail.report.figure.Count;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;

/** The parts of short documents about an audit. */
record Overview(View view) {

    private static final int GUARDRAILS = 20;

    /** {@code 🔴 Guardrail: red}. */
    Line title() {
        Verdict verdict = view.audit().verdict();
        return Line.text(Tones.sign(verdict) + " Guardrail: " + verdict);
    }

    /** Why the verdict holds. */
    Blocks sentence() {
        return new Blocks().paragraph(Line.prose(view.audit().rationale()));
    }

    /** What could not be judged, and what to do where the verdict waits for it. */
    Blocks missing(int limit) {
        Blocks blocks = new MissingEvidence(view).blocks(limit);
        return view.audit().verdict() == Verdict.PENDING && !view.audit().gaps().isEmpty()
                ? blocks.paragraph(Line.text("Once it is there, run ")
                        .andCode(view.next().again())
                        .and("."))
                : blocks;
    }

    /** How to ask why, for the first of some findings or, without one, the verdict. */
    Line question(List<Finding> findings) {
        List<Group> groups = Group.of(findings);
        String first = groups.isEmpty() ? "" : groups.get(0).first().id();
        return Line.code(view.next().explain(first))
                .and(groups.isEmpty() ? " explains the verdict." : " explains the first finding.");
    }

    /** All findings in figures, and the waived ones. */
    void counts(Blocks blocks) {
        blocks.folded(
                Line.text(Count.of(view.audit().findings().size(), "finding") + " in all"),
                new VerdictPart(view).counts());
        if (view.audit().findings().stream().anyMatch(Finding::isWaived)) {
            blocks.folded(Line.text("Waived"), HistorySections.deferred(view));
        }
    }

    /** What was judged, and by what. */
    void about(Blocks blocks) {
        blocks.folded(Line.text("What is audited"), new HeaderSection(view).about());
    }

    /** Why the guardrails of some findings matter. */
    void guardrails(Blocks blocks, List<Finding> findings) {
        List<Line> lines = new ArrayList<>();
        for (Group group : Group.of(findings).stream().limit(GUARDRAILS).toList()) {
            Guardrail guardrail = group.guardrail();
            lines.add(group.rule()
                    .and(": ")
                    .and(Words.firstParagraph(guardrail.documentation().why())));
        }
        blocks.folded(Line.text("Why it matters"), new Blocks().bullets(lines));
    }

    /** Adds a section unless there is nothing in it. */
    static void add(List<Section> sections, String title, Blocks blocks) {
        if (!blocks.isEmpty()) {
            sections.add(new Section(0, title, blocks.list()));
        }
    }
}
