package dev.guardrail.collect.git;

import dev.guardrail.collect.Paths;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Joins a deletion and an addition to a rename, as {@code git diff -M} does.
 *
 * <p>It follows git's three steps: files with the same content; files whose name is unique on both sides; then the most
 * similar pairs of the remaining files, unless these are too many. JGit's own detector lacks the second step, and its
 * score includes the names.
 */
final class Renames {

    /** The lowest score of a rename: half, as in git. */
    private static final int MINIMUM = Similarity.SAME / 2;

    /** The lowest score at which two files of the same name skip the search for a better pair. */
    private static final int MINIMUM_OF_NAMESAKES = MINIMUM + (Similarity.SAME - MINIMUM) / 2;

    /** Git's {@code diff.renameLimit}: if there are more pairs than its square, no pairs are compared. */
    private static final int LIMIT = 1000;

    /** How many best sources are kept for a file. If better pairs take all of them, the file stays an addition. */
    private static final int CANDIDATES = 4;

    private final List<Version> deleted = new ArrayList<>();
    private final List<Version> added = new ArrayList<>();
    private final List<PathChange> joined = new ArrayList<>();
    private final Similarity similarity = new Similarity();

    private Renames() {}

    /** The changes with renames joined; in no particular order. */
    static List<PathChange> join(List<PathChange> changes) {
        Renames renames = new Renames();
        for (PathChange change : changes) {
            if (change.isAddition()) {
                renames.added.add(change.after());
            } else if (change.isDeletion()) {
                renames.deleted.add(change.before());
            } else {
                renames.joined.add(change);
            }
        }
        return renames.join();
    }

    private List<PathChange> join() {
        joinSameContent();
        joinNamesakes();
        joinMostSimilar();
        deleted.forEach(version -> joined.add(new PathChange(version, Version.ABSENT)));
        added.forEach(version -> joined.add(new PathChange(Version.ABSENT, version)));
        return joined;
    }

    private void joinSameContent() {
        Map<ObjectId, List<Version>> sources = new HashMap<>();
        deleted.forEach(version ->
                sources.computeIfAbsent(version.id(), id -> new ArrayList<>()).add(version));
        Map<Version, Version> pairs = new LinkedHashMap<>();
        for (Version after : added) {
            List<Version> candidates = sources.getOrDefault(after.id(), List.of());
            sameContent(candidates, after).ifPresent(before -> {
                candidates.remove(before);
                pairs.put(before, after);
            });
        }
        record(pairs);
    }

    private static Optional<Version> sameContent(List<Version> candidates, Version after) {
        return candidates.stream()
                .filter(before -> before.mode() == after.mode() || before.isRegular() && after.isRegular())
                .min(Comparator.comparing(before -> !name(before).equals(name(after))));
    }

    private void joinNamesakes() {
        Map<String, Version> sources = uniqueNames(deleted);
        Map<String, Version> targets = uniqueNames(added);
        Map<Version, Version> pairs = new LinkedHashMap<>();
        sources.forEach((name, before) -> {
            Version after = targets.get(name);
            if (after != null && similarity.score(before, after, MINIMUM) >= MINIMUM_OF_NAMESAKES) {
                pairs.put(before, after);
            }
        });
        record(pairs);
    }

    private static Map<String, Version> uniqueNames(List<Version> versions) {
        Map<String, Version> unique = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (Version version : versions) {
            if (seen.add(name(version))) {
                unique.put(name(version), version);
            } else {
                unique.remove(name(version));
            }
        }
        return unique;
    }

    private void joinMostSimilar() {
        if ((long) deleted.size() * added.size() > (long) LIMIT * LIMIT) {
            return;
        }
        List<Pair> candidates = new ArrayList<>();
        added.forEach(after -> candidates.addAll(bestSources(after)));
        candidates.sort(Pair.BEST_FIRST);
        Map<Version, Version> pairs = new LinkedHashMap<>();
        Set<Version> taken = new HashSet<>();
        for (Pair pair : candidates) {
            if (!pairs.containsKey(pair.before) && taken.add(pair.after)) {
                pairs.put(pair.before, pair.after);
            }
        }
        record(pairs);
    }

    private List<Pair> bestSources(Version after) {
        return deleted.stream()
                .map(before -> new Pair(before, after, similarity.score(before, after, MINIMUM)))
                .filter(pair -> pair.score >= MINIMUM)
                .sorted(Pair.BEST_FIRST)
                .limit(CANDIDATES)
                .toList();
    }

    private void record(Map<Version, Version> pairs) {
        pairs.forEach((before, after) -> joined.add(new PathChange(before, after)));
        deleted.removeAll(pairs.keySet());
        added.removeAll(new HashSet<>(pairs.values()));
    }

    private static String name(Version version) {
        return Paths.name(version.path());
    }

    private record Pair(Version before, Version after, int score) {

        /**
         * Of two equally similar pairs, the pair with the same name comes first; else the order of paths, as sorts are
         * stable.
         */
        private static final Comparator<Pair> BEST_FIRST = Comparator.<Pair>comparingInt(pair -> -pair.score)
                .thenComparing(pair -> !name(pair.before).equals(name(pair.after)));
    }
}
