package dev.guardrail.record;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Records as arrays of what they consist of, or as objects.
 *
 * @param type the record
 * @param components its components, in their order
 * @param constructor what makes one of them
 * @param named whether they are objects, with the names of the components
 */
record RecordShape(Class<?> type, List<Component> components, Constructor<?> constructor, boolean named)
        implements Shape {

    /**
     * A component of a record.
     *
     * @param field what holds it: Java makes code for an accessor that is called often, and none for a field
     * @param shape the shape of its values
     */
    record Component(Field field, Shape shape) {

        String name() {
            return field.getName();
        }
    }

    static RecordShape of(Class<?> type, Shapes shapes, boolean named) {
        RecordComponent[] declared = type.getRecordComponents();
        Class<?>[] types = new Class<?>[declared.length];
        List<Component> components = new ArrayList<>();
        try {
            for (int i = 0; i < declared.length; i++) {
                types[i] = declared[i].getType();
                Field field = type.getDeclaredField(declared[i].getName());
                field.setAccessible(true);
                components.add(new Component(field, shapes.of(declared[i].getGenericType())));
            }
            return new RecordShape(type, components, type.getDeclaredConstructor(types), named);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no record to write: " + type, e);
        }
    }

    @Override
    public void write(JsonGenerator out, Object value) throws IOException {
        if (named) {
            out.writeStartObject();
        } else {
            out.writeStartArray();
        }
        for (Component component : components) {
            if (named) {
                out.writeFieldName(component.name());
            }
            component.shape().write(out, value(component.field(), value));
        }
        if (named) {
            out.writeEndObject();
        } else {
            out.writeEndArray();
        }
    }

    private static Object value(Field field, Object holder) {
        try {
            return field.get(holder);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a field that was made accessible is not", e);
        }
    }

    @Override
    public Object read(At at) {
        List<At> values = named ? named(at) : at.elements(components.size());
        Object[] arguments = new Object[values.size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = components.get(i).shape().read(values.get(i));
        }
        return make(at, arguments);
    }

    private List<At> named(At at) {
        List<String> names = components.stream().map(Component::name).toList();
        at.onlyKeys(names);
        return names.stream().map(at::get).toList();
    }

    private Object make(At at, Object[] arguments) {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            // What the record itself refuses, such as a place that ends before it begins.
            throw at.expected("values that make a " + type.getSimpleName());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type, e);
        }
    }

    @Override
    public Optional<RecordShape> record() {
        return Optional.of(this);
    }
}
