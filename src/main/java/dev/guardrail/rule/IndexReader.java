package dev.guardrail.rule;

import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Place;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Reads an index of rules that {@link IndexWriter} wrote. */
final class IndexReader {

    private final ByteBuffer bytes;

    IndexReader(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    RuleIndex index() {
        Catalogue catalogue = new Catalogue(all(this::guardrail));
        SortedMap<String, RuleSource> others = new TreeMap<>();
        for (int left = number(); left > 0; left--) {
            others.put(text(), source());
        }
        SortedMap<String, ClaimRule> claims = new TreeMap<>();
        all(this::claimRule).forEach(rule -> claims.put(rule.id(), rule));
        return new RuleIndex(catalogue, others, claims);
    }

    private ClaimRule claimRule() {
        return new ClaimRule(
                text(),
                text(),
                text(),
                new LinkedHashSet<>(all(() -> constant(Evidence.class))),
                text(),
                all(this::text),
                source());
    }

    // Java evaluates the arguments of a call from left to right, and so in the order of the index.
    private Guardrail guardrail() {
        return new Guardrail(
                text(),
                text(),
                new Resolved(text(), text()),
                new Guardrail.Grading(constant(Severity.class), constant(Confidence.class), constant(Level.class)),
                new Guardrail.Purpose(
                        constant(Gate.class),
                        new LinkedHashSet<>(all(() -> constant(Evidence.class))),
                        new LinkedHashSet<>(all(() -> constant(Principle.class))),
                        inspected()),
                text(),
                new Guardrail.Relations(text(), new LinkedHashSet<>(all(this::text))),
                source(),
                new Documentation(text(), text(), text(), text(), text()),
                all(this::parameter));
    }

    private Inspected inspected() {
        return new Inspected(
                type(),
                all(this::text),
                all(this::text),
                all(this::type).stream()
                        .<Optional<Class<? extends Fact>>>map(Optional::of)
                        .findFirst()
                        .orElseGet(Optional::empty));
    }

    private Class<? extends Fact> type() {
        String name = text();
        try {
            return Class.forName(name).asSubclass(Fact.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("built against other facts: " + name + " is missing", e);
        }
    }

    private RuleSource source() {
        return new RuleSource(place(), all(this::condition), new TreeSet<>(all(this::text)));
    }

    private Condition condition() {
        return new Condition(text(), place());
    }

    private Parameter parameter() {
        return new Parameter(text(), constant(Parameter.Kind.class), all(this::text), text(), place());
    }

    private Place place() {
        return new Place(text(), number(), number(), number(), number());
    }

    private <T> List<T> all(Supplier<T> read) {
        List<T> items = new ArrayList<>();
        for (int left = number(); left > 0; left--) {
            items.add(read.get());
        }
        return items;
    }

    private <E extends Enum<E>> E constant(Class<E> type) {
        return Enum.valueOf(type, text());
    }

    private String text() {
        int length = number();
        String text = new String(bytes.array(), bytes.position(), length, StandardCharsets.UTF_8);
        bytes.position(bytes.position() + length);
        return text;
    }

    private int number() {
        return bytes.getInt();
    }
}
