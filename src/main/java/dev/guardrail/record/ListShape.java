package dev.guardrail.record;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Lists of values.
 *
 * @param shapes where the shape of an element is; it can hold such lists itself
 * @param element the type of each element
 * @param sorted whether it is a sorted set
 */
record ListShape(Shapes shapes, Type element, boolean sorted) implements Shape {

    @Override
    public void write(JsonGenerator out, Object value) throws IOException {
        Shape shape = shapes.of(element);
        out.writeStartArray();
        for (Object one : (Collection<?>) value) {
            shape.write(out, one);
        }
        out.writeEndArray();
    }

    @Override
    public Collection<Object> read(At at) {
        Shape shape = shapes.of(element);
        List<Object> values = new ArrayList<>();
        for (At one : at.elements()) {
            values.add(shape.read(one));
        }
        return sorted ? new TreeSet<>(values) : values;
    }

    @Override
    public Optional<RecordShape> record() {
        return shapes.of(element).record();
    }
}
