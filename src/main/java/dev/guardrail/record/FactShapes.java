package dev.guardrail.record;

import dev.guardrail.fact.Fact;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The types of facts by name: those that {@link Fact} permits, and no others. */
final class FactShapes {

    private static final SortedMap<String, Class<?>> TYPES = types();

    private FactShapes() {}

    private static SortedMap<String, Class<?>> types() {
        SortedMap<String, Class<?>> types = new TreeMap<>();
        add(Fact.class, types);
        return types;
    }

    private static void add(Class<?> type, SortedMap<String, Class<?>> types) {
        if (type.isRecord()) {
            types.put(type.getSimpleName(), type);
        }
        Stream.ofNullable(type.getPermittedSubclasses()).flatMap(Stream::of).forEach(sub -> add(sub, types));
    }

    static SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(TYPES.keySet()));
    }

    static Optional<RecordShape> find(String name) {
        return Optional.ofNullable(TYPES.get(name)).map(Shapes.ROWS::ofRecord);
    }
}
