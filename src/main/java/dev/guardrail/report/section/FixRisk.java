package dev.guardrail.report.section;

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
                view.exhibits().all(Workflow.class).stream().map(Workflow::path).collect(Collectors.toSet());
        List<String> touched = group.findings().stream()
                .map(finding -> finding.location().place().path())
                .distinct()
                .filter(workflows::contains)
                .toList();
        return touched.isEmpty()
                ? Line.text("not known")
                : Line.text("changes " + Count.of(touched.size(), "workflow") + ": ")
                        .and(Words.names(touched, NAMED));
    }
}
