package dev.guardrail.collect.reading.kept;

import dev.guardrail.RecordParts;
import java.lang.reflect.Constructor;
import java.util.List;

/** Records as their components, one after the other. */
record RecordForm(List<Component> components, Constructor<?> constructor) implements Form {

    private record Component(RecordParts.Component part, Form form) {}

    static RecordForm of(Class<?> type, Forms forms) {
        RecordParts parts = RecordParts.of(type);
        List<Component> components = parts.components().stream()
                .map(part -> new Component(part, forms.of(part.type())))
                .toList();
        return new RecordForm(components, parts.constructor());
    }

    @Override
    public void write(ByteWriter out, Object value) {
        for (Component component : components) {
            component.form().write(out, component.part().of(value));
        }
    }

    @Override
    public Object read(ByteReader in) {
        Object[] arguments = new Object[components.size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = components.get(i).form().read(in);
        }
        try {
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the bytes make no " + constructor.getDeclaringClass(), e);
        }
    }
}
