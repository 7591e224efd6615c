package dev.guardrail.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.guardrail.fact.ParameterValue;
import dev.guardrail.fact.Setting;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** JSON the way all of Guardrail writes it: records by their components, enums in lower case, times in ISO 8601. */
public final class Json {

    static final ObjectMapper MAPPER = JsonMapper.builder()
            // A record's components alone: what can be derived of them is not printed.
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            // 90 is printed as 90, not as 9E+1.
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addSerializer(LocalDate.class, ToStringSerializer.instance)
                    .addSerializer(new LowerCaseSerializer())
                    .setMixInAnnotation(Setting.class, TextsOfSetting.class))
            .build();

    private Json() {}

    /** An empty object. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** On one line. */
    public static String line(JsonNode node) {
        try {
            return Printable.ofJson(MAPPER.writeValueAsString(node));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    /** Indented, with line feeds as line ends, the last line ended. */
    public static String pretty(JsonNode node) {
        return Printable.ofJson(indented(node)) + "\n";
    }

    /** The same for readers that refuse half a character, even an escaped one. */
    public static String strict(JsonNode node) {
        return Printable.ofJson(Printable.wellFormed(indented(node))) + "\n";
    }

    private static String indented(JsonNode node) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withArrayIndenter(indenter).withObjectIndenter(indenter);
        try {
            return MAPPER.writer(printer).writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    /** A setting says what it holds as texts, whatever its type. */
    @JsonPropertyOrder({"rule", "name", "values", "place", "stated"})
    // Jackson reads the annotations of methods that nobody calls.
    @SuppressWarnings("UnusedMethod")
    private interface TextsOfSetting {

        @JsonIgnore
        ParameterValue value();

        @JsonProperty
        List<String> values();
    }

    @SuppressWarnings("rawtypes")
    private static final class LowerCaseSerializer extends StdSerializer<Enum> {

        private static final long serialVersionUID = 1L;

        LowerCaseSerializer() {
            super(Enum.class);
        }

        @Override
        public void serialize(Enum value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeString(value.name().toLowerCase(Locale.ROOT));
        }
    }
}
