package dev.guardrail.collect.secret;

import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Place;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Masks secrets in all texts of a fact, also in its lists and in its nested records: a command, the subject of a commit
 * and the reason of a gap quote text that people wrote. Places are not masked, as facts are joined on them.
 */
final class FactMask {

    /** The accessors of a record, and the constructor for a record with other values. */
    private record Shape(List<Method> accessors, Constructor<?> constructor) {

        static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                return new Shape(
                        Arrays.stream(components)
                                .map(RecordComponent::getAccessor)
                                .toList(),
                        type.getConstructor(types));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("a fact is a public record: " + type, e);
            }
        }
    }

    /** The shapes of records, cached because reflection creates new objects on each call and there are many facts. */
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private FactMask() {}

    /** The fact with its secrets masked; the same object if it has none. */
    static Fact mask(Fact fact) {
        return (Fact) maskRecord((Record) fact);
    }

    private static Object maskValue(Object value) {
        if (value instanceof String text) {
            return SecretMask.mask(text);
        } else if (value instanceof List<?> list) {
            List<Object> masked = list.stream().map(FactMask::maskValue).toList();
            return masked.equals(list) ? list : masked;
        } else if (value instanceof Map<?, ?> map) {
            Map<Object, Object> masked = new LinkedHashMap<>();
            map.forEach((key, item) -> masked.put(key, maskValue(item)));
            return masked.equals(map) ? map : masked;
        }
        return value instanceof Record part && !(part instanceof Place) ? maskRecord(part) : value;
    }

    private static Record maskRecord(Record whole) {
        Shape shape = SHAPES.get(whole.getClass());
        Object[] values = new Object[shape.accessors().size()];
        boolean same = true;
        try {
            for (int i = 0; i < values.length; i++) {
                Object value = shape.accessors().get(i).invoke(whole);
                values[i] = maskValue(value);
                same = same && value == values[i];
            }
            return same ? whole : (Record) shape.constructor().newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a fact is a public record: " + whole.getClass(), e);
        }
    }
}
