package dev.guardrail.collect.workflow.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of a value of an expression before a run. */
public sealed interface Type {

    /** The noun of a value, with its article. */
    String noun();

    /** A value without properties, or {@link Types#ANY}. */
    record Scalar(String noun) implements Type {}

    /**
     * An object.
     *
     * @param properties the properties that it has, by their name in lower case
     * @param others the type of any other property; empty where it has no other
     */
    record Mapping(Map<String, Type> properties, Optional<Type> others) implements Type {

        @Override
        public String noun() {
            return "an object";
        }

        /** The type of a property; empty where there is none. */
        Optional<Type> property(String name) {
            return Optional.ofNullable(properties.get(name)).or(() -> others);
        }
    }

    /**
     * A list.
     *
     * @param filtered whether {@code *} made it: properties of it are those of its items
     */
    record Items(Type item, boolean filtered) implements Type {

        @Override
        public String noun() {
            return "a list";
        }
    }

    /** An object with exactly these properties. */
    static Type exactly(Map<String, Type> properties) {
        return new Mapping(Map.copyOf(properties), Optional.empty());
    }

    /** Whether nothing is known of it. */
    default boolean isAny() {
        return equals(Types.ANY);
    }

    /** Whether it is an object or a list. */
    default boolean isCompound() {
        return !(this instanceof Scalar);
    }

    /** The type of a value that has one of two types. */
    static Type either(Type one, Type other) {
        if (one.equals(other)) {
            return one;
        }
        if (one instanceof Items first && other instanceof Items second) {
            return new Items(either(first.item(), second.item()), first.filtered() || second.filtered());
        }
        if (!(one instanceof Mapping first) || !(other instanceof Mapping second)) {
            return Types.ANY;
        }
        Map<String, Type> properties = new LinkedHashMap<>(first.properties());
        second.properties().forEach((name, type) -> properties.merge(name, type, Type::either));
        Optional<Type> others = first.others().isPresent() ? first.others() : second.others();
        return new Mapping(Map.copyOf(properties), others);
    }

    /** The type of the values of a matrix, in any of its combinations. */
    static Type ofMatrix(Cells cells) {
        return cells.known()
                ? cells.all().stream().map(Type::of).reduce(Type::either).orElse(Types.ANY)
                : Types.ANY;
    }

    /** The type of a constant. */
    static Type of(Object constant) {
        if (constant == Cells.UNKNOWN) {
            return Types.ANY;
        } else if (constant instanceof Map<?, ?> map) {
            Map<String, Type> properties = new LinkedHashMap<>();
            map.forEach((name, value) -> properties.put(Scalars.lower((String) name), of(value)));
            return exactly(properties);
        } else if (constant instanceof List<?> list) {
            List<Type> types = new ArrayList<>();
            list.forEach(item -> types.add(of(item)));
            return new Items(types.stream().reduce(Type::either).orElse(Types.ANY), false);
        } else if (constant instanceof String) {
            return Types.TEXT;
        } else if (constant instanceof Boolean) {
            return Types.BOOLEAN;
        }
        return constant instanceof Double ? Types.NUMBER : Types.NULL;
    }
}
