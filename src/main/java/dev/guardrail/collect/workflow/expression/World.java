package dev.guardrail.collect.workflow.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One of all possible cases. While an expression is evaluated, each value that only a run knows is chosen at its first
 * use, and then stays the same. {@link #next()} moves to a case that was not tried yet.
 */
final class World {

    /** The number of a chosen option, and the number of options. */
    private record Choice(int option, int options) {}

    private final List<Choice> choices = new ArrayList<>();
    private final Map<Object, Integer> made = new HashMap<>();

    int choose(Object key, int options) {
        Integer known = made.get(key);
        if (known == null) {
            known = made.size();
            made.put(key, known);
            if (known == choices.size()) {
                choices.add(new Choice(0, options));
            }
        }
        return choices.get(known).option();
    }

    boolean choose(Object key) {
        return choose(key, 2) == 0;
    }

    /** Moves to the next case; false if every case was tried. */
    boolean next() {
        made.clear();
        while (!choices.isEmpty()) {
            Choice last = choices.remove(choices.size() - 1);
            if (last.option() + 1 < last.options()) {
                choices.add(new Choice(last.option() + 1, last.options()));
                return true;
            }
        }
        return false;
    }
}
