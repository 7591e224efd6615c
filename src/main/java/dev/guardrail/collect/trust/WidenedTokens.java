package dev.guardrail.collect.trust;

import dev.guardrail.fact.AccessLevel;
import dev.guardrail.fact.Permission;
import dev.guardrail.fact.WidenedToken;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds the permissions that jobs of the base newly have: together, where one declaration grants them to the same jobs. */
final class WidenedTokens {

    /** A job of both sides whose token grew. */
    private record Grown(String job, Token was, Token now) {}

    /** The permissions of one declaration that the same jobs newly have. */
    private record Block(String path, String job, List<String> jobs) {}

    private final Map<Permission, List<Grown>> granted = new LinkedHashMap<>();
    private final Map<Permission, List<Grown>> unlimited = new LinkedHashMap<>();
    private final Moves moves;

    private WidenedTokens(Moves moves) {
        this.moves = moves;
    }

    static List<WidenedToken> of(Map<JobId, Token> before, Map<JobId, Token> after, Moves moves) {
        WidenedTokens found = new WidenedTokens(moves);
        before.forEach((job, was) -> {
            JobId id = moves.job(job.path(), job.job());
            Token now = after.get(id);
            if (now != null && was.isLimited() && !was.writesAll()) {
                found.compare(new Grown(id.job(), was, now));
            }
        });
        return found.all();
    }

    private void compare(Grown job) {
        if (job.now().isLimited()) {
            job.now().declared().stream()
                    .filter(permission -> permission.level() == AccessLevel.WRITE
                            && job.was().level(permission.scope()) != AccessLevel.WRITE)
                    .forEach(permission -> add(granted, permission, job));
        } else if (!job.now().called()) {
            add(unlimited, job.was().declared().get(0), job);
        }
    }

    private static void add(Map<Permission, List<Grown>> map, Permission permission, Grown job) {
        map.computeIfAbsent(permission, key -> new ArrayList<>()).add(job);
    }

    private List<WidenedToken> all() {
        List<WidenedToken> all = new ArrayList<>();
        Map<Block, List<Permission>> blocks = new LinkedHashMap<>();
        granted.forEach((permission, grown) -> blocks.computeIfAbsent(
                        new Block(permission.path(), permission.job(), jobs(grown)), key -> new ArrayList<>())
                .add(permission));
        blocks.values()
                .forEach(permissions -> all.add(token(
                        permissions.get(0),
                        permissions.stream().map(Permission::scope).toList(),
                        granted.getOrDefault(permissions.get(0), List.of()))));
        unlimited.forEach((was, grown) -> all.add(token(was, List.of(), grown)));
        return all;
    }

    private WidenedToken token(Permission first, List<String> scopes, List<Grown> grown) {
        return new WidenedToken(
                first.place(),
                first.job(),
                scopes,
                jobs(grown),
                scopes.isEmpty() ? List.of() : List.copyOf(givenUp(grown)),
                grown.stream().anyMatch(job -> job.was().writes()),
                moves.place(grown.get(0).was().declaration(first.scope())));
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
