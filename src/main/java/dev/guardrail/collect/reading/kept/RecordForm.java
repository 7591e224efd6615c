package dev.guardrail.collect.reading.kept;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/** Records as their components, one after the other. */
record RecordForm(List<Component> components, Constructor<?> constructor) implements Form {

    /**
     * A component of a record.
     *
     * @param field what holds it: Java makes code for an accessor that is called often, and none for a field
     */
    record Component(Field field, Form form) {}

    static RecordForm of(Class<?> type, Forms forms) {
        RecordComponent[] declared = type.getRecordComponents();
        Class<?>[] types = new Class<?>[declared.length];
        List<Component> components = new ArrayList<>();
        try {
            for (int i = 0; i < declared.length; i++) {
                types[i] = declared[i].getType();
                Field field = type.getDeclaredField(declared[i].getName());
                field.setAccessible(true);
                components.add(new Component(field, forms.of(declared[i].getGenericType())));
            }
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return new RecordForm(components, constructor);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no record: " + type, e);
        }
    }

    @Override
    public void write(ByteWriter out, Object value) {
        try {
            for (Component component : components) {
                component.form().write(out, component.field().get(value));
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a field that was made accessible is not", e);
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
