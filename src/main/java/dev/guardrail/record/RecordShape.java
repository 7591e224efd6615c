package dev.guardrail.record;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.guardrail.RecordParts;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
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
     * @param shape the shape of its values
     */
    record Component(RecordParts.Component part, Shape shape) {

        String name() {
            return part.field().getName();
        }
    }

    static RecordShape of(Class<?> type, Shapes shapes, boolean named) {
        RecordParts parts = RecordParts.of(type);
        List<Component> components = parts.components().stream()
                .map(part -> new Component(part, shapes.of(part.type())))
                .toList();
        return new RecordShape(type, components, parts.constructor(), named);
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
            component.shape().write(out, component.part().of(value));
        }
        if (named) {
            out.writeEndObject();
        } else {
            out.writeEndArray();
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
