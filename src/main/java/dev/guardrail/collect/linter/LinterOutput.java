package dev.guardrail.collect.linter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guardrail.fact.Linter;
import dev.guardrail.fact.LinterFinding.Level;
import dev.guardrail.rule.Names;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of what a linter prints.
 *
 * @param file the name of the file that it was given
 * @param span where in that file
 * @param code what the linter calls the check
 * @param level how bad the linter calls it
 * @param message its words
 */
record LinterOutput(String file, Span span, String code, Level level, String message) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Lines and columns, counted from 1; the end is the column after the last one. */
    record Span(int line, int column, int endLine, int endColumn) {}

    /**
     * Reads what {@code shellcheck -f json1} or {@code actionlint -format '{{json .}}'} prints.
     *
     * @throws UnusableLinterException if it is something else
     */
    static List<LinterOutput> read(Linter linter, String printed) throws UnusableLinterException {
        try {
            JsonNode root = MAPPER.readTree(printed);
            JsonNode list = linter == Linter.SHELLCHECK ? root.path("comments") : root;
            if (!list.isArray() && !(list.isNull() && linter == Linter.ACTIONLINT)) {
                throw unreadable(linter);
            }
            List<LinterOutput> read = new ArrayList<>();
            list.forEach(item -> read.add(linter == Linter.SHELLCHECK ? ofShellcheck(item) : ofActionlint(item)));
            return read;
        } catch (JsonProcessingException e) {
            throw unreadable(linter);
        }
    }

    private static UnusableLinterException unreadable(Linter linter) {
        return new UnusableLinterException("what `" + Names.word(linter) + "` prints cannot be read");
    }

    private static LinterOutput ofShellcheck(JsonNode item) {
        return new LinterOutput(
                item.path("file").asText(),
                new Span(
                        item.path("line").asInt(),
                        item.path("column").asInt(),
                        item.path("endLine").asInt(),
                        item.path("endColumn").asInt()),
                "SC" + item.path("code").asInt(),
                Names.constant(Level.class, item.path("level").asText()).orElse(Level.WARNING),
                item.path("message").asText());
    }

    private static LinterOutput ofActionlint(JsonNode item) {
        int line = item.path("line").asInt();
        int column = item.path("column").asInt();
        return new LinterOutput(
                item.path("filepath").asText(),
                new Span(
                        line,
                        column,
                        line,
                        Math.max(column, item.path("end_column").asInt()) + 1),
                item.path("kind").asText(),
                Level.ERROR,
                item.path("message").asText());
    }
}
