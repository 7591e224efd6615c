package dev.guardrail.collect.trust;

import dev.guardrail.fact.AccessLevel;
import dev.guardrail.fact.Permission;
import dev.guardrail.fact.Place;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a job's token may do.
 *
 * @param declared what it or else its workflow declares; none where neither declares anything
 * @param place where the job is
 * @param called whether only other workflows start the workflow, so that their tokens limit this one
 */
record Token(List<Permission> declared, Place place, boolean called) {

    boolean isLimited() {
        return !declared.isEmpty();
    }

    /** The level for a scope, of a token that is limited. */
    AccessLevel level(String scope) {
        return declared.stream()
                .filter(permission -> permission.scope().equals(scope)
                        || permission.scope().equals(Permission.ALL) && !isExcepted(scope, permission.level()))
                .map(Permission::level)
                .max(AccessLevel::compareTo)
                .orElse(AccessLevel.NONE);
    }

    /** There is nothing to read about {@code id-token}. */
    private static boolean isExcepted(String scope, AccessLevel level) {
        return scope.equals("id-token") && level == AccessLevel.READ;
    }

    boolean writes() {
        return declared.stream().anyMatch(permission -> permission.level() == AccessLevel.WRITE);
    }

    boolean writesAll() {
        return level(Permission.ALL) == AccessLevel.WRITE;
    }

    /** Where a scope, or everything, is declared. */
    Place declaration(String scope) {
        return declared.stream()
                .filter(permission -> permission.scope().equals(scope))
                .findFirst()
                .or(() -> declared.stream().findFirst())
                .map(Permission::place)
                .orElse(place);
    }

    /** The scopes that it can write, and the other cannot. */
    Set<String> writesBeyond(Token other) {
        Set<String> scopes = new TreeSet<>();
        declared.stream()
                .filter(permission ->
                        permission.level() == AccessLevel.WRITE && other.level(permission.scope()) != AccessLevel.WRITE)
                .forEach(permission -> scopes.add(permission.scope()));
        return scopes;
    }
}
