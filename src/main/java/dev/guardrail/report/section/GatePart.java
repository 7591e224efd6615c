package dev.guardrail.report.section;

import dev.guardrail.finding.Finding;
import dev.guardrail.report.document.Blocks;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.document.PageBlock.Entry;
import dev.guardrail.report.document.PageBlock.Tree;
import dev.guardrail.verdict.GateResult;
import dev.guardrail.verdict.GateStatus;
import java.util.List;
import java.util.Map;

/** Each gate with what its guardrails looked at and why it passes, fails or is pending. */
record GatePart(View view) {

    /** What needs somebody comes first. */
    static final List<GateStatus> ORDER =
            List.of(GateStatus.FAIL, GateStatus.PENDING, GateStatus.PASS, GateStatus.NOT_APPLICABLE);

    Blocks blocks() {
        Blocks blocks = new Blocks();
        for (GateStatus status : ORDER) {
            view.audit().gates().stream()
                    .filter(gate -> gate.status() == status)
                    .forEach(gate -> blocks.add(entry(gate)));
        }
        return blocks;
    }

    private Entry entry(GateResult gate) {
        return new Entry(
                Anchors.of(gate.gate()),
                3,
                List.of(Tones.of(gate.status())),
                Line.text(gate.gate().toString()),
                Line.text(aside(gate)),
                false,
                Map.of(),
                below(gate).list());
    }

    private Blocks below(GateResult gate) {
        Blocks below = new Blocks();
        if (gate.findings().stream().anyMatch(Finding::stands)) {
            below.paragraph(Line.EMPTY.andTo("findings?gate=" + gate.gate(), Line.text("Its findings")));
        }
        if (!gate.derivation().isEmpty()) {
            below.add(new Tree(new VerdictTree(view).nodes(gate.derivation())));
        }
        return below;
    }

    private String aside(GateResult gate) {
        List<String> parts = OpenFindings.of(view, gate.gate()).all();
        long others = gate.findings().stream()
                .filter(finding -> finding.stands() && !finding.isOpen())
                .count();
        if (others > 0) {
            parts.add(others + " waived or in the baseline");
        }
        parts.add(
                gate.status() == GateStatus.NOT_APPLICABLE
                        ? "not judged: " + ComplianceSection.why(view, gate)
                        : looked(gate));
        return String.join("; ", parts);
    }

    private static String looked(GateResult gate) {
        String inspected = Words.inspected(gate.inspected());
        return inspected.isEmpty() ? "nothing was looked at" : "looked at " + inspected;
    }
}
