package dev.guardrail.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A fact of each type, as the cases of guardrails have it. A test writes them anew, and compares them with these cases. */
public final class FactExamples {

    private static final String RESOURCE = "fact-examples.txt";
    private static final String FIELD = "\t";

    private final Map<String, String> lines = new LinkedHashMap<>();

    private FactExamples() {}

    /** Those of this build. */
    public static FactExamples builtIn() {
        try (InputStream resource = FactExamples.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException("built without " + RESOURCE);
            }
            return of(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    /** Lines with a type, the path of a case and the fact in JSON, with tabs between them. */
    static FactExamples of(String text) {
        FactExamples examples = new FactExamples();
        text.lines().forEach(line -> examples.lines.put(line.substring(0, line.indexOf(FIELD)), line));
        return examples;
    }

    /** The example of the type of that name, as {@code guardrail facts} prints it. */
    public Optional<String> find(String type) {
        return Optional.ofNullable(lines.get(type)).map(line -> line.substring(line.lastIndexOf(FIELD) + 1));
    }
}
