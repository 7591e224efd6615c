package dev.guardrail.report.section;

import dev.guardrail.finding.Finding;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.figure.Count;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.rule.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The findings of one guardrail: a reader decides on them once.
 *
 * @param findings in {@link Finding#ORDER}
 */
record Group(Guardrail guardrail, List<Finding> findings) {

    private static final Comparator<Group> ORDER = Comparator.comparing(Group::severity)
            .reversed()
            .thenComparing(group -> group.guardrail().gate())
            .thenComparing(group -> group.guardrail().id());

    Group {
        findings = List.copyOf(findings);
    }

    /** The groups of findings: the heaviest first, then in the order of the gates and ids. */
    static List<Group> of(List<Finding> findings) {
        Map<String, List<Finding>> byRule = new LinkedHashMap<>();
        findings.forEach(finding -> byRule.computeIfAbsent(finding.rule(), rule -> new ArrayList<>())
                .add(finding));
        return byRule.values().stream()
                .map(group -> new Group(group.get(0).guardrail(), group))
                .sorted(ORDER)
                .toList();
    }

    Finding first() {
        return findings.get(0);
    }

    int size() {
        return findings.size();
    }

    /** The weight of its heaviest finding. */
    Severity severity() {
        return first().severity();
    }

    Line rule() {
        return Line.code(guardrail.id());
    }

    /** {@code high, 3 findings of `workflows/unpinned-action`}. */
    Line title() {
        return Line.text(severity() + ", " + Count.of(size(), "finding") + " of ")
                .and(rule());
    }

    /** The first message and its place, and how many more there are. */
    Line observation(View view) {
        Line line =
                Line.prose(first().message()).and(" (").and(view.place(first())).and(")");
        return size() == 1 ? line : line.and(" and " + (size() - 1) + " more");
    }

    /** The same without its first finding. */
    Group others() {
        return new Group(guardrail, findings.subList(1, findings.size()));
    }

    /** The places of its findings, of many only the first. */
    Line places(View view, int limit) {
        List<Line> places = new ArrayList<>();
        String path = "";
        for (Finding finding : findings) {
            String next = finding.location().place().path();
            Line place = next.equals(path) ? view.line(finding) : view.place(finding);
            places.add(place);
            path = next;
        }
        return Words.list(places.stream().distinct().toList(), limit);
    }
}
