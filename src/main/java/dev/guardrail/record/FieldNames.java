package dev.guardrail.record;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.guardrail.rule.Names;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the values of a row are called, so that other programs can read it, and a row of another build is not misread. */
final class FieldNames {

    private FieldNames() {}

    /** The names of the components; of one that is made of records, an object with its name and the names in there. */
    static void write(JsonGenerator out, RecordShape shape) throws IOException {
        out.writeStartArray();
        for (RecordShape.Component component : shape.components()) {
            if (component.shape().record().isPresent()) {
                out.writeStartObject();
                out.writeFieldName(component.name());
                write(out, component.shape().record().get());
                out.writeEndObject();
            } else {
                out.writeString(component.name());
            }
        }
        out.writeEndArray();
    }

    /** Refuses other names. */
    static void check(RecordShape shape, At fields) {
        List<At> found = fields.elements();
        List<String> names = new ArrayList<>();
        shape.components().forEach(component -> names.add(component.name()));
        for (int i = 0; i < found.size(); i++) {
            At field = found.get(i);
            boolean nested = field.json().isObject() && field.json().size() == 1;
            At inner = nested ? field.values().get(0) : field;
            String name = nested ? inner.step() : field.text();
            if (!names.contains(name)) {
                throw field.problem("unknown field " + At.quoted(name) + Names.suggestion(name, names));
            }
            if (i >= names.size() || !names.get(i).equals(name)) {
                throw field.problem("expected the fields " + String.join(", ", names));
            }
            Optional<RecordShape> record = shape.components().get(i).shape().record();
            if (record.isPresent() != nested) {
                throw field.problem("expected " + (nested ? "a name alone" : "an object with the names in it"));
            }
            record.ifPresent(part -> check(part, inner));
        }
        fields.elements(names.size());
    }
}
