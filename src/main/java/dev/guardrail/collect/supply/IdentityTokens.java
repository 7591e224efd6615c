package dev.guardrail.collect.supply;

import dev.guardrail.fact.AccessLevel;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Permission;
import dev.guardrail.fact.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says which jobs may ask GitHub for a token of their identity. */
final class IdentityTokens {

    private record Key(String path, String job) {}

    private final Map<Key, List<Permission>> permissions = new HashMap<>();

    IdentityTokens(List<Fact> facts) {
        for (Fact fact : facts) {
            if (fact instanceof Permission permission) {
                permissions
                        .computeIfAbsent(new Key(permission.path(), permission.job()), first -> new ArrayList<>())
                        .add(permission);
            }
        }
    }

    /** Whether the job of a step may; what the job declares takes the place of what the workflow declares. */
    boolean has(Step step) {
        List<Permission> ofJob = permissions.get(new Key(step.path(), step.job()));
        List<Permission> declared =
                ofJob == null ? permissions.getOrDefault(new Key(step.path(), ""), List.of()) : ofJob;
        return declared.stream()
                .anyMatch(permission -> permission.level() == AccessLevel.WRITE
                        && (permission.scope().equals("id-token")
                                || permission.scope().equals(Permission.ALL)));
    }
}
