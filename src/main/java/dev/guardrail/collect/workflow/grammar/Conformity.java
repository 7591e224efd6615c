package dev.guardrail.collect.workflow.grammar;

import dev.guardrail.collect.workflow.expression.Vocabulary;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Checks a document against the grammar. */
final class Conformity {

    private final Grammar grammar = Grammar.github();
    private final Refusals refusals;

    private Conformity(Refusals refusals) {
        this.refusals = refusals;
    }

    /** Adds a refusal for each part of a document that does not conform to a type. */
    static void check(YamlNode root, String type, Refusals refusals) {
        new Conformity(refusals).node(new Spot(root, root.place(), "the " + type, Set.of()), type);
    }

    /**
     * A node that is checked.
     *
     * @param key the place of its key, or of the node itself if it has no key
     * @param name its name in messages
     * @param allowed the contexts and functions that expressions may use in it
     */
    private record Spot(YamlNode node, Place key, String name, Set<String> allowed) {

        Spot with(Shape shape) {
            if (shape.allowed().isEmpty()) {
                return this;
            }
            Set<String> more = new HashSet<>(allowed);
            more.addAll(shape.allowed());
            return new Spot(node, key, name, more);
        }

        Spot value(YamlNode.Entry entry) {
            return new Spot(
                    entry.value(), entry.key().place(), "`" + entry.key().value() + "`", allowed);
        }

        Spot item(YamlNode item) {
            Place start = item.entries().isEmpty()
                    ? item.place()
                    : item.entries().get(0).key().place();
            return new Spot(item, start, "an item of " + name, allowed);
        }
    }

    private void node(Spot outer, String type) {
        Shape shape = grammar.shape(type);
        Spot spot = outer.with(shape);
        if (spot.node() instanceof YamlNode.Scalar scalar) {
            scalar(spot, scalar, shape);
        } else if (spot.node() instanceof YamlNode.Mapping && takesMapping(shape)) {
            mapping(spot, shape);
        } else if (spot.node() instanceof YamlNode.Sequence
                && (shape.anything() || shape.item().isPresent())) {
            String item = shape.item().orElse("any");
            spot.node().items().forEach(element -> node(spot.item(element), item));
        } else {
            unexpected(spot, shape);
        }
    }

    private static boolean takesMapping(Shape shape) {
        return shape.anything() || !shape.mappings().isEmpty();
    }

    private void scalar(Spot spot, YamlNode.Scalar scalar, Shape shape) {
        Fences fences = Fences.of(scalar);
        if (fences.isEmpty()) {
            if (!shape.accepts(Literal.of(scalar), scalar.value())) {
                unexpected(spot, shape);
            } else if (shape.condition()
                    && Literal.of(scalar) == Literal.TEXT
                    && !scalar.value().isBlank()) {
                expression(spot, scalar.value());
            }
            return;
        }
        fences.problem().ifPresent(problem -> refusals.add(scalar.place(), problem));
        fences.expressions().forEach(expression -> expression(spot, expression));
    }

    private void expression(Spot spot, String expression) {
        Vocabulary vocabulary = new Vocabulary(spot.allowed());
        vocabulary
                .problem(expression)
                .ifPresent(problem -> refusals.add(
                        spot.node().place(), spot.name() + " has an expression that GitHub cannot read: " + problem));
    }

    private void unexpected(Spot spot, Shape shape) {
        refusals.add(
                spot.node().place(),
                "expected " + spot.name() + " to be " + shape.description() + ", found "
                        + spot.node().description());
    }

    private void mapping(Spot spot, Shape shape) {
        List<Shape.Fields> candidates = new ArrayList<>(shape.mappings());
        Map<String, String> seen = new HashMap<>();
        boolean whole = true;
        for (YamlNode.Entry entry : spot.node().entries()) {
            String key = entry.key().value();
            String same = seen.putIfAbsent(key.toLowerCase(Locale.ROOT), key);
            if (key.equals("<<") && !(entry.value() instanceof YamlNode.Scalar)) {
                whole = false;
                refusals.add(entry.key().place(), "unexpected key `<<` in " + spot.name() + Hints.of(key, Set.of()));
            } else if (Fences.isIn(entry.key())) {
                whole = false;
                scalar(spot.item(entry.key()), entry.key(), grammar.shape("word"));
                node(spot.value(entry), shape.mappings().size() == 1 ? looseType(candidates) : "any");
            } else if (same != null) {
                refusals.add(
                        entry.key().place(),
                        "the keys `" + same + "` and `" + key
                                + "` differ only in case; GitHub takes them for the same key");
            } else {
                whole &= entry(spot, entry, candidates);
            }
        }
        if (whole && !shape.anything()) {
            complete(spot, candidates);
        }
    }

    private static String looseType(List<Shape.Fields> candidates) {
        Shape.Fields only = candidates.get(0);
        return only.known().isEmpty() ? only.other().map(Shape.Loose::type).orElse("any") : "any";
    }

    /** Checks a key and its value, and removes the candidates without that key; false where no candidate has it. */
    private boolean entry(Spot spot, YamlNode.Entry entry, List<Shape.Fields> candidates) {
        String key = entry.key().value();
        List<Shape.Fields> matching = candidates.stream()
                .filter(fields -> fields.known().containsKey(key))
                .toList();
        if (candidates.isEmpty()) {
            node(spot.value(entry), "any");
        } else if (!matching.isEmpty()) {
            Shape.Field field = matching.get(0).known().get(key);
            candidates.retainAll(matching);
            node(spot.value(entry), field == null ? "any" : field.type());
        } else {
            return loose(spot, entry, candidates);
        }
        return true;
    }

    private boolean loose(Spot spot, YamlNode.Entry entry, List<Shape.Fields> candidates) {
        String key = entry.key().value();
        var other = candidates.get(0).other();
        boolean known =
                other.isPresent() && grammar.shape(other.get().keyType()).accepts(Literal.TEXT, key);
        if (known) {
            node(spot.value(entry), other.get().type());
            return true;
        }
        TreeSet<String> names = new TreeSet<>();
        candidates.forEach(fields -> names.addAll(fields.known().keySet()));
        other.ifPresent(more -> names.addAll(grammar.shape(more.keyType()).constants()));
        refusals.add(entry.key().place(), "unexpected key `" + key + "` in " + spot.name() + Hints.of(key, names));
        return false;
    }

    /** Refuses a mapping without its required keys, or whose keys leave open which kind of mapping it is. */
    private void complete(Spot spot, List<Shape.Fields> candidates) {
        Set<String> there = new HashSet<>();
        spot.node().entries().forEach(entry -> there.add(entry.key().value().toLowerCase(Locale.ROOT)));
        Set<String> missing = new TreeSet<>();
        candidates.forEach(fields -> fields.known().forEach((key, field) -> {
            if (field.required() && !there.contains(key)) {
                missing.add(key);
            }
        }));
        if (candidates.size() > 1) {
            String keys = missing.stream().map(key -> "`" + key + "`").collect(Collectors.joining(", "));
            refusals.add(spot.key(), "expected one of the keys " + keys + " in " + spot.name());
        } else {
            missing.forEach(key -> refusals.add(spot.key(), "expected the key `" + key + "` in " + spot.name()));
        }
    }
}
