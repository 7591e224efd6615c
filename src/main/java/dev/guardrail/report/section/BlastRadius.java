package dev.guardrail.report.section;

import dev.guardrail.report.document.Line;
import java.util.ArrayList;
import java.util.List;

/** Who may notice the change: importers, users of public surfaces, workflows. */
record BlastRadius(View view) {

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        List<Line> surfaces = new Surfaces(view).lines();
        lines.addAll(surfaces.isEmpty() ? List.of(Line.text("Public surfaces: not compared.")) : surfaces);
        lines.addAll(new WorkflowReach(view).lines());
        return lines;
    }
}
