package dev.guardrail.collect.linter;

import dev.guardrail.fact.Linter;
import dev.guardrail.fact.LinterFinding.Level;
import dev.guardrail.rule.Names;
import dev.guardrail.yaml.JsonReader;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import java.nio.charset.StandardCharsets;
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

    /** Lines and columns, counted from 1; the end is the column after the last one. */
    record Span(int line, int column, int endLine, int endColumn) {}

    /**
     * Reads what {@code shellcheck -f json1} or {@code actionlint -format '{{json .}}'} prints.
     *
     * @throws UnusableLinterException if it is something else
     */
    static List<LinterOutput> read(Linter linter, String printed) throws UnusableLinterException {
        try {
            YamlNode root = JsonReader.read(Names.word(linter), printed.getBytes(StandardCharsets.UTF_8))
                    .root();
            YamlNode list = linter == Linter.SHELLCHECK ? root.get("comments").orElse(root) : root;
            boolean nothing = list instanceof YamlNode.Scalar
                    && linter == Linter.ACTIONLINT
                    && list.text().isEmpty();
            if (!(list instanceof YamlNode.Sequence) && !nothing) {
                throw unreadable(linter);
            }
            return list.items().stream()
                    .map(item -> linter == Linter.SHELLCHECK ? ofShellcheck(item) : ofActionlint(item))
                    .toList();
        } catch (YamlException e) {
            throw unreadable(linter);
        }
    }

    private static UnusableLinterException unreadable(Linter linter) {
        return new UnusableLinterException("what `" + Names.word(linter) + "` prints cannot be read");
    }

    private static LinterOutput ofShellcheck(YamlNode item) {
        return new LinterOutput(
                item.text("file"),
                new Span(
                        number(item, "line"),
                        number(item, "column"),
                        number(item, "endLine"),
                        number(item, "endColumn")),
                "SC" + item.text("code"),
                Names.constant(Level.class, item.text("level")).orElse(Level.WARNING),
                item.text("message"));
    }

    private static LinterOutput ofActionlint(YamlNode item) {
        int line = number(item, "line");
        int column = number(item, "column");
        return new LinterOutput(
                item.text("filepath"),
                new Span(line, column, line, Math.max(column, number(item, "end_column")) + 1),
                item.text("kind"),
                Level.ERROR,
                item.text("message"));
    }

    /** 0 where there is none. */
    private static int number(YamlNode item, String key) {
        String text = item.text(key);
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }
}
