package dev.guardrail.report.section;

import dev.guardrail.report.document.Line;
import java.util.ArrayList;
import java.util.List;

/** Who may notice the change: importers, users of public surfaces, workflows. */
record BlastRadius(View view) {

    List<Line> lines() {
        List<Line> lines = new ArrayList<>(new ImporterLines(view).lines());
        lines.addAll(new Surfaces(view).lines());
        lines.addAll(new WorkflowReach(view).lines());
        return lines;
    }
}
