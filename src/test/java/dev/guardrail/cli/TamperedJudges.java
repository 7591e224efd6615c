package dev.guardrail.cli;

import java.util.List;

/** Changes of what judged. */
final class TamperedJudges {

    private TamperedJudges() {}

    static void all(List<Tampering> kinds) {
        add(
                kinds,
                "the text of the policy",
                "waived",
                (audit, random) -> AuditTree.policy(audit, "fail-at: critical\n"));
        add(kinds, "the text of the policy, with a new digest", "waived", (audit, random) -> {
            AuditTree.policy(audit, "fail-at: critical\n");
            AuditTree.seal(audit);
        });
        add(kinds, "a guardrail that is off, with a new digest", "weakened", (audit, random) -> {
            AuditTree.policy(audit, "");
            AuditTree.object(AuditTree.judges(audit).get("policy"))
                    .put(
                            "content",
                            "version: 1\nrules: {"
                                    + AuditTree.one(audit, "findings", random)
                                            .get("rule")
                                            .asText() + ": off}\n");
            AuditTree.seal(audit);
        });
        add(kinds, "a waiver that is left out, with a new digest", "waived", (audit, random) -> {
            AuditTree.object(AuditTree.judges(audit).get("policy")).put("content", "version: 1\n");
            AuditTree.seal(audit);
        });
        add(kinds, "a policy that cannot be used, with a new digest", "waived", (audit, random) -> {
            AuditTree.object(AuditTree.judges(audit).get("policy")).put("content", "version: 17\n");
            AuditTree.seal(audit);
        });
        add(kinds, "the trusted side, with a new digest", "weakened", (audit, random) -> {
            AuditTree.judges(audit).put("side", "HEAD");
            AuditTree.seal(audit);
        });
        add(kinds, "the text of a rule of the project", "own-rules", (audit, random) -> AuditTree.rule(audit));
        add(kinds, "the text of a rule of the project, with a new digest", "own-rules", (audit, random) -> {
            AuditTree.rule(audit);
            AuditTree.seal(audit);
        });
        add(
                kinds,
                "the day",
                "waived",
                (audit, random) -> AuditTree.object(AuditTree.record(audit).get("circumstances"))
                        .put("day", "2027-01-01"));
        add(kinds, "the day, with a new digest", "waived", (audit, random) -> {
            AuditTree.object(AuditTree.record(audit).get("circumstances")).put("day", "2027-01-01");
            AuditTree.seal(audit);
        });
        add(
                kinds,
                "the version",
                "weakened",
                (audit, random) -> AuditTree.build(audit).put("version", "guardrail 17"));
        add(
                kinds,
                "the code",
                "weakened",
                (audit, random) -> AuditTree.build(audit).put("code", "00"));
    }

    private static void add(List<Tampering> kinds, String name, String scenario, Tampering.Change change) {
        kinds.add(new Tampering(name, scenario, change));
    }
}
