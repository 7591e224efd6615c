package dev.guardrail.report.section;

import dev.guardrail.fact.Gap;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.figure.Count;
import dev.guardrail.verdict.Verdict;
import java.util.List;

/** What to do first: what changes the verdict, or where nothing does what would make it surer. */
record NextAction(View view) {

    Line line() {
        List<Group> groups = Group.of(view.deciding());
        if (!groups.isEmpty()) {
            Group first = groups.get(0);
            return Words.firstParagraph(first.guardrail().documentation().remediation())
                    .and(" This settles ")
                    .and(first.size() == 1 ? "the finding of " : Count.of(first.size(), "finding") + " of ")
                    .and(first.rule())
                    .and(": ")
                    .and(first.places(view, 3))
                    .and(".");
        }
        List<Gap> gaps = view.decidingGaps().isEmpty() ? view.audit().gaps() : view.decidingGaps();
        if (!gaps.isEmpty()) {
            return Line.text("Provide the missing evidence: ")
                    .and(Words.gap(gaps.get(0), view))
                    .and(gaps.size() == 1 ? ". Then run " : "; and " + (gaps.size() - 1) + " more. Then run ")
                    .and(Line.code(view.next().again()))
                    .and(".");
        }
        return view.audit().verdict() == Verdict.GREEN
                ? Line.text("None: the verdict is green, and no evidence is missing.")
                : Line.prose(view.audit().conclusion());
    }
}
