package dev.guardrail.collect.reading.kept;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The forms of types, made of the types alone: no name in a file chooses a class. A record is what its components are, and is
 * made by its constructor; of a sealed type the form says which of its types it is.
 */
final class Forms {

    private final Map<Type, Form> known = new HashMap<>();

    /** A type has values that have no form, such as a pattern or a function. */
    static final class UnknownFormException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private UnknownFormException(Type type) {
            super(type.getTypeName());
        }
    }

    /**
     * The form of a type. Serves many threads.
     *
     * @throws UnknownFormException if it has none
     */
    synchronized Form of(Type type) {
        Form form = known.get(type);
        if (form == null) {
            // A type may contain itself: whoever asks for it meanwhile gets a form that will know.
            Later later = new Later();
            known.put(type, later);
            try {
                form = make(type);
            } catch (UnknownFormException e) {
                known.remove(type);
                throw e;
            }
            later.form = form;
            known.put(type, form);
        }
        return form;
    }

    private Form make(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            Type[] of = generic.getActualTypeArguments();
            return of.length == 1 ? ofOne(raw, of(of[0]), type) : ofPairs(raw, of(of[0]), of(of[1]), type);
        }
        if (!(type instanceof Class<?> plain)) {
            throw new UnknownFormException(type);
        }
        return plain.isRecord() ? RecordForm.of(plain, this) : plain.isSealed() ? sealed(plain) : simple(plain);
    }

    private static Form ofOne(Class<?> raw, Form element, Type type) {
        if (raw == Optional.class) {
            return new ListForm(
                    element,
                    value -> ((Optional<?>) value).stream().toList(),
                    values -> values.stream().findFirst());
        }
        if (raw == List.class || raw == Collection.class) {
            return new ListForm(element, value -> (Collection<?>) value, List::copyOf);
        }
        if (raw == Set.class) {
            return new ListForm(element, value -> (Collection<?>) value, LinkedHashSet::new);
        }
        if (raw == SortedSet.class) {
            return new ListForm(element, value -> (Collection<?>) value, TreeSet::new);
        }
        throw new UnknownFormException(type);
    }

    private static Form ofPairs(Class<?> raw, Form key, Form value, Type type) {
        if (raw != Map.class && raw != SortedMap.class) {
            throw new UnknownFormException(type);
        }
        return new MapForm(key, value, raw == SortedMap.class ? TreeMap::new : LinkedHashMap::new);
    }

    private Form sealed(Class<?> type) {
        List<Class<?>> types = new ArrayList<>();
        addConcrete(type, types);
        return new SealedForm(types, types.stream().map(this::of).toList());
    }

    private static void addConcrete(Class<?> type, List<Class<?>> types) {
        if (type.isSealed()) {
            Stream.of(type.getPermittedSubclasses()).forEach(sub -> addConcrete(sub, types));
        } else if (!types.contains(type)) {
            types.add(type);
        }
    }

    private static Form simple(Class<?> type) {
        if (type.isEnum()) {
            List<Object> constants = List.of(type.getEnumConstants());
            return new SimpleForm(
                    (out, value) -> out.number(constants.indexOf(value)), in -> constants.get(in.count()));
        }
        if (type == boolean.class || type == Boolean.class) {
            return new SimpleForm((out, value) -> out.number((Boolean) value ? 1 : 0), in -> in.number() == 1);
        }
        if (type == int.class || type == Integer.class) {
            return new SimpleForm((out, value) -> out.number((Integer) value), ByteReader::count);
        }
        if (type == long.class || type == Long.class) {
            return new SimpleForm((out, value) -> out.number((Long) value), ByteReader::number);
        }
        return written(type);
    }

    /** The form of what can be made of its text. */
    private static Form written(Class<?> type) {
        Map<Class<?>, Function<String, Object>> makers = Map.of(
                String.class,
                text -> text,
                BigDecimal.class,
                BigDecimal::new,
                LocalDate.class,
                LocalDate::parse,
                Instant.class,
                Instant::parse);
        Function<String, Object> maker = makers.get(type);
        if (maker == null) {
            throw new UnknownFormException(type);
        }
        return new SimpleForm((out, value) -> out.text(value.toString()), in -> maker.apply(in.text()));
    }

    /** Writes a value. */
    private interface Writing {
        void write(ByteWriter out, Object value);
    }

    private record SimpleForm(Writing writing, Function<ByteReader, Object> reading) implements Form {

        @Override
        public void write(ByteWriter out, Object value) {
            writing.write(out, value);
        }

        @Override
        public Object read(ByteReader in) {
            return reading.apply(in);
        }
    }

    private static final class Later implements Form {

        private Form form = this;

        @Override
        public void write(ByteWriter out, Object value) {
            form.write(out, value);
        }

        @Override
        public Object read(ByteReader in) {
            return form.read(in);
        }
    }

    private record ListForm(
            Form element, Function<Object, Collection<?>> elements, Function<List<Object>, Object> maker)
            implements Form {

        @Override
        public void write(ByteWriter out, Object value) {
            Collection<?> all = elements.apply(value);
            out.number(all.size());
            all.forEach(one -> element.write(out, one));
        }

        @Override
        public Object read(ByteReader in) {
            Object[] values = new Object[in.count()];
            for (int i = 0; i < values.length; i++) {
                values[i] = element.read(in);
            }
            return maker.apply(Arrays.asList(values));
        }
    }

    private record MapForm(Form key, Form value, Function<Map<Object, Object>, Object> maker) implements Form {

        @Override
        public void write(ByteWriter out, Object map) {
            Map<?, ?> all = (Map<?, ?>) map;
            out.number(all.size());
            all.forEach((name, content) -> {
                key.write(out, name);
                value.write(out, content);
            });
        }

        @Override
        public Object read(ByteReader in) {
            Map<Object, Object> map = new LinkedHashMap<>();
            for (int left = in.count(); left > 0; left--) {
                Object name = key.read(in);
                map.put(name, value.read(in));
            }
            return maker.apply(map);
        }
    }

    private record SealedForm(List<Class<?>> types, List<Form> forms) implements Form {

        @Override
        public void write(ByteWriter out, Object value) {
            // A constant of an enum with a body has a class of its own.
            Class<?> type = value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
            int index = types.indexOf(type);
            out.number(index);
            forms.get(index).write(out, value);
        }

        @Override
        public Object read(ByteReader in) {
            return forms.get(in.count()).read(in);
        }
    }
}
