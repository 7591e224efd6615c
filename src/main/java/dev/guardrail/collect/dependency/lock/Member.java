package dev.guardrail.collect.dependency.lock;

import dev.guardrail.fact.DependencyScope;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a lockfile says of one manifest.
 *
 * @param locked the dependencies of the manifest that it has
 * @param settled the scopes whose dependencies it settles
 * @param expected the scopes whose dependencies it has without exception
 * @param lists whether it tells which dependencies are the manifest's own: each of {@code locked} is one then
 * @param partial whether it may do without a dependency of a settled scope
 * @param overridden the packages whose requirement it has not from the manifest
 */
public record Member(
        List<Locked> locked,
        Set<DependencyScope> settled,
        Set<DependencyScope> expected,
        boolean lists,
        boolean partial,
        List<String> overridden) {

    public Member {
        locked = List.copyOf(locked);
        settled = Set.copyOf(settled);
        expected = Set.copyOf(expected);
        overridden = List.copyOf(overridden);
    }

    /** A lockfile that pins everything but says nothing that can be compared. */
    public static Member undecided() {
        return new Member(List.of(), EnumSet.allOf(DependencyScope.class), Set.of(), false, false, List.of());
    }

    static Member of(Collection<Locked> locked, Set<DependencyScope> settled, Set<DependencyScope> expected) {
        return new Member(List.copyOf(locked), settled, expected, false, false, List.of());
    }

    Member thatLists() {
        return new Member(locked, settled, expected, true, partial, overridden);
    }

    Member thatIsPartial() {
        return new Member(locked, settled, expected, lists, true, overridden);
    }

    Member overriding(List<String> names) {
        return new Member(locked, settled, expected, lists, partial, names);
    }

    /** Whether a dependency's version is up to the lockfile. */
    public boolean settles(String name, DependencyScope scope) {
        return settled.contains(scope)
                && (!partial || locked.stream().anyMatch(one -> one.name().equals(name)));
    }
}
