package dev.guardrail.ledger;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.function.Function;

/** The JSON of a ledger: keys in a fixed order, no spaces. */
final class Json {

    private static final int DEPTH = 20;

    private static final ObjectMapper MAPPER = JsonMapper.builder(new JsonFactoryBuilder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static <T> ArrayNode array(Collection<T> elements, Function<T, JsonNode> writer) {
        ArrayNode array = MAPPER.createArrayNode();
        elements.forEach(element -> array.add(writer.apply(element)));
        return array;
    }

    static ArrayNode texts(Collection<String> texts) {
        ArrayNode array = MAPPER.createArrayNode();
        texts.forEach(text -> array.add(whole(text)));
        return array;
    }

    static String write(ObjectNode json) {
        try {
            return MAPPER.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can be written", e);
        }
    }

    static JsonNode read(String line) {
        try {
            return MAPPER.readTree(line);
        } catch (JsonProcessingException e) {
            String column = e.getLocation() == null
                    ? ""
                    : " at column " + e.getLocation().getColumnNr();
            throw new Member.MalformedException("is no JSON" + column);
        }
    }

    /** A text that UTF-8 can hold: a lone surrogate becomes the replacement character. */
    static String whole(String text) {
        StringBuilder whole = new StringBuilder(text);
        for (int at = 0; at < whole.length(); at++) {
            if (Character.isHighSurrogate(whole.charAt(at))
                    && at + 1 < whole.length()
                    && Character.isLowSurrogate(whole.charAt(at + 1))) {
                at++;
            } else if (Character.isSurrogate(whole.charAt(at))) {
                whole.setCharAt(at, '\uFFFD');
            }
        }
        return whole.toString();
    }
}
