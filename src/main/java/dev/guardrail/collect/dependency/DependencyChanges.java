package dev.guardrail.collect.dependency;

import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Dependency;
import dev.guardrail.fact.DependencyChange;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileStatus;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Lockfile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds what a range did to the dependencies of each manifest. A manifest that has another name is the same one; one that
 * cannot be read on one of the sides has no changes, and one that is made of others now has lost nothing.
 */
public final class DependencyChanges {

    private final Map<String, String> renamed = new HashMap<>();
    private final Set<String> unknown = new HashSet<>();

    private DependencyChanges() {}

    /**
     * The changes, by their places.
     *
     * @param base the dependencies and gaps of the base; other facts are left aside
     * @param head those of the head
     * @param range the changed files, for their renames; other facts are left aside
     */
    public static List<DependencyChange> of(
            Collection<? extends Fact> base, Collection<? extends Fact> head, Collection<? extends Fact> range) {
        return new DependencyChanges().compare(base, head, range);
    }

    private List<DependencyChange> compare(
            Collection<? extends Fact> base, Collection<? extends Fact> head, Collection<? extends Fact> range) {
        only(ChangedFile.class, range)
                .filter(file -> file.status() == FileStatus.RENAMED)
                .forEach(file -> renamed.put(file.oldPath(), file.path()));
        Stream.of(base, head).forEach(this::unknown);
        SortedMap<String, ManifestDifference> manifests = new TreeMap<>();
        only(Dependency.class, base)
                .forEach(one -> difference(manifests, atHead(one.path())).before(one));
        only(Dependency.class, head)
                .forEach(one -> difference(manifests, one.path()).after(one));
        List<DependencyChange> changes = new ArrayList<>();
        manifests.forEach((path, difference) -> {
            if (!unknown.contains(path)) {
                changes.addAll(difference.changes());
            }
        });
        changes.sort(Comparator.comparing(DependencyChange::place).thenComparing(Fact::toString));
        return List.copyOf(changes);
    }

    private static ManifestDifference difference(Map<String, ManifestDifference> manifests, String path) {
        return manifests.computeIfAbsent(path, key -> new ManifestDifference());
    }

    private void unknown(Collection<? extends Fact> facts) {
        only(Gap.class, facts)
                .filter(gap -> gap.evidence() == Evidence.DEPENDENCIES)
                .forEach(gap -> unknown.add(atHead(gap.path())));
        only(Lockfile.class, facts).forEach(lock -> unknown.add(atHead(lock.path())));
    }

    private String atHead(String path) {
        return renamed.getOrDefault(path, path);
    }

    private static <T> Stream<T> only(Class<T> type, Collection<? extends Fact> facts) {
        return facts.stream().filter(type::isInstance).map(type::cast);
    }
}
