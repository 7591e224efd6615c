package dev.guardrail.record;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * Values by texts, constants or numbers, in their order.
 *
 * @param key the shape of the keys
 * @param value the shape of the values
 */
record MapShape(Shape key, Shape value) implements Shape {

    @Override
    public void write(JsonGenerator out, Object map) throws IOException {
        out.writeStartObject();
        for (Map.Entry<?, ?> entry : new TreeMap<Object, Object>((Map<?, ?>) map).entrySet()) {
            out.writeFieldName(
                    entry.getKey() instanceof Enum<?> constant
                            ? constant.name()
                            : entry.getKey().toString());
            value.write(out, entry.getValue());
        }
        out.writeEndObject();
    }

    @Override
    public Map<Object, Object> read(At at) {
        Map<Object, Object> map = new TreeMap<>();
        at.values().forEach(one -> map.put(key.read(one.key()), value.read(one)));
        return map;
    }
}
