package dev.guardrail.collect.dependency;

import dev.guardrail.collect.FileRenames;
import dev.guardrail.collect.Paths;
import dev.guardrail.collect.dependency.manifest.ManifestKind;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Dependency;
import dev.guardrail.fact.DependencyChange;
import dev.guardrail.fact.DependencyChangeKind;
import dev.guardrail.fact.Ecosystem;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileStatus;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Lockfile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds what a range did to the dependencies of a repository: over all manifests of an ecosystem, so that a move from one
 * manifest to another is neither a removal nor an addition. A renamed manifest is compared with itself. A manifest that cannot
 * be read at the base or the head has no known changes, and a manifest that is now compiled from others has lost nothing.
 */
public final class DependencyChanges {

    private final FileRenames renames;
    private final Set<String> unknown = new HashSet<>();
    /** The folders that lost a manifest of which nothing, or not everything, was known. */
    private final Set<List<?>> doubtful = new HashSet<>();

    private DependencyChanges(FileRenames renames) {
        this.renames = renames;
    }

    /**
     * The changes, by their places.
     *
     * @param base the dependencies and gaps of the base; other facts are left aside
     * @param head those of the head
     * @param range the changed files, for their renames; other facts are left aside
     */
    public static List<DependencyChange> of(
            Collection<? extends Fact> base, Collection<? extends Fact> head, Collection<? extends Fact> range) {
        return new DependencyChanges(FileRenames.of(range)).compare(base, head, range);
    }

    private List<DependencyChange> compare(
            Collection<? extends Fact> base, Collection<? extends Fact> head, Collection<? extends Fact> range) {
        unknown(base, head);
        only(ChangedFile.class, range)
                .filter(file -> file.status() == FileStatus.DELETED && unknown.contains(file.path()))
                .forEach(file -> ManifestKind.of(file.path())
                        .ifPresent(kind -> doubtful.add(List.of(kind.ecosystem(), Paths.folder(file.path())))));
        Map<Ecosystem, List<Dependency>> before = byEcosystem(base);
        Map<Ecosystem, List<Dependency>> after = byEcosystem(head);
        List<DependencyChange> changes = new ArrayList<>();
        for (Ecosystem ecosystem : Ecosystem.values()) {
            changes.addAll(
                    changes(before.getOrDefault(ecosystem, List.of()), after.getOrDefault(ecosystem, List.of())));
        }
        changes.sort(Comparator.comparing(DependencyChange::place).thenComparing(Fact::toString));
        return List.copyOf(changes);
    }

    private static Map<Ecosystem, List<Dependency>> byEcosystem(Collection<? extends Fact> facts) {
        Map<Ecosystem, List<Dependency>> all = new EnumMap<>(Ecosystem.class);
        only(Dependency.class, facts)
                .forEach(one -> all.computeIfAbsent(one.ecosystem(), key -> new ArrayList<>())
                        .add(one));
        return all;
    }

    private List<DependencyChange> changes(List<Dependency> before, List<Dependency> after) {
        SortedMap<String, Pairing> manifests = new TreeMap<>();
        before.forEach(one -> manifests
                .computeIfAbsent(renames.atHead(one.path()), path -> new Pairing())
                .before(one));
        after.forEach(one ->
                manifests.computeIfAbsent(one.path(), path -> new Pairing()).after(one));
        EcosystemDifference difference = new EcosystemDifference(before, after);
        manifests.forEach((path, pairing) -> {
            if (!unknown.contains(path)) {
                pairing.pair();
                difference.add(pairing);
            }
        });
        return difference.changes().stream().filter(this::isCertain).toList();
    }

    /** What a folder's only other manifest said, and that was not understood, may have been just this. */
    private boolean isCertain(DependencyChange change) {
        return change.change() != DependencyChangeKind.ADDED
                || !doubtful.contains(List.of(change.ecosystem(), Paths.folder(change.path())));
    }

    /** A gap that both sides have alike hides nothing that is new. */
    private void unknown(Collection<? extends Fact> base, Collection<? extends Fact> head) {
        Set<String> before = gaps(base);
        Set<String> after = gaps(head);
        Stream.of(base, head).flatMap(facts -> only(Gap.class, facts)).forEach(gap -> {
            String said = said(gap);
            if (gap.evidence() == Evidence.DEPENDENCIES && !(before.contains(said) && after.contains(said))) {
                unknown.add(renames.atHead(gap.path()));
            }
        });
        Stream.of(base, head)
                .flatMap(facts -> only(Lockfile.class, facts))
                .forEach(lock -> unknown.add(renames.atHead(lock.path())));
    }

    private Set<String> gaps(Collection<? extends Fact> facts) {
        return Set.copyOf(only(Gap.class, facts).map(this::said).distinct().toList());
    }

    private String said(Gap gap) {
        return renames.atHead(gap.path()) + ": " + gap.reason();
    }

    private static <T> Stream<T> only(Class<T> type, Collection<? extends Fact> facts) {
        return facts.stream().filter(type::isInstance).map(type::cast);
    }
}
