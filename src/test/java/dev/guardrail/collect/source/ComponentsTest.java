package dev.guardrail.collect.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComponentsTest {

    private final Map<String, SortedSet<String>> edges = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nodesAreTogetherIfEachLeadsToTheOther(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 30; i++) {
            edge("n" + random.nextInt(20), "n" + random.nextInt(20));
        }
        Components components = new Components(this::successors);

        for (int a = 0; a < 20; a++) {
            for (int b = 0; b < 20; b++) {
                String one = "n" + a;
                String other = "n" + b;
                assertThat(components.together(one, other))
                        .as(one + " and " + other + " in " + edges)
                        .isEqualTo(leads(one, other) && leads(other, one));
            }
        }
    }

    @Test
    void aLongWayTakesNoStack() {
        int length = 200_000;
        for (int i = 0; i < length; i++) {
            edge("n" + i, "n" + (i + 1) % length);
        }

        assertThat(new Components(this::successors).together("n0", "n" + (length - 1)))
                .isTrue();
    }

    private void edge(String from, String to) {
        edges.computeIfAbsent(from, key -> new TreeSet<>()).add(to);
    }

    private SortedSet<String> successors(String node) {
        return edges.getOrDefault(node, new TreeSet<>());
    }

    private boolean leads(String from, String to) {
        Set<String> seen = new HashSet<>(Set.of(from));
        Deque<String> queue = new ArrayDeque<>(Set.of(from));
        while (!queue.isEmpty()) {
            for (String next : successors(queue.removeFirst())) {
                if (seen.add(next)) {
                    queue.add(next);
                }
            }
        }
        return seen.contains(to);
    }
}
