package dev.guardrail.report.section;

import dev.guardrail.fact.Importer;
import dev.guardrail.fact.Workflow;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.figure.Count;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the repair of findings could break, as far as it is known: who uses the files that it changes. */
record FixRisk(View view) {

    private static final int NAMED = 2;

    Line of(Group group) {
        Set<String> workflows =
                view.shown().all(Workflow.class).stream().map(Workflow::path).collect(Collectors.toSet());
        List<String> touched = group.findings().stream()
                .map(finding -> finding.location().place().path())
                .distinct()
                .filter(workflows::contains)
                .toList();
        if (!touched.isEmpty()) {
            return Line.text("changes " + Count.of(touched.size(), "workflow") + ": ")
                    .and(Words.names(touched, NAMED));
        }
        Set<String> paths = group.findings().stream()
                .map(finding -> finding.location().place().path())
                .collect(Collectors.toSet());
        long importers = view.shown().all(Importer.class).stream()
                .filter(importer -> importer.targets().stream().anyMatch(paths::contains))
                .count();
        return Line.text(
                importers == 0
                        ? "not known"
                        : Count.of(importers, "file") + (importers == 1 ? " imports" : " import") + " what it changes");
    }
}
