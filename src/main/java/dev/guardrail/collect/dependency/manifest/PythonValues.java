package dev.guardrail.collect.dependency.manifest;

import dev.guardrail.collect.language.python.Literal;
import dev.guardrail.collect.language.python.LogicalLine;
import dev.guardrail.collect.language.python.Token;
import dev.guardrail.collect.language.python.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What expressions of one Python file are worth, as far as they are made of literals: strings, lists, dictionaries, sums of
 * them, and names that such are given to, in whatever block that happens.
 */
final class PythonValues {

    /** Names that refer to names; more is a circle. */
    private static final int DEPTH_LIMIT = 10;

    /** In values; a name may be used more often than it is long. */
    private static final int SIZE_LIMIT = 10_000;

    /** A string, and the line that it starts on. */
    record Text(String value, int line) {}

    /** What is known of a value. */
    static final class Value {

        private final List<Text> texts = new ArrayList<>();
        private final Map<String, List<Token>> entries = new LinkedHashMap<>();
        private final Set<String> seen = new HashSet<>();
        private boolean computed;

        /** The strings of a list, or a string by itself. */
        List<Text> texts() {
            return texts;
        }

        /** The entries of a dictionary. */
        Map<String, List<Token>> entries() {
            return entries;
        }

        /** Whether there is more to it. */
        boolean isComputed() {
            return computed;
        }
    }

    private final Map<String, List<List<Token>>> names = new HashMap<>();
    private final Map<String, Map<String, List<Token>>> subscripts = new HashMap<>();
    private int budget = SIZE_LIMIT;

    PythonValues(List<LogicalLine> lines) {
        lines.forEach(line -> assignment(line.tokens()));
    }

    /** What is known of an expression; of an empty one, that it is computed. */
    Value of(List<Token> expression) {
        Value value = new Value();
        read(expression, value, 0);
        return value;
    }

    /** {@code name = …}, {@code name += …}, {@code name["…"] = …}, {@code name.append(…)} and {@code name.extend(…)}. */
    private void assignment(List<Token> tokens) {
        if (tokens.size() < 3 || !tokens.get(0).isWord()) {
            return;
        }
        String name = tokens.get(0).text();
        List<Token> given = List.of();
        if (tokens.get(1).is("=") || tokens.get(1).is("+=")) {
            given = tokens.subList(2, tokens.size());
        } else if (tokens.get(1).is(":")) {
            int sign = Tokens.find(tokens, "=", 0);
            given = sign < 0 ? given : tokens.subList(sign + 1, tokens.size());
        } else if (tokens.size() > 5
                && tokens.get(1).is("[")
                && tokens.get(2).isString()
                && tokens.get(4).is("=")) {
            Map<String, List<Token>> entries = subscripts.computeIfAbsent(name, key -> new LinkedHashMap<>());
            of(tokens.subList(2, 3)).texts().forEach(key -> entries.put(key.value(), tokens.subList(5, tokens.size())));
        } else if (tokens.size() > 5
                && tokens.get(1).is(".")
                && (tokens.get(2).is("append") || tokens.get(2).is("extend"))
                && tokens.get(3).is("(")) {
            given = Tokens.inside(tokens, 3);
        }
        if (!given.isEmpty()) {
            names.computeIfAbsent(name, key -> new ArrayList<>()).add(given);
        }
    }

    private void read(List<Token> tokens, Value value, int depth) {
        List<List<Token>> terms = Tokens.split(tokens, "+");
        if (depth > DEPTH_LIMIT || --budget < 0 || terms.isEmpty()) {
            value.computed = true;
        } else if (terms.size() > 1) {
            terms.forEach(term -> read(term, value, depth + 1));
        } else {
            term(terms.get(0), value, depth);
        }
    }

    private void term(List<Token> tokens, Value value, int depth) {
        Token first = tokens.get(0);
        boolean bracketed = first.opens() && Tokens.closing(tokens, 0) == tokens.size() - 1;
        if (tokens.stream().allMatch(Token::isString)) {
            strings(tokens, value);
        } else if (bracketed && first.is("{")) {
            dictionary(Tokens.inside(tokens, 0), value);
        } else if (bracketed) {
            Tokens.split(Tokens.inside(tokens, 0), ",").forEach(item -> item(item, value, depth + 1));
        } else if (tokens.size() > 2 && first.is("dict") && Tokens.closing(tokens, 1) == tokens.size() - 1) {
            keywords(Tokens.inside(tokens, 1), value);
        } else if (tokens.size() == 1 && names.containsKey(first.text())) {
            name(first.text(), value, depth);
        } else {
            value.computed = true;
        }
    }

    /** A name that is given a value more than once may have each of them. */
    private void name(String name, Value value, int depth) {
        if (value.seen.add(name)) {
            names.getOrDefault(name, List.of()).forEach(given -> read(given, value, depth + 1));
            value.entries.putAll(subscripts.getOrDefault(name, Map.of()));
        }
    }

    private void item(List<Token> item, Value value, int depth) {
        read(item.get(0).is("*") && item.size() > 1 ? item.subList(1, item.size()) : item, value, depth);
    }

    private static void strings(List<Token> tokens, Value value) {
        StringBuilder text = new StringBuilder();
        for (Token token : tokens) {
            Optional<String> part = Literal.text(token);
            if (part.isEmpty()) {
                value.computed = true;
                return;
            }
            text.append(part.get().replace("\\n", "\n"));
        }
        value.texts.add(new Text(text.toString(), tokens.get(0).line()));
    }

    private void dictionary(List<Token> tokens, Value value) {
        for (List<Token> entry : Tokens.split(tokens, ",")) {
            int colon = Tokens.find(entry, ":", 0);
            if (colon == 1 && entry.get(0).isString() && entry.size() > 2) {
                Value key = of(entry.subList(0, 1));
                key.texts.forEach(text -> value.entries.put(text.value(), entry.subList(2, entry.size())));
                value.computed |= key.computed;
            } else {
                value.computed = true;
            }
        }
    }

    private static void keywords(List<Token> tokens, Value value) {
        for (List<Token> entry : Tokens.split(tokens, ",")) {
            if (entry.size() > 2 && entry.get(1).is("=")) {
                value.entries.put(entry.get(0).text(), entry.subList(2, entry.size()));
            } else {
                value.computed = true;
            }
        }
    }
}
