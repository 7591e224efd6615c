package dev.guardrail.collect.trust;

import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Job;
import dev.guardrail.fact.Permission;
import dev.guardrail.fact.Trigger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds what the tokens of the jobs of one side may do. */
final class Tokens {

    private static final String CALL = "workflow_call";

    private Tokens() {}

    /** The tokens of the jobs, in the order of the facts. */
    static Map<JobId, Token> of(Collection<? extends Fact> facts) {
        Map<JobId, List<Permission>> declared = new HashMap<>();
        Map<String, Boolean> called = new HashMap<>();
        for (Fact fact : facts) {
            if (fact instanceof Permission permission) {
                declared.computeIfAbsent(new JobId(permission.path(), permission.job()), key -> new ArrayList<>())
                        .add(permission);
            } else if (fact instanceof Trigger trigger) {
                called.merge(trigger.path(), trigger.event().equals(CALL), Boolean::logicalAnd);
            }
        }
        Map<JobId, Token> tokens = new LinkedHashMap<>();
        for (Fact fact : facts) {
            if (fact instanceof Job job) {
                JobId id = new JobId(job.path(), job.id());
                List<Permission> ofWorkflow = declared.getOrDefault(new JobId(job.path(), ""), List.of());
                tokens.put(
                        id,
                        new Token(
                                declared.getOrDefault(id, ofWorkflow),
                                job.place(),
                                called.getOrDefault(job.path(), false)));
            }
        }
        return tokens;
    }
}
