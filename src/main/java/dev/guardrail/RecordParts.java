package dev.guardrail;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * What a type of records consists of, for those who write and read records by their types.
 *
 * @param components its components, in their order
 * @param constructor what makes one of them
 */
public record RecordParts(List<Component> components, Constructor<?> constructor) {

    public RecordParts {
        components = List.copyOf(components);
    }

    /**
     * A component of a record.
     *
     * @param field what holds it: Java makes code for an accessor that is called often, and none for a field
     * @param type its type, with what it is a list or a map of
     */
    public record Component(Field field, Type type) {

        /** What a record has there. */
        public Object of(Object record) {
            try {
                return field.get(record);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("a field that was made accessible is not", e);
            }
        }
    }

    /** The parts of a type of records. */
    public static RecordParts of(Class<?> type) {
        RecordComponent[] declared = type.getRecordComponents();
        Class<?>[] types = new Class<?>[declared.length];
        List<Component> components = new ArrayList<>();
        try {
            for (int i = 0; i < declared.length; i++) {
                types[i] = declared[i].getType();
                Field field = type.getDeclaredField(declared[i].getName());
                field.setAccessible(true);
                components.add(new Component(field, declared[i].getGenericType()));
            }
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return new RecordParts(components, constructor);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no record: " + type, e);
        }
    }
}
