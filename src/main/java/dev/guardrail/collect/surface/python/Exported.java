package dev.guardrail.collect.surface.python;

import dev.guardrail.collect.language.python.Token;
import dev.guardrail.collect.language.python.Tokens;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What {@code __all__} lists, as far as it is written out. */
final class Exported {

    private static final Set<String> FRAME = Set.of("[", "]", "(", ")", ",", "+");

    private final Set<String> names = new TreeSet<>();
    private boolean there;
    private boolean computed;

    /** Empty where there is no list, or where a part of it is computed: then no name can be ruled out. */
    Optional<Set<String>> names() {
        return there && !computed ? Optional.of(names) : Optional.empty();
    }

    /** Takes a statement that may set or extend the list. */
    void read(List<Token> statement) {
        if (statement.size() < 3 || !statement.get(0).is("__all__")) {
            return;
        }
        boolean extended = statement.get(1).is(".") || statement.get(1).is("+=");
        int value = statement.get(1).is(".") ? 3 : Math.max(Tokens.find(statement, "=", 0), 1) + 1;
        if (!extended) {
            names.clear();
            computed = false;
        }
        there = true;
        values(statement.subList(Math.min(value, statement.size()), statement.size()));
        computed |= statement.get(2).is("remove");
    }

    private void values(List<Token> tokens) {
        StringBuilder name = new StringBuilder();
        for (Token token : tokens) {
            if (token.isString()) {
                name.append(Rendering.value(token));
                continue;
            }
            computed |= !FRAME.contains(token.text());
            keep(name);
        }
        keep(name);
    }

    private void keep(StringBuilder name) {
        if (!name.isEmpty()) {
            names.add(name.toString());
            name.setLength(0);
        }
    }
}
