package dev.guardrail.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.guardrail.UnusableInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * An audit in JSON that somebody else may have written, as a file or from the user's cache.
 *
 * @param name how messages call it
 * @param json what it says
 */
public record AuditFile(String name, JsonNode json) {

    /** In bytes, unpacked: no audit is longer. */
    public static final int LIMIT = 64_000_000;

    /** An audit has about one token in ten bytes; without a limit, a small packed file would fill the memory. */
    private static final int TOKENS = 10_000_000;

    private static final int DEPTH = 100;
    private static final int GZIP = 0x8b1f;
    private static final String SCHEMA = "schema";
    private static final String AUDIT = "guardrail-audit/2";
    private static final String RECORD = "record";

    /**
     * Reads an audit.
     *
     * @param bytes its JSON, perhaps packed by gzip
     * @throws UnusableInputException if it is no audit in JSON
     */
    public static AuditFile read(String name, byte[] bytes) {
        JsonNode json;
        try (InputStream unpacked = unpacked(bytes)) {
            json = Parser.MAPPER.readTree(unpacked);
        } catch (JsonProcessingException e) {
            JsonLocation location = e.getLocation();
            String line = location == null ? "" : ":" + location.getLineNr() + ":" + location.getColumnNr();
            throw new UnusableInputException(name + line + ": this is no JSON: " + oneLine(e.getOriginalMessage()), e);
        } catch (IOException e) {
            throw new UnusableInputException(name + ": cannot be unpacked: " + e.getMessage(), e);
        }
        if (!json.path(SCHEMA).asText().equals(AUDIT)) {
            throw new UnusableInputException(name + ": this is no audit in JSON; expected `\"" + SCHEMA + "\": \""
                    + AUDIT + "\"`, as `guardrail audit --format json` prints it");
        }
        return new AuditFile(name, json);
    }

    /** An audit that says nothing but what it was judged from, as the user's cache keeps it. */
    static String kept(String record) {
        return "{\"" + SCHEMA + "\":\"" + AUDIT + "\",\"" + RECORD + "\":" + record + "}";
    }

    private static InputStream unpacked(byte[] bytes) throws IOException {
        boolean packed = bytes.length > 1 && (bytes[0] & 0xff | (bytes[1] & 0xff) << 8) == GZIP;
        InputStream in = new ByteArrayInputStream(bytes);
        return packed ? new GZIPInputStream(in) : in;
    }

    private static String oneLine(String message) {
        // What Jackson says of the beginning of a value names no file.
        return String.join(" ", message.lines().map(String::strip).toList()).replaceFirst(" \\(start marker .*", "");
    }

    /**
     * What it was judged from.
     *
     * @throws UnusableInputException if it does not say so, another build wrote it, or what it says is no record; its
     *     message says which, and where
     */
    public Recorded recorded() {
        JsonNode record = json.path(RECORD);
        if (record.isMissingNode()) {
            throw new UnusableInputException(name + ": this audit does not say what it was judged from: it has no key `"
                    + RECORD + "`; lines of `guardrail audit --each` and older audits do not have it");
        }
        Build build = RecordJson.build(name, RECORD, record);
        Build current = Build.current();
        if (!build.equals(current)) {
            throw new UnusableInputException(name + ": " + build + " made this audit, and " + current
                    + " does not judge it again: another build may conclude something else");
        }
        return RecordJson.read(name, RECORD, record);
    }

    /** Takes long to load, and an audit that is only kept is not parsed. */
    private static final class Parser {

        private static final JsonFactory JSON = new JsonFactoryBuilder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEPTH)
                        .maxDocumentLength(LIMIT)
                        .maxTokenCount(TOKENS)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();

        private static final ObjectMapper MAPPER = JsonMapper.builder(JSON)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();

        private Parser() {}
    }
}
