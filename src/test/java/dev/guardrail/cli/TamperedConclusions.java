package dev.guardrail.cli;

import java.util.List;

/** Changes of what an audit concludes. */
final class TamperedConclusions {

    private TamperedConclusions() {}

    static void all(List<Tampering> kinds) {
        add(kinds, "a verdict", "weakened", (audit, random) -> audit.put("verdict", "green"));
        add(kinds, "a rationale", "weakened", (audit, random) -> audit.put("rationale", "green: nothing was found."));
        add(
                kinds,
                "a quality gate",
                "weakened",
                (audit, random) -> AuditTree.put(AuditTree.any(audit, "quality_gates", random), "pass!"));
        add(
                kinds,
                "a quality gate that is left out",
                "weakened",
                (audit, random) -> AuditTree.object(audit, "quality_gates")
                        .remove(AuditTree.any(audit, "quality_gates", random).key()));
        add(
                kinds,
                "the status of a gate",
                "weakened",
                (audit, random) ->
                        AuditTree.object(AuditTree.one(audit, "gates", random)).put("status", "n/a!"));
        add(
                kinds,
                "what a gate inspected",
                "weakened",
                (audit, random) -> AuditTree.object(AuditTree.one(audit, "gates", random))
                        .putObject("inspected")
                        .put("steps", 99));
        add(
                kinds,
                "the findings of a gate",
                "weakened",
                (audit, random) -> AuditTree.array(AuditTree.one(audit, "gates", random), "findings")
                        .add("00000000"));
        add(kinds, "a count", "weakened", (audit, random) -> {
            AuditTree.Entry count = AuditTree.any(audit, "counts", random);
            count.in().put(count.key(), count.in().get(count.key()).asInt() + 1);
        });
        add(
                kinds,
                "a premise of the verdict",
                "weakened",
                (audit, random) -> AuditTree.array(audit.get("derivation").get(0), "premises")
                        .remove(0));
        add(
                kinds,
                "the derivation of a gate",
                "weakened",
                (audit, random) -> AuditTree.array(
                                AuditTree.object(AuditTree.one(audit, "gates", random)), "derivation")
                        .removeAll()
                        .addObject()
                        .put("rule", "verdict/gate-passes"));
        add(
                kinds,
                "compliance",
                "weakened",
                (audit, random) -> AuditTree.object(AuditTree.one(audit, "compliance", random))
                        .put("status", "upheld!"));
        add(
                kinds,
                "a gap that is left out",
                "broken-workflow",
                (audit, random) -> AuditTree.array(audit, "gaps").remove(0));
        add(
                kinds,
                "the reason of a gap",
                "broken-workflow",
                (audit, random) ->
                        AuditTree.object(AuditTree.one(audit, "gaps", random)).put("reason", "nothing serious"));
        add(
                kinds,
                "how much changed",
                "weakened",
                (audit, random) -> AuditTree.object(audit, "change").put("added", 1));
        add(kinds, "the commit", "weakened", (audit, random) -> audit.put("commit", "0".repeat(40)));
        add(
                kinds,
                "a key of the policy",
                "weakened",
                (audit, random) -> AuditTree.object(audit, "policy").put("failAt", "critical"));
        add(
                kinds,
                "the selected rules",
                "weakened",
                (audit, random) -> AuditTree.array(audit.get("policy"), "rules").remove(3));
        add(kinds, "a key that no audit has", "weakened", (audit, random) -> audit.put("approved", true));
        add(kinds, "a key that is left out", "weakened", (audit, random) -> audit.remove("rationale"));
    }

    private static void add(List<Tampering> kinds, String name, String scenario, Tampering.Change change) {
        kinds.add(new Tampering(name, scenario, change));
    }
}
