package dev.guardrail.cli;

import dev.guardrail.fact.Fact;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.FactTypes;
import dev.guardrail.rule.Guardrail;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The types of facts, and the groups that they belong to. */
final class FactGroups {

    /**
     * Facts of how far a change reaches. They are collected for reports; guardrails see those of public surfaces, and these
     * only where a plan promises that a surface stays.
     */
    static final Set<String> OF_REACH =
            Set.of("ComparedSurface", "Importer", "ImporterSearch", "SurfaceChange", "ZonedFile");

    private FactGroups() {}

    /** The names of all types and groups, sorted. */
    static List<String> names() {
        return all(Fact.class).map(Class::getSimpleName).distinct().sorted().toList();
    }

    /** The groups that have types of their own, in the order of their names. */
    static List<String> groups() {
        return all(Fact.class)
                .filter(type -> type.isSealed()
                        && Arrays.stream(type.getPermittedSubclasses()).anyMatch(Class::isRecord))
                .map(Class::getSimpleName)
                .distinct()
                .sorted()
                .toList();
    }

    /** The ids of the guardrails that match on a type, or on a group that it belongs to. */
    static List<String> rules(String name, Catalogue catalogue) {
        Set<String> matched = all(Fact.class)
                .filter(type -> type.getSimpleName().equals(name))
                .findFirst()
                .map(type -> (Set<String>) FactTypes.namesOf(type))
                .orElse(Set.of());
        return catalogue.all().stream()
                .filter(guardrail -> guardrail.source().types().stream().anyMatch(matched::contains))
                .map(Guardrail::id)
                .toList();
    }

    private static Stream<Class<?>> all(Class<?> type) {
        return Stream.concat(
                Stream.of(type),
                type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()).flatMap(FactGroups::all) : Stream.of());
    }
}
