package dev.guardrail.collect.source.script;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What brackets and arrows further on were found to be. */
final class Plan {

    /** What a bracket is around, and whose names are known in it. */
    record Role(Frame.Kind kind, Scope scope) {}

    private final Map<Integer, Role> roles = new HashMap<>();
    private final Map<Integer, Scope> arrows = new HashMap<>();

    void put(int bracket, Frame.Kind kind, Scope scope) {
        roles.put(bracket, new Role(kind, scope));
    }

    Optional<Role> role(int bracket) {
        return Optional.ofNullable(roles.get(bracket));
    }

    /** Notes the function whose arrow, at an index, has an expression behind it. */
    void arrow(int index, Scope scope) {
        arrows.put(index, scope);
    }

    Optional<Scope> arrow(int index) {
        return Optional.ofNullable(arrows.get(index));
    }
}
