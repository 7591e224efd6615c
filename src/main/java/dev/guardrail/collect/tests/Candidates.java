package dev.guardrail.collect.tests;

import dev.guardrail.collect.tests.TestChanges.Single;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds, among many tests, the few that are worth a comparison: by their code, by their names, and by their words. */
final class Candidates {

    /** A word that more tests have finds none of them. */
    private static final int COMMON = 200;

    /** So many are compared with one test. */
    private static final int FEW = 20;

    private final Map<Object, Deque<Candidate>> byCode = new HashMap<>();
    private final Map<String, List<Candidate>> byName = new HashMap<>();
    private final Map<String, List<Candidate>> byWord = new HashMap<>();

    void add(Candidate candidate) {
        Single single = candidate.single();
        if (candidate.isFree()) {
            keys(single)
                    .forEach(key -> byCode.computeIfAbsent(key, none -> new ArrayDeque<>())
                            .add(candidate));
            String name = TestNames.key(single.test().simpleName());
            byName.computeIfAbsent(name, none -> new ArrayList<>()).add(candidate);
            byName.computeIfAbsent(single.file().path() + " " + name, none -> new ArrayList<>())
                    .add(candidate);
        }
        candidate.content().words().keySet().stream()
                .filter(word -> !candidate.explained().contains(word))
                .forEach(word ->
                        byWord.computeIfAbsent(word, none -> new ArrayList<>()).add(candidate));
    }

    /** From the surest to the least sure: the same code in the same file under the same name, and so on. */
    private static List<Object> keys(Single single) {
        int code = single.test().content().sequence();
        String name = TestNames.key(single.test().simpleName());
        return List.of(List.of(code, name, single.file().path()), List.of(code, name), code);
    }

    /** Takes a free candidate with the same code. */
    Optional<Candidate> withSameCode(Single old, int sureness) {
        Deque<Candidate> same = byCode.getOrDefault(keys(old).get(sureness), new ArrayDeque<>());
        while (!same.isEmpty() && !same.element().isFree()) {
            same.remove();
        }
        return Optional.ofNullable(same.poll());
    }

    /** Those that have its name, and are free. */
    Set<Candidate> named(Single old) {
        String name = TestNames.key(old.test().simpleName());
        Set<Candidate> named = new LinkedHashSet<>(free(old.file().path() + " " + name));
        named.addAll(free(name));
        return named;
    }

    /** Those that share the most with it, the likest first. */
    List<Candidate> like(Single old, Likeness likeness) {
        Map<Candidate, Double> shared = new LinkedHashMap<>();
        old.test().content().words().keySet().stream().sorted().forEach(word -> {
            List<Candidate> having = byWord.getOrDefault(word, List.of());
            if (having.size() <= COMMON) {
                double weight = likeness.weight(word);
                having.forEach(candidate -> shared.merge(candidate, weight, Double::sum));
            }
        });
        return shared.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(FEW)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Those that another test has become are left out from then on. */
    private List<Candidate> free(String name) {
        List<Candidate> named = byName.getOrDefault(name, List.of());
        if (!named.isEmpty() && !named.get(0).isFree()) {
            named.removeIf(candidate -> !candidate.isFree());
        }
        return named.stream().filter(Candidate::isFree).limit(FEW).toList();
    }
}
