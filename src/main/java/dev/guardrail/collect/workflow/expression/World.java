package dev.guardrail.collect.workflow.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One case of all that are possible, made while an expression is evaluated: whatever only a run knows is chosen when it is
 * asked for, and stays chosen. {@link #next()} moves on to a case that was not tried.
 */
final class World {

    /** An option that was chosen, and of how many. */
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

    /** False where every case was tried. */
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
