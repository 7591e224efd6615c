package dev.guardrail.report.section;

import dev.guardrail.finding.Finding;
import dev.guardrail.report.document.Blocks;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.figure.Count;
import dev.guardrail.rule.Gate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keep what held, fix now what decides the verdict, defer the rest. */
record KeepFixDefer(View view) {

    private static final int GROUPS = 7;
    private static final int PLACES = 3;

    void write(Blocks blocks) {
        blocks.heading("Keep");
        keep(blocks);
        blocks.heading("Fix Now");
        List<Line> fixes = new ArrayList<>();
        Group.of(view.deciding()).forEach(group -> fixes.add(line(group)));
        view.decidingGaps().forEach(gap -> fixes.add(Line.text("Provide ").and(Words.gap(gap, view))));
        listed(blocks, fixes, "Nothing decides the verdict against this change.");
        blocks.heading("Defer");
        listed(blocks, deferred(), "Nothing is left to defer.");
    }

    /** The guardrails that held, by gate, and how much they looked at. */
    private void keep(Blocks blocks) {
        List<Line> held = new ArrayList<>();
        for (Gate gate : Gate.values()) {
            new Guards(view, guardrail -> guardrail.purpose().gate() == gate)
                    .held()
                    .ifPresent(sentence ->
                            held.add(Line.text("Gate " + gate + ":").strong().and(" " + sentence)));
        }
        blocks.bullets(held);
        if (held.isEmpty()) {
            blocks.prose("No guardrail looked at anything without a finding.");
        }
    }

    private Line line(Group group) {
        return group.rule()
                .and(" (" + group.severity() + ", gate "
                        + group.guardrail().purpose().gate() + "): " + Count.of(group.size(), "finding") + ", ")
                .and(group.places(view, PLACES));
    }

    /** What does not decide the verdict: lighter findings, and existing ones that do not count. */
    private List<Line> deferred() {
        Set<Finding> deciding = new HashSet<>(view.deciding());
        return Group.of(view.audit().findings().stream()
                        .filter(finding -> finding.isOpenAtHead() && !deciding.contains(finding))
                        .toList())
                .stream()
                .map(group -> line(group).and(origins(group)))
                .toList();
    }

    private static String origins(Group group) {
        return ", "
                + Words.commas(group.findings().stream()
                        .map(finding -> Words.origin(finding.origin()))
                        .distinct()
                        .toList());
    }

    private static void listed(Blocks blocks, List<Line> lines, String otherwise) {
        if (lines.isEmpty()) {
            blocks.prose(otherwise);
        }
        blocks.bullets(lines.stream().limit(GROUPS).toList());
        if (lines.size() > GROUPS) {
            blocks.prose("And " + (lines.size() - GROUPS) + " more.");
        }
    }
}
