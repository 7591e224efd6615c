package dev.guardrail.collect.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Function;

/**
 * The strongly connected components of a graph, found for what is asked about and whatever that leads to, by Tarjan's
 * algorithm, without recursion: imports may lead on for thousands of files.
 */
final class Components {

    /** A node whose successors are being visited. */
    private record Visit(String node, Iterator<String> successors) {}

    private final Function<String, SortedSet<String>> successors;
    private final Map<String, Integer> numbers = new HashMap<>();
    /** Of each node the smallest number that it is known to lead back to. */
    private final Map<String, Integer> lowest = new HashMap<>();

    private final Map<String, Integer> components = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();

    Components(Function<String, SortedSet<String>> successors) {
        this.successors = successors;
    }

    /** Whether two different nodes lead to each other; only what the first one leads to is visited. */
    boolean together(String one, String other) {
        if (!numbers.containsKey(one)) {
            visit(one);
        }
        Integer component = components.get(one);
        return component != null && component.equals(components.get(other));
    }

    private void visit(String start) {
        Deque<Visit> path = new ArrayDeque<>();
        path.push(enter(start));
        while (!path.isEmpty()) {
            Visit visit = path.element();
            if (visit.successors().hasNext()) {
                String next = visit.successors().next();
                if (!numbers.containsKey(next)) {
                    path.push(enter(next));
                } else if (!components.containsKey(next)) {
                    lowest.merge(visit.node(), numbers.getOrDefault(next, 0), Math::min);
                }
            } else {
                path.pop();
                leave(visit.node());
                if (!path.isEmpty()) {
                    lowest.merge(path.element().node(), lowest.getOrDefault(visit.node(), 0), Math::min);
                }
            }
        }
    }

    private Visit enter(String node) {
        int number = numbers.size();
        numbers.put(node, number);
        lowest.put(node, number);
        open.push(node);
        return new Visit(node, successors.apply(node).iterator());
    }

    /** Where a node leads back to nothing before it, it and all that were entered since are a component. */
    private void leave(String node) {
        int number = numbers.getOrDefault(node, 0);
        if (lowest.getOrDefault(node, 0) == number) {
            String member;
            do {
                member = open.pop();
                components.put(member, number);
            } while (!member.equals(node));
        }
    }
}
