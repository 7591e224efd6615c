package dev.guardrail.collect.tests;

import dev.guardrail.collect.tests.TestChanges.Single;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tests that came with a range, to find those among them that were somewhere else before, or had another name. A name
 * stands for one test; a body may have become part of one with those of others, as when tests are parametrised.
 */
final class CameTests {

    /** Of a hundred lines of a body, as many are found in another one if it is the same test. */
    private static final int SAME = 60;

    /** A line that more tests have tells nothing. */
    private static final int COMMON = 500;

    private final List<Single> came;
    private final Set<Integer> taken = new HashSet<>();
    private final Map<String, List<Integer>> bySimpleName = new HashMap<>();
    private final Map<String, List<Integer>> byLine = new HashMap<>();

    CameTests(List<Single> came) {
        this.came = came;
        for (int i = 0; i < came.size(); i++) {
            int index = i;
            bySimpleName
                    .computeIfAbsent(came.get(i).test().simpleName(), name -> new ArrayList<>())
                    .add(i);
            new HashSet<>(came.get(i).test().body())
                    .forEach(line -> byLine.computeIfAbsent(line, key -> new ArrayList<>())
                            .add(index));
        }
    }

    /** The tests that are gone, those first that have one of their name and body: they are the surest. */
    List<Single> inOrder(List<Single> gone) {
        return gone.stream()
                .sorted(Comparator.comparing((Single old) -> -likeness(old)))
                .toList();
    }

    private int likeness(Single old) {
        return bySimpleName.getOrDefault(old.test().simpleName(), List.of()).stream()
                .mapToInt(index -> likeness(old, index))
                .max()
                .orElse(-1);
    }

    /** The test that this one has become; empty where none is like it. */
    Optional<Single> take(Single old) {
        Optional<Integer> named = bySimpleName.getOrDefault(old.test().simpleName(), List.of()).stream()
                .filter(index -> !taken.contains(index))
                .max(Comparator.comparing((Integer index) -> likeness(old, index))
                        .thenComparing(Comparator.reverseOrder()));
        Optional<Integer> found = named.isPresent() ? named : likeBody(old);
        found.ifPresent(taken::add);
        return found.map(came::get);
    }

    /** Twice for the same file, and once for the same body. */
    private int likeness(Single old, int index) {
        Single now = came.get(index);
        boolean sameFile = now.file().equals(old.file());
        return (sameFile ? 2 : 0) + (now.test().body().equals(old.test().body()) ? 1 : 0);
    }

    private Optional<Integer> likeBody(Single old) {
        Map<Integer, Integer> shared = new HashMap<>();
        for (String line : old.test().body()) {
            List<Integer> having = byLine.getOrDefault(line, List.of());
            if (having.size() <= COMMON) {
                having.forEach(index -> shared.merge(index, 1, Integer::sum));
            }
        }
        int lines = old.test().body().size();
        return shared.entrySet().stream()
                .filter(candidate -> candidate.getValue() * 100 >= lines * SAME)
                .max(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }
}
