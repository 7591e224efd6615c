package dev.guardrail.audit;

import dev.guardrail.collect.Sides;
import dev.guardrail.collect.coverage.gate.CoverageGateChanges;
import dev.guardrail.collect.coverage.gate.CoverageGateCollector;
import dev.guardrail.collect.coverage.gate.GateEnforcers;
import dev.guardrail.collect.supply.SupplyCollector;
import dev.guardrail.collect.workflow.EffectiveCommands;
import dev.guardrail.collect.workflow.WorkflowCollector;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileKind;
import dev.guardrail.table.Tables;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects workflows, the thresholds of coverage, which need the commands of workflows, and what protects the branch, which
 * needs both.
 */
final class WorkflowFacts {

    private WorkflowFacts() {}

    static Sides of(CollectorInput in) {
        Tables tables = in.policy().known();
        WorkflowCollector collector = new WorkflowCollector(in.readings(), tables);
        if (in.changed().stream().anyMatch(file -> file.kind() == FileKind.WORKFLOW)) {
            // The checks of both sides will be compared, which takes the jobs of all workflows.
            collector.readAhead(in.base());
            collector.readAhead(in.head());
        }
        Sides workflows = in.each(collector::collect);
        CoverageGateCollector gates = new CoverageGateCollector(in.readings());
        SupplyCollector supply = new SupplyCollector(tables);
        List<Fact> base = side(workflows.base(), gates.collect(in.base(), workflows.base()), supply);
        List<Fact> head = side(workflows.head(), gates.collect(in.head(), workflows.head()), supply);
        head.addAll(PartlyRead.ofBase(base, head));
        head.addAll(CoverageGateChanges.of(base, head, in.range()));
        Protections protections = new Protections(in.change(), in.policy(), in.readings(), base, head);
        base.addAll(protections.atBase());
        head.addAll(protections.atHead());
        return new Sides(base, head);
    }

    private static List<Fact> side(List<Fact> workflows, List<? extends Fact> gates, SupplyCollector supply) {
        List<Fact> side = new ArrayList<>(workflows);
        side.addAll(gates);
        side.addAll(GateEnforcers.of(side));
        side.addAll(EffectiveCommands.of(workflows));
        side.addAll(supply.collect(workflows));
        return side;
    }
}
