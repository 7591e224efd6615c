package dev.guardrail.report.section;

import dev.guardrail.report.document.Blocks;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.figure.NotGiven;
import dev.guardrail.rule.Gate;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.rule.Principle;
import dev.guardrail.verdict.Compliance;
import dev.guardrail.verdict.GateResult;
import dev.guardrail.verdict.GateStatus;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Whether the change keeps to the principles, the gates, and the plan. */
final class ComplianceSection {

    private static final Set<Gate> GATES =
            EnumSet.of(Gate.INVARIANTS, Gate.COMPATIBILITY, Gate.DETERMINISM, Gate.DOCS, Gate.GUARDRAILS);

    private final View view;

    ComplianceSection(View view) {
        this.view = view;
    }

    Blocks blocks() {
        Blocks blocks = new Blocks();
        principles(blocks);
        gates(blocks);
        plan(blocks);
        return blocks;
    }

    /** The same without the gates. */
    Blocks withoutGates() {
        Blocks blocks = new Blocks();
        principles(blocks);
        plan(blocks);
        return blocks;
    }

    private void plan(Blocks blocks) {
        blocks.heading("Plan and Policy");
        new PlanPart(view).write(blocks);
        new Guards(
                        view,
                        guardrail -> GATES.contains(guardrail.purpose().gate())
                                && !guardrail.pack().equals("imports"))
                .write(blocks);
    }

    private void principles(Blocks blocks) {
        List<Compliance> all = view.audit().compliance();
        blocks.table(
                List.of("Principle", "Status", "Evidence"),
                all.stream()
                        .filter(one -> one.status() != GateStatus.NOT_APPLICABLE)
                        .map(one -> Words.row(
                                title(one.principle()),
                                Line.text(one.status().toString()).strong(),
                                evidence(one)))
                        .toList());
        List<String> others = all.stream()
                .filter(one -> one.status() == GateStatus.NOT_APPLICABLE)
                .map(one -> title(one.principle()))
                .toList();
        if (!others.isEmpty()) {
            blocks.prose("Not judged, as there was nothing to look at: " + Words.commas(others) + ".");
        }
    }

    /** {@code No silent CI weakening}. */
    private static String title(Principle principle) {
        String words = principle.toString().replace('-', ' ').replace(" ci ", " CI ");
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static Line evidence(Compliance compliance) {
        List<Line> rules =
                Group.of(compliance.findings()).stream().map(Group::title).toList();
        String inspected = Words.inspected(compliance.inspected());
        Line looked = Line.text((inspected.isEmpty() ? "nothing" : inspected) + " looked at");
        return rules.isEmpty() ? looked : Words.list(rules, 5).and("; ").and(looked);
    }

    private void gates(Blocks blocks) {
        blocks.heading("Gates");
        List<Line> lines = new ArrayList<>();
        for (GateStatus status : List.of(GateStatus.FAIL, GateStatus.PENDING, GateStatus.PASS)) {
            List<Line> gates = view.audit().gates().stream()
                    .filter(gate -> gate.status() == status)
                    .map(this::gate)
                    .toList();
            if (!gates.isEmpty()) {
                lines.add(Line.text(status + ":").strong().and(" ").and(Line.join(", ", gates)));
            }
        }
        blocks.bullets(lines);
        notJudged(view).ifPresent(blocks::prose);
    }

    /** The gates that judged nothing, by the reason. */
    static Optional<String> notJudged(View view) {
        SortedMap<String, List<String>> others = view.audit().gates().stream()
                .filter(gate -> gate.status() == GateStatus.NOT_APPLICABLE)
                .collect(Collectors.groupingBy(
                        gate -> why(view, gate),
                        TreeMap::new,
                        Collectors.mapping(gate -> gate.gate().toString(), Collectors.toList())));
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of("Not judged: "
                        + others.entrySet().stream()
                                .map(reason -> Words.commas(reason.getValue()) + " (" + reason.getKey() + ")")
                                .collect(Collectors.joining("; "))
                        + ".");
    }

    /** Why a gate judged nothing. */
    static String why(View view, GateResult gate) {
        List<Guardrail> guardrails = view.audit().guardrails().stream()
                .filter(guardrail -> guardrail.purpose().gate() == gate.gate())
                .toList();
        if (guardrails.isEmpty()) {
            return "no guardrail in the policy";
        }
        List<String> notGiven = NotGiven.of(view.audit()).stream()
                .filter(evidence -> guardrails.stream()
                        .allMatch(guardrail -> guardrail.purpose().needs().contains(evidence)))
                .map(evidence -> Words.notGiven(evidence) + " was given")
                .toList();
        return notGiven.isEmpty() ? "there was nothing to look at" : notGiven.get(0);
    }

    private Line gate(GateResult gate) {
        String missing = gate.status() == GateStatus.PENDING ? " (evidence is missing)" : "";
        String open = open(view, gate);
        return Line.text(gate.gate() + missing + (open.isEmpty() ? "" : " (" + open + ")"));
    }

    /** {@code 3 findings, 1 finding below high}; empty where no open one counts. */
    static String open(View view, GateResult gate) {
        return Words.commas(OpenFindings.of(view, gate.gate()).counting("finding"));
    }
}
