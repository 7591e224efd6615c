package dev.guardrail.collect.check;

import dev.guardrail.fact.Check;
import dev.guardrail.fact.CheckEffect;
import dev.guardrail.fact.CheckScope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Makes the facts about the checks of a side. */
final class CheckFacts {

    private final SideChecks side;
    private final Map<String, Map<String, List<String>>> gates = new TreeMap<>();

    private CheckFacts(SideChecks side) {
        this.side = side;
    }

    /** The checks, each with all its situations. */
    static List<Check> of(SideChecks side, List<Occurrence> occurrences) {
        CheckFacts facts = new CheckFacts(side);
        return grouped(occurrences, CheckName::shown).values().stream()
                .map(facts::check)
                .toList();
    }

    /** The situations of each check at one place, where options and arguments make it another one. */
    static Collection<List<Occurrence>> grouped(List<Occurrence> occurrences) {
        return grouped(occurrences, CheckName::extent).values();
    }

    private static Map<List<Object>, List<Occurrence>> grouped(
            List<Occurrence> occurrences, Function<CheckName, Object> detail) {
        Map<List<Object>, List<Occurrence>> groups = new LinkedHashMap<>();
        for (Occurrence occurrence : occurrences) {
            Occurrence.Site site = occurrence.site();
            CheckName name = occurrence.name();
            groups.computeIfAbsent(
                            List.of(
                                    site.path(),
                                    site.job(),
                                    site.step(),
                                    site.place(),
                                    name.tool(),
                                    detail.apply(name)),
                            key -> new ArrayList<>())
                    .add(occurrence);
        }
        return groups;
    }

    private Check check(List<Occurrence> group) {
        Set<String> events = new TreeSet<>();
        group.stream()
                .filter(Occurrence::counts)
                .forEach(one -> events.add(one.when().event().event()));
        Occurrence first = group.get(0);
        CheckEffect effect = !events.isEmpty()
                ? CheckEffect.FAILS
                : group.stream().anyMatch(one -> one.effect().kind() == Occurrence.Effect.Kind.MUTED)
                        ? CheckEffect.MUTED
                        : CheckEffect.NEVER_RUNS;
        return new Check(
                first.site().place(),
                first.site().job(),
                first.site().step(),
                first.name().kind(),
                first.name().tool(),
                first.name().shown(),
                List.copyOf(events),
                effect,
                scope(group, effect));
    }

    private CheckScope scope(List<Occurrence> group, CheckEffect effect) {
        List<Occurrence> telling =
                group.stream().filter(one -> tells(one, effect)).toList();
        Occurrence first = telling.get(0);
        String path = first.site().path();
        Map<String, List<String>> ofWorkflow = gates.computeIfAbsent(
                path,
                key -> Optional.ofNullable(side.workflows().get(key))
                        .map(workflow -> Gates.of(workflow).byJob())
                        .orElse(Map.of()));
        return new CheckScope(
                path,
                Occasions.of(telling),
                axes(telling),
                (int) telling.stream().map(Occurrence::environment).distinct().count(),
                effect == CheckEffect.FAILS ? "" : first.effect().why(),
                ofWorkflow.getOrDefault(first.site().job(), List.of()),
                MergePoint.isBefore(telling));
    }

    private static boolean tells(Occurrence one, CheckEffect effect) {
        return switch (effect) {
            case FAILS -> one.counts();
            case MUTED -> one.effect().kind() == Occurrence.Effect.Kind.MUTED;
            case NEVER_RUNS -> true;
        };
    }

    private static List<CheckScope.Axis> axes(List<Occurrence> group) {
        Map<String, Set<String>> axes = new TreeMap<>();
        for (Occurrence one : group) {
            one.environment()
                    .forEach((name, value) -> axes.computeIfAbsent(name, key -> new LinkedHashSet<>())
                            .add(value));
        }
        return axes.entrySet().stream()
                .map(axis -> new CheckScope.Axis(
                        axis.getKey().startsWith(Environments.MATRIX)
                                ? axis.getKey().substring(Environments.MATRIX.length())
                                : axis.getKey(),
                        List.copyOf(axis.getValue())))
                .toList();
    }
}
