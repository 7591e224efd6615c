package dev.guardrail.report.section;

import dev.guardrail.finding.Finding;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.figure.Count;
import dev.guardrail.report.figure.FindingGroup;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The findings of one guardrail, as sections write about them. */
record Group(FindingGroup group) {

    /** What findings of one kind differ in. */
    private static final Pattern NAMES = Pattern.compile("`[^`]*`|\"[^\"]*\"|\\d+(?:\\.\\d+)?");

    /** The groups of findings, in the order of {@link FindingGroup#of}. */
    static List<Group> of(List<Finding> findings) {
        return FindingGroup.of(findings).stream().map(Group::new).toList();
    }

    Guardrail guardrail() {
        return group.guardrail();
    }

    List<Finding> findings() {
        return group.findings();
    }

    Finding first() {
        return group.first();
    }

    int size() {
        return group.size();
    }

    Severity severity() {
        return group.severity();
    }

    Line rule() {
        return Line.code(group.rule());
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

    /** The findings that say something else than the first one, apart from names and figures. */
    List<Finding> unlike() {
        return findings().stream()
                .filter(finding -> !shape(finding).equals(shape(first())))
                .toList();
    }

    /** The other findings that say the same, apart from names and figures. */
    List<Finding> alike() {
        return findings().stream()
                .skip(1)
                .filter(finding -> shape(finding).equals(shape(first())))
                .toList();
    }

    private static String shape(Finding finding) {
        return NAMES.matcher(finding.message()).replaceAll("");
    }

    /** The places of its findings, of many only the first. */
    Line places(View view, int limit) {
        return places(findings(), view, limit);
    }

    static Line places(List<Finding> findings, View view, int limit) {
        List<Line> places = new ArrayList<>();
        String path = "";
        for (Finding finding : findings) {
            // A line alone is one of the head.
            String next = finding.location().ofBase()
                    ? ""
                    : finding.location().place().path();
            Line place = next.equals(path) ? view.line(finding) : view.place(finding);
            places.add(place);
            path = next;
        }
        return Words.list(places.stream().distinct().toList(), limit);
    }
}
