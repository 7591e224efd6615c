package dev.guardrail.explain;

import dev.guardrail.fact.Evidence;
import dev.guardrail.finding.Finding;
import dev.guardrail.rule.Gate;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.GateResult;
import dev.guardrail.verdict.GateStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What would be if something else were so.
 *
 * @param supposed what is supposed
 * @param was the audit as it is
 * @param now the audit as it would be
 * @param gates the gates that would say something else, in their order
 * @param appearing the findings that would be there, in {@link Finding#ORDER}
 * @param vanishing the findings that would not be there, in {@link Finding#ORDER}
 * @param decided the findings of which something else would be decided, in {@link Finding#ORDER}
 * @param uncollected the guardrails that would be on and of which it is not known what they would find
 * @param unseen the guardrails that need supposed evidence and still inspect nothing, in the order of their ids
 */
public record WhatIf(
        List<Supposition> supposed,
        Audit was,
        Audit now,
        List<GateChange> gates,
        List<Finding> appearing,
        List<Finding> vanishing,
        List<Decided> decided,
        List<Uncollected> uncollected,
        List<String> unseen) {

    public WhatIf {
        supposed = List.copyOf(supposed);
        gates = List.copyOf(gates);
        appearing = List.copyOf(appearing);
        vanishing = List.copyOf(vanishing);
        decided = List.copyOf(decided);
        uncollected = List.copyOf(uncollected);
        unseen = List.copyOf(unseen);
    }

    /** A gate that would say something else. */
    public record GateChange(Gate gate, GateStatus was, GateStatus now) {}

    /** A finding of another severity or disposition. */
    public record Decided(Finding was, Finding now) {}

    static WhatIf of(List<Supposition> supposed, Audit was, Audit now, List<Uncollected> uncollected) {
        Map<String, Finding> before = byId(was);
        Map<String, Finding> after = byId(now);
        List<Decided> decided = new ArrayList<>();
        after.forEach((id, finding) -> {
            Finding old = before.get(id);
            if (old != null && !isDecidedAlike(old, finding)) {
                decided.add(new Decided(old, finding));
            }
        });
        return new WhatIf(
                supposed,
                was,
                now,
                gates(was, now),
                without(after, before.keySet()),
                without(before, after.keySet()),
                decided,
                uncollected,
                unseen(supposed, now));
    }

    private static boolean isDecidedAlike(Finding was, Finding now) {
        return was.disposition().equals(now.disposition()) && was.severity() == now.severity();
    }

    private static Map<String, Finding> byId(Audit audit) {
        Map<String, Finding> findings = new LinkedHashMap<>();
        audit.findings().stream().filter(Finding::stands).forEach(finding -> findings.put(finding.id(), finding));
        return findings;
    }

    private static List<Finding> without(Map<String, Finding> findings, Set<String> ids) {
        return findings.values().stream()
                .filter(finding -> !ids.contains(finding.id()))
                .toList();
    }

    static List<GateChange> gates(Audit was, Audit now) {
        List<GateChange> changes = new ArrayList<>();
        for (GateResult before : was.gates()) {
            now.gates().stream()
                    .filter(after -> after.gate() == before.gate() && after.status() != before.status())
                    .forEach(after -> changes.add(new GateChange(before.gate(), before.status(), after.status())));
        }
        return changes;
    }

    private static List<String> unseen(List<Supposition> supposed, Audit now) {
        Set<String> unseen = new TreeSet<>();
        for (Supposition one : supposed) {
            if (one instanceof Supposition.Given given) {
                Evidence evidence = given.evidence();
                now.inspections().stream()
                        .filter(inspection -> inspection.needs(evidence) && inspection.count() == 0)
                        .forEach(inspection -> unseen.add(inspection.rule()));
            }
        }
        return List.copyOf(unseen);
    }
}
