package dev.guardrail.collect.trust;

import dev.guardrail.fact.AccessLevel;
import dev.guardrail.fact.Permission;
import dev.guardrail.fact.TokenChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds the permissions that jobs of the base newly have, each once, whatever number of jobs it is for. */
final class TokenChanges {

    /** A job of both sides whose token grew. */
    private record Grown(String job, Token was, Token now) {}

    private final Map<Permission, List<Grown>> widened = new LinkedHashMap<>();
    private final Map<Permission, List<Grown>> unlimited = new LinkedHashMap<>();

    private TokenChanges() {}

    static List<TokenChange> of(Map<JobId, Token> before, Map<JobId, Token> after, Moves moves) {
        TokenChanges found = new TokenChanges();
        before.forEach((job, was) -> {
            JobId id = moves.job(job.path(), job.job());
            Token now = after.get(id);
            if (now != null && was.isLimited() && !was.writesAll()) {
                found.compare(new Grown(id.job(), was, now));
            }
        });
        List<TokenChange> changes = new ArrayList<>();
        found.widened.forEach((permission, grown) -> changes.add(found.widened(permission, grown, moves)));
        found.unlimited.forEach((permission, grown) -> changes.add(found.unlimited(permission, grown, moves)));
        return changes;
    }

    private void compare(Grown job) {
        if (job.now().isLimited()) {
            job.now().declared().stream()
                    .filter(permission -> permission.level().compareTo(job.was().level(permission.scope())) > 0)
                    .forEach(permission -> add(widened, permission, job));
        } else if (!job.now().called()) {
            add(unlimited, job.was().declared().get(0), job);
        }
    }

    private static void add(Map<Permission, List<Grown>> map, Permission permission, Grown job) {
        map.computeIfAbsent(permission, key -> new ArrayList<>()).add(job);
    }

    private TokenChange widened(Permission permission, List<Grown> grown, Moves moves) {
        String scope = permission.scope();
        Token was = grown.get(0).was();
        return new TokenChange(
                permission.place(),
                permission.job(),
                scope,
                grown.stream()
                        .map(job -> job.was().level(scope))
                        .min(AccessLevel::compareTo)
                        .orElse(AccessLevel.NONE),
                permission.level(),
                false,
                jobs(grown),
                List.copyOf(givenUp(grown)),
                moves.place(was.declaration(scope)));
    }

    private TokenChange unlimited(Permission was, List<Grown> grown, Moves moves) {
        return new TokenChange(
                was.place(),
                was.job(),
                Permission.ALL,
                AccessLevel.NONE,
                AccessLevel.NONE,
                true,
                jobs(grown),
                List.of(),
                moves.place(was.place()));
    }

    private static List<String> jobs(List<Grown> grown) {
        return grown.stream().map(Grown::job).distinct().toList();
    }

    private static Set<String> givenUp(List<Grown> grown) {
        Set<String> all =
                new TreeSet<>(grown.get(0).was().writesBeyond(grown.get(0).now()));
        grown.forEach(job -> all.retainAll(job.was().writesBeyond(job.now())));
        return all;
    }
}
