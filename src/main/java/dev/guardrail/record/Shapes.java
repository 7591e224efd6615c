package dev.guardrail.record;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.guardrail.fact.ParameterValue;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The shapes of types. They are made of Java types alone: no name in a document chooses a class.
 *
 * <p>Jackson could bind records, too. It looks for annotations, creators and properties of each type first, which takes longer
 * than to write the few facts of a usual audit, and it cannot say where in a row a value is wrong.
 */
final class Shapes {

    /** Records as arrays, for rows of tables. */
    static final Shapes ROWS = new Shapes(false);

    /** Records as objects. */
    static final Shapes OBJECTS = new Shapes(true);

    /** Numbers of facts are percentages and limits. A longer one is made up, and one with a huge exponent takes long to print. */
    private static final int MOST_DIGITS = 100;

    private final boolean named;
    private final Map<Type, Shape> known = new ConcurrentHashMap<>();

    private Shapes(boolean named) {
        this.named = named;
    }

    /** The shape of a record. */
    RecordShape ofRecord(Class<?> type) {
        return of(type).record().orElseThrow(() -> new IllegalArgumentException("no record: " + type));
    }

    Shape of(Type type) {
        // Not computeIfAbsent: a shape needs others.
        Shape shape = known.get(type);
        if (shape == null) {
            shape = make(type);
            known.put(type, shape);
        }
        return shape;
    }

    private Shape make(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type raw = generic.getRawType();
            Type[] arguments = generic.getActualTypeArguments();
            if (raw == List.class || raw == SortedSet.class) {
                return new ListShape(this, arguments[0], raw == SortedSet.class);
            }
            if (raw == Map.class || raw == SortedMap.class) {
                return new MapShape(key(arguments[0]), of(arguments[1]));
            }
        } else if (type == ParameterValue.class) {
            return new ParameterShape();
        } else if (type instanceof Class<?> plain) {
            return plain.isRecord() ? RecordShape.of(plain, this, named) : simple(plain);
        }
        throw new IllegalStateException("no shape for " + type);
    }

    private Shape key(Type type) {
        return type == Integer.class ? parsed(Integer.class, Integer::valueOf, "a whole number") : of(type);
    }

    private static Shape simple(Class<?> type) {
        if (type.isEnum()) {
            return constants(type);
        }
        if (type == String.class) {
            return new Simple<>(JsonGenerator::writeString, String.class, At::text);
        }
        if (type == boolean.class) {
            return new Simple<>(JsonGenerator::writeBoolean, Boolean.class, At::flag);
        }
        if (type == int.class || type == Integer.class) {
            return new Simple<>(JsonGenerator::writeNumber, Integer.class, At::number);
        }
        if (type == long.class) {
            return new Simple<>(JsonGenerator::writeNumber, Long.class, At::longNumber);
        }
        return written(type);
    }

    /** The shape of what is written as a text, in the form that its type gives. */
    private static Shape written(Class<?> type) {
        if (type == BigDecimal.class) {
            return parsed(BigDecimal.class, Shapes::decimal, "a number as a text, such as \"84.5\"");
        }
        if (type == Instant.class) {
            return parsed(Instant.class, Instant::parse, "a time, such as 2026-12-31T12:00:00Z");
        }
        if (type == LocalDate.class) {
            return parsed(LocalDate.class, LocalDate::parse, "a day, such as 2026-12-31");
        }
        throw new IllegalStateException("no shape for " + type);
    }

    private static <T> Shape parsed(Class<T> type, Function<String, T> parser, String form) {
        return new Simple<>((out, value) -> out.writeString(value.toString()), type, at -> {
            try {
                T value = parser.apply(at.text());
                if (value.toString().equals(at.text())) {
                    return value;
                }
            } catch (NumberFormatException | DateTimeParseException e) {
                // Said below.
            }
            throw at.expected(form);
        });
    }

    private static BigDecimal decimal(String text) {
        if (text.length() <= MOST_DIGITS) {
            BigDecimal number = new BigDecimal(text);
            if (Math.abs((long) number.scale()) <= MOST_DIGITS) {
                return number;
            }
        }
        throw new NumberFormatException(text);
    }

    private static Shape constants(Class<?> type) {
        Object[] constants = type.getEnumConstants();
        List<String> names = Arrays.stream(constants)
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
        return new Simple<>((out, value) -> out.writeString(value.name()), Enum.class, at -> {
            int index = names.indexOf(at.text());
            if (index < 0) {
                throw at.expected("one of " + String.join(", ", names));
            }
            return (Enum<?>) constants[index];
        });
    }

    /** Writes a value. */
    private interface Writing<T> {
        void write(JsonGenerator out, T value) throws IOException;
    }

    private record Simple<T>(Writing<T> writing, Class<T> type, Function<At, T> reading) implements Shape {

        @Override
        public void write(JsonGenerator out, Object value) throws IOException {
            writing.write(out, type.cast(value));
        }

        @Override
        public Object read(At at) {
            return reading.apply(at);
        }
    }
}
