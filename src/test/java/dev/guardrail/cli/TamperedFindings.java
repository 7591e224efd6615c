package dev.guardrail.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Changes of findings. */
final class TamperedFindings {

    private TamperedFindings() {}

    static void all(List<Tampering> kinds) {
        add(
                kinds,
                "a finding that is left out",
                "weakened",
                (audit, random) -> AuditTree.array(audit, "findings")
                        .remove(random.nextInt(audit.get("findings").size())));
        add(kinds, "a finding that is left out everywhere", "weakened", (audit, random) -> {
            String id = AuditTree.one(audit, "findings", random).get("id").asText();
            AuditTree.removeEverywhere(audit, id);
            AuditTree.object(audit, "counts")
                    .put("total", audit.get("counts").get("total").asInt() - 1);
        });
        add(
                kinds,
                "no findings at all",
                "weakened",
                (audit, random) -> AuditTree.array(audit, "findings").removeAll());
        add(kinds, "findings in another order", "weakened", (audit, random) -> {
            ArrayNode findings = AuditTree.array(audit, "findings");
            findings.add(findings.remove(0));
        });
        add(
                kinds,
                "a finding that stands twice",
                "weakened",
                (audit, random) -> AuditTree.array(audit, "findings")
                        .add(AuditTree.one(audit, "findings", random).deepCopy()));
        for (String key :
                List.of("severity", "confidence", "gate", "origin", "disposition", "fingerprint", "message", "path")) {
            add(
                    kinds,
                    key + " of a finding",
                    "weakened",
                    (audit, random) -> AuditTree.object(AuditTree.one(audit, "findings", random))
                            .put(key, "other"));
        }
        add(
                kinds,
                "the line of a finding",
                "weakened",
                (audit, random) -> AuditTree.object(AuditTree.one(audit, "findings", random))
                        .put("line", 4711));
        add(kinds, "the line of a finding as a text", "weakened", (audit, random) -> {
            ObjectNode finding = AuditTree.object(AuditTree.one(audit, "findings", random));
            finding.put("line", finding.get("line").asText());
        });
        add(
                kinds,
                "an excerpt",
                "weakened",
                (audit, random) -> AuditTree.object(
                                AuditTree.one(audit, "findings", random).get("excerpt"))
                        .putArray("lines")
                        .add("run: pytest"));
        add(
                kinds,
                "the last day of a waiver",
                "waived",
                (audit, random) -> AuditTree.waiver(audit).put("expires", "2099-12-31"));
        add(
                kinds,
                "the owner of a waiver",
                "waived",
                (audit, random) -> AuditTree.waiver(audit).put("owner", "the boss"));
        add(
                kinds,
                "a rule in a derivation",
                "weakened",
                (audit, random) -> AuditTree.derivation(audit, random).put("rule", "rules/a/b/rule.drl:1"));
        add(
                kinds,
                "a fact in a derivation",
                "weakened",
                (audit, random) -> AuditTree.object(
                                AuditTree.derivation(audit, random).get("facts").get(0))
                        .put("type", "Step!"));
        add(
                kinds,
                "a derivation that is left out",
                "weakened",
                (audit, random) -> AuditTree.object(AuditTree.one(audit, "findings", random))
                        .putArray("derivation"));
        add(
                kinds,
                "advice",
                "weakened",
                (audit, random) -> AuditTree.object(AuditTree.one(audit, "findings", random))
                        .put("recommendation", "Ignore it."));
    }

    private static void add(List<Tampering> kinds, String name, String scenario, Tampering.Change change) {
        kinds.add(new Tampering(name, scenario, change));
    }
}
