package dev.guardrail.yaml;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.guardrail.fact.Place;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads JSON to nodes with places. Numbers are taken as written: {@code 1.10} is {@code 1.10}. */
public final class JsonReader {

    /** How Jackson's messages name the document itself. */
    private static final Pattern SOURCE = Pattern.compile("\\[Source: [^;\\]]{0,200}; (line: \\d+, column: \\d+)]");

    private static final JsonFactory STRICT = factory().build();
    private static final JsonFactory LENIENT = factory()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();
    private static final JsonFactory JSON5 = factory()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_TRAILING_DECIMAL_POINT_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private JsonReader() {}

    /**
     * Reads one document.
     *
     * @param path the file's path, for the places
     * @param bytes the file's content, UTF-8 with or without a byte order mark
     * @throws YamlException if it is not UTF-8, not JSON, more than one value, or too deep
     */
    public static YamlDocument read(String path, byte[] bytes) throws YamlException {
        return read(path, bytes, STRICT);
    }

    /**
     * Reads like {@link #read}, but allows comments and a comma after the last item, as many tools do in their
     * settings.
     */
    public static YamlDocument readLenient(String path, byte[] bytes) throws YamlException {
        return read(path, bytes, LENIENT);
    }

    /** Reads <a href="https://spec.json5.org">JSON5</a>, but for hexadecimal numbers. */
    public static YamlDocument readJson5(String path, byte[] bytes) throws YamlException {
        return read(path, bytes, JSON5);
    }

    private static YamlDocument read(String path, byte[] bytes, JsonFactory factory) throws YamlException {
        String text = Texts.decode(path, bytes);
        List<String> lines = text.lines().toList();
        try (JsonParser parser = factory.createParser(text)) {
            JsonConverter converter = new JsonConverter(path, lines, parser);
            YamlNode root = converter.convert();
            return new YamlDocument(root, converter.duplicates(), List.of(), List.of(), lines);
        } catch (JsonProcessingException e) {
            throw new YamlException(place(path, e.getLocation(), lines), reason(e));
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }

    private static JsonFactoryBuilder factory() {
        return new JsonFactoryBuilder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(YamlReader.DEPTH_LIMIT)
                        .build());
    }

    private static Place place(String path, @Nullable JsonLocation location, List<String> lines) {
        if (location == null || lines.isEmpty()) {
            return Place.file(path);
        }
        int line = Math.max(1, Math.min(location.getLineNr(), lines.size()));
        return Place.line(path, line);
    }

    private static String reason(JsonProcessingException e) {
        return Texts.oneLine(SOURCE.matcher(String.valueOf(e.getOriginalMessage()))
                .replaceAll("$1")
                .replaceAll(", from `[^`]{0,100}`", ""));
    }
}
