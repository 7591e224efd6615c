package dev.guardrail.collect.dependency.manifest;

import dev.guardrail.collect.language.Escapes;
import dev.guardrail.collect.language.python.LogicalLine;
import dev.guardrail.collect.language.python.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
            int sign = find(tokens, "=");
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
            given = tokens.subList(4, closing(tokens, 3));
        }
        if (!given.isEmpty()) {
            names.computeIfAbsent(name, key -> new ArrayList<>()).add(given);
        }
    }

    private void read(List<Token> tokens, Value value, int depth) {
        List<List<Token>> terms = split(tokens, "+");
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
        boolean bracketed = first.opens() && closing(tokens, 0) == tokens.size() - 1;
        if (tokens.stream().allMatch(Token::isString)) {
            strings(tokens, value);
        } else if (bracketed && first.is("{")) {
            dictionary(tokens.subList(1, tokens.size() - 1), value);
        } else if (bracketed) {
            split(tokens.subList(1, tokens.size() - 1), ",").forEach(item -> item(item, value, depth + 1));
        } else if (tokens.size() > 2 && first.is("dict") && closing(tokens, 1) == tokens.size() - 1) {
            keywords(tokens.subList(2, tokens.size() - 1), value);
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
            String written = token.text();
            int quote = Math.min(index(written, '"'), index(written, '\''));
            String prefix = written.substring(0, quote).toLowerCase(Locale.ROOT);
            if (prefix.contains("f") || prefix.contains("b")) {
                value.computed = true;
                return;
            }
            String mark = written.substring(quote, quote + 1).repeat(3);
            int quotes = written.length() >= quote + 6 && written.startsWith(mark, quote) ? 3 : 1;
            String inner = written.substring(quote + quotes, written.length() - quotes);
            text.append(prefix.contains("r") ? inner : Escapes.decode(inner).replace("\\n", "\n"));
        }
        value.texts.add(new Text(text.toString(), tokens.get(0).line()));
    }

    private static int index(String text, char quote) {
        int index = text.indexOf(quote);
        return index < 0 ? Integer.MAX_VALUE : index;
    }

    private void dictionary(List<Token> tokens, Value value) {
        for (List<Token> entry : split(tokens, ",")) {
            int colon = find(entry, ":");
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
        for (List<Token> entry : split(tokens, ",")) {
            if (entry.size() > 2 && entry.get(1).is("=")) {
                value.entries.put(entry.get(0).text(), entry.subList(2, entry.size()));
            } else {
                value.computed = true;
            }
        }
    }

    /** The parts between such symbols that stand in no bracket; none is empty. */
    static List<List<Token>> split(List<Token> tokens, String separator) {
        List<List<Token>> parts = new ArrayList<>();
        int start = 0;
        int depth = 0;
        for (int i = 0; i <= tokens.size(); i++) {
            boolean end = i == tokens.size() || depth == 0 && tokens.get(i).is(separator);
            if (end && i > start) {
                parts.add(tokens.subList(start, i));
            }
            start = end ? i + 1 : start;
            depth += i == tokens.size()
                    ? 0
                    : tokens.get(i).opens() ? 1 : tokens.get(i).closes() ? -1 : 0;
        }
        return parts;
    }

    /** The index of the first such symbol that stands in no bracket; -1 where there is none. */
    private static int find(List<Token> tokens, String symbol) {
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (depth == 0 && tokens.get(i).is(symbol)) {
                return i;
            }
            depth += tokens.get(i).opens() ? 1 : tokens.get(i).closes() ? -1 : 0;
        }
        return -1;
    }

    /** The index of the bracket that closes the one at {@code open}; the lexer refuses files where there is none. */
    static int closing(List<Token> tokens, int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            depth += tokens.get(i).opens() ? 1 : tokens.get(i).closes() ? -1 : 0;
            if (depth <= 0) {
                return i;
            }
        }
        return tokens.size();
    }
}
