package dev.guardrail.collect.workflow.grammar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a grammar. The file {@code github.grammar} describes its notation. */
final class GrammarReader {

    private static final Map<String, Literal> LITERALS = Map.of(
            "text", Literal.TEXT,
            "word", Literal.WORD,
            "condition", Literal.TEXT,
            "boolean", Literal.BOOLEAN,
            "number", Literal.NUMBER,
            "null", Literal.NULL);

    private final Map<String, Set<String>> contexts = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Shape.Fields> mappings = new HashMap<>();
    private final Map<String, Shape> shapes = new HashMap<>();

    private GrammarReader() {}

    static Grammar read(String resource) {
        GrammarReader reader = new GrammarReader();
        try (InputStream in = Objects.requireNonNull(GrammarReader.class.getResourceAsStream(resource), resource)) {
            reader.lines(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Grammar(reader.shapes);
    }

    private void lines(List<String> lines) {
        List<String> types = new ArrayList<>();
        Map<String, Shape.Field> known = new LinkedHashMap<>();
        Shape.@Nullable Loose other = null;
        String mapping = "";
        for (String line : lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList()) {
            String[] words = line.strip().split("\\s+", 2);
            if (line.startsWith("@")) {
                contexts.put(words[0], contexts(words[1]));
            } else if (words[0].equals("}")) {
                mappings.put(mapping, new Shape.Fields(Map.copyOf(known), Optional.ofNullable(other)));
                types.add(mapping);
                known.clear();
                other = null;
            } else if (words[1].equals("{")) {
                mapping = words[0];
            } else if (!line.startsWith(" ")) {
                names.put(words[0], words[1]);
                types.add(words[0]);
            } else {
                types.add(words[1]);
                if (words[0].startsWith("*")) {
                    other = new Shape.Loose(words[0].length() == 1 ? "word" : words[0].substring(1), words[1]);
                } else {
                    boolean required = words[0].endsWith("!");
                    String key = required ? words[0].substring(0, words[0].length() - 1) : words[0];
                    known.put(key, new Shape.Field(words[1], required));
                }
            }
        }
        types.add("word");
        types.add("any");
        types.forEach(this::type);
    }

    private Set<String> contexts(String items) {
        Set<String> all = new HashSet<>();
        for (String item : items.split(" ", -1)) {
            all.addAll(
                    item.startsWith("@")
                            ? Objects.requireNonNull(contexts.get(item), item)
                            : Set.of(item.toLowerCase(Locale.ROOT)));
        }
        return Set.copyOf(all);
    }

    /** Creates the shape of a type, and the shapes of the types in it. */
    private void type(String type) {
        if (shapes.containsKey(type)) {
            return;
        }
        int at = type.lastIndexOf('@');
        boolean adds = at > Math.max(type.lastIndexOf('}'), type.lastIndexOf(']'));
        String bare = adds ? type.substring(0, at) : type;
        Set<String> allowed = adds ? Objects.requireNonNull(contexts.get(type.substring(at)), type) : Set.of();
        Parts parts = new Parts();
        alternatives(bare).forEach(part -> add(part, parts));
        shapes.put(type, parts.shape(allowed));
        parts.inner.forEach(this::type);
    }

    private void add(String part, Parts parts) {
        Literal literal = LITERALS.get(part);
        String inner = part.substring(1, Math.max(1, part.length() - 1));
        if (literal != null) {
            parts.literals.add(literal);
            parts.condition |= part.equals("condition");
        } else if (part.equals("any")) {
            parts.anything = true;
        } else if (part.startsWith("'")) {
            parts.constants.add(inner);
        } else if (part.startsWith("[")) {
            parts.inner.add(inner);
            parts.item = Optional.of(inner);
        } else if (part.startsWith("{")) {
            parts.inner.add(inner);
            parts.mappings.add(new Shape.Fields(Map.of(), Optional.of(new Shape.Loose("word", inner))));
        } else if (mappings.containsKey(part)) {
            parts.mappings.add(Objects.requireNonNull(mappings.get(part)));
        } else {
            alternatives(Objects.requireNonNull(names.get(part), part)).forEach(named -> add(named, parts));
        }
    }

    /** Splits a type at each {@code |} outside of brackets. */
    private static List<String> alternatives(String type) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < type.length(); i++) {
            char c = type.charAt(i);
            depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
            if (c == '|' && depth == 0) {
                parts.add(type.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(type.substring(start));
        return parts;
    }

    /** Collects the parts of a shape. */
    private static final class Parts {
        private final Set<Literal> literals = EnumSet.noneOf(Literal.class);
        private final Set<String> constants = new HashSet<>();
        private final List<Shape.Fields> mappings = new ArrayList<>();
        private final List<String> inner = new ArrayList<>();
        private Optional<String> item = Optional.empty();
        private boolean condition;
        private boolean anything;

        private Shape shape(Set<String> allowed) {
            return new Shape(literals, constants, condition, item, mappings, anything, allowed);
        }
    }
}
