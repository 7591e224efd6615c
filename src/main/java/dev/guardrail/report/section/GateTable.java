package dev.guardrail.report.section;

import dev.guardrail.report.document.Blocks;
import dev.guardrail.report.document.Line;
import dev.guardrail.verdict.GateResult;
import dev.guardrail.verdict.GateStatus;
import java.util.List;

/** The gates that judged something, a row each; the others in a sentence. */
record GateTable(View view) {

    Blocks blocks() {
        Blocks blocks = new Blocks();
        List<List<Line>> rows = GatePart.ORDER.stream()
                .filter(status -> status != GateStatus.NOT_APPLICABLE)
                .flatMap(status -> view.audit().gates().stream().filter(gate -> gate.status() == status))
                .map(this::row)
                .toList();
        blocks.table(List.of("Gate", "Status", "Findings", "Looked at"), rows);
        ComplianceSection.notJudged(view).ifPresent(blocks::prose);
        return blocks;
    }

    private List<Line> row(GateResult gate) {
        return Words.row(
                gate.gate(),
                Line.text(Tones.sign(gate.status()) + "\u00A0")
                        .and(Line.text(gate.status().toString()).strong()),
                ComplianceSection.open(view, gate),
                looked(gate));
    }

    private static String looked(GateResult gate) {
        String inspected = Words.inspected(gate.inspected());
        if (gate.status() != GateStatus.PENDING) {
            return inspected;
        }
        return inspected + (inspected.isEmpty() ? "" : "; ") + "evidence is missing";
    }
}
