package dev.guardrail.record;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.guardrail.fact.ParameterValue;
import dev.guardrail.rule.Parameter;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** The value of a parameter as an array: its kind, then its texts. */
record ParameterShape() implements Shape {

    private static final List<String> KINDS =
            Arrays.stream(Parameter.Kind.values()).map(Enum::name).toList();

    @Override
    public void write(JsonGenerator out, Object value) throws IOException {
        ParameterValue parameter = (ParameterValue) value;
        out.writeStartArray();
        out.writeString(Parameter.Kind.of(parameter.getClass()).name());
        for (String text : parameter.texts()) {
            out.writeString(text);
        }
        out.writeEndArray();
    }

    @Override
    public Object read(At at) {
        List<String> texts = at.elements().stream().map(At::text).toList();
        if (texts.isEmpty() || !KINDS.contains(texts.get(0))) {
            throw at.expected("a list that begins with one of " + String.join(", ", KINDS));
        }
        try {
            return Parameter.Kind.valueOf(texts.get(0)).parse(texts.subList(1, texts.size()));
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw at.expected("what a parameter of the kind " + texts.get(0) + " holds");
        }
    }
}
