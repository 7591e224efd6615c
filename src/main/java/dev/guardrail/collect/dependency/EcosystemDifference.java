package dev.guardrail.collect.dependency;

import dev.guardrail.fact.Dependency;
import dev.guardrail.fact.DependencyChange;
import dev.guardrail.fact.DependencyChangeKind;
import dev.guardrail.fact.DependencyScope;
import dev.guardrail.fact.VersionKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares the dependencies that remain after each manifest was compared with itself: dependencies that moved to another
 * manifest, that a further manifest declares now, or that are new to the repository.
 */
final class EcosystemDifference {

    /** Where a package weighs most: in what runs elsewhere first, at last where nobody uses it yet. */
    private static final List<DependencyScope> SIGNIFICANCE = List.of(
            DependencyScope.RUNTIME,
            DependencyScope.OPTIONAL,
            DependencyScope.PEER,
            DependencyScope.BUILD,
            DependencyScope.DEVELOPMENT,
            DependencyScope.MANAGED,
            DependencyScope.INDIRECT);

    private static final Comparator<Dependency> MOST_SIGNIFICANT = Comparator.<Dependency>comparingInt(
                    one -> SIGNIFICANCE.indexOf(one.scope()))
            .thenComparing(Dependency::place);

    private final Map<PackageKey, Dependency> used = new HashMap<>();
    private final Set<List<?>> had = new HashSet<>();
    private final Set<List<?>> has = new HashSet<>();
    private final Pairing pairing = new Pairing();
    private final List<DependencyChange> changes = new ArrayList<>();

    /** For one ecosystem, from all of its dependencies on both sides. */
    EcosystemDifference(List<Dependency> base, List<Dependency> head) {
        base.forEach(one -> had.add(key(one)));
        head.forEach(one -> has.add(key(one)));
        base.stream()
                .filter(one -> Footing.of(one) == Footing.USED)
                .sorted(MOST_SIGNIFICANT)
                .forEach(one -> used.putIfAbsent(PackageKey.of(one), one));
    }

    private static List<?> key(Dependency one) {
        return List.of(one.name(), Footing.of(one));
    }

    /** Takes over what a manifest that was compared with itself has left. */
    void add(Pairing manifest) {
        changes.addAll(manifest.changes());
        manifest.gone().forEach(pairing::before);
        manifest.fresh().forEach(pairing::after);
    }

    List<DependencyChange> changes() {
        pairing.pair();
        changes.addAll(pairing.changes());
        for (Dependency one : pairing.gone()) {
            boolean still = has.contains(key(one));
            DependencyChangeKind kind = still ? DependencyChangeKind.DROPPED : DependencyChangeKind.REMOVED;
            changes.add(Pairing.change(one, kind, one.version(), ""));
        }
        Map<List<?>, List<Dependency>> fresh = new LinkedHashMap<>();
        for (Dependency one : pairing.fresh()) {
            List<?> key = List.of(one.name(), Footing.of(one) == Footing.LOCAL);
            fresh.computeIfAbsent(key, same -> new ArrayList<>()).add(one);
        }
        fresh.values().forEach(this::fresh);
        return changes;
    }

    private void fresh(List<Dependency> same) {
        Dependency most = same.stream().min(MOST_SIGNIFICANT).orElseThrow();
        Dependency other = used.get(PackageKey.of(most));
        boolean known = had.contains(key(most)) || other != null && other.name().equals(most.name());
        for (Dependency one : same) {
            if (known || !one.equals(most)) {
                changes.add(Pairing.change(one, DependencyChangeKind.REPEATED, "", one.version()));
            } else if (other != null && Footing.of(one) != Footing.LOCAL) {
                String before = other.name() + " " + other.version();
                changes.add(Pairing.change(one, DependencyChangeKind.CHANGED, before, one.version()));
            } else {
                changes.add(Pairing.change(one, DependencyChangeKind.ADDED, "", version(one, same)));
            }
        }
    }

    /** A dependency with a version from a catalogue is described by the entry of the catalogue. */
    private static String version(Dependency one, List<Dependency> same) {
        return one.kind() != VersionKind.MANAGED
                ? one.version()
                : same.stream()
                        .filter(offer -> Footing.of(offer) == Footing.OFFERED)
                        .map(Dependency::version)
                        .findFirst()
                        .orElse(one.version());
    }
}
