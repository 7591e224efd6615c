package dev.guardrail.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;

/** Changes of what an audit was judged from. */
final class TamperedFacts {

    private TamperedFacts() {}

    static void all(List<Tampering> kinds) {
        add(kinds, "a fact", "weakened", (audit, random) -> AuditTree.change(AuditTree.row(audit, random)));
        add(
                kinds,
                "a fact that is left out",
                "weakened",
                (audit, random) -> AuditTree.facts(audit).putArray("head"));
        add(kinds, "a fact that a finding rests on, with a new digest", "weakened", (audit, random) -> {
            AuditTree.change(AuditTree.rowBehind(audit, random));
            AuditTree.seal(audit);
        });
        add(kinds, "no facts of the head, with a new digest", "weakened", (audit, random) -> {
            AuditTree.facts(audit).putArray("head");
            AuditTree.seal(audit);
        });
        add(kinds, "facts of the base, with a new digest", "weakened", (audit, random) -> {
            AuditTree.facts(audit)
                    .set("base", AuditTree.facts(audit).get("head").deepCopy());
            AuditTree.seal(audit);
        });
        add(kinds, "a line that an excerpt has", "weakened", (audit, random) -> AuditTree.quoted(audit));
        add(kinds, "a line that an excerpt has, with a new digest", "weakened", (audit, random) -> {
            AuditTree.quoted(audit);
            AuditTree.seal(audit);
        });
        add(
                kinds,
                "the changed lines",
                "weakened",
                (audit, random) ->
                        AuditTree.object(AuditTree.record(audit).get("lines")).putObject("added"));
        add(
                kinds,
                "a place that is none, with a new digest",
                "weakened",
                (audit, random) -> ((ArrayNode)
                                AuditTree.rowBehind(audit, random).get(0))
                        .set(1, JsonNodeFactory.instance.numberNode(-1)));
        add(
                kinds,
                "the digest",
                "weakened",
                (audit, random) -> AuditTree.record(audit).put("digest", "sha256:" + "0".repeat(64)));
        add(kinds, "a record that is left out", "weakened", (audit, random) -> audit.remove("record"));
        add(
                kinds,
                "the record of another audit",
                "weakened",
                (audit, random) -> audit.set("record", AuditTree.tree("muted").get("record")));
    }

    private static void add(List<Tampering> kinds, String name, String scenario, Tampering.Change change) {
        kinds.add(new Tampering(name, scenario, change));
    }
}
