package dev.guardrail.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes GitHub-flavoured Markdown; text of a repository stays text, whatever characters it has. */
final class Markdown {

    /** What GitHub takes for the beginning of a mention or a reference, outside of code. An entity would not keep it from it. */
    private static final Pattern CALLS =
            Pattern.compile("(?<!\\w)@(?=[A-Za-z0-9])|#(?=\\d)|(?i:\\bGH-(?=\\d)|github\\.com(?=/))");

    private final StringBuilder out = new StringBuilder();

    /** A heading with blank lines around it. */
    Markdown heading(int level, String text) {
        if (out.length() > 1 && !out.substring(out.length() - 2).equals("\n\n")) {
            out.append('\n');
        }
        out.append("#".repeat(level)).append(' ').append(text).append("\n\n");
        return this;
    }

    Markdown paragraph(String text) {
        separate();
        out.append(text).append('\n');
        return this;
    }

    /** Without an empty line before it, a paragraph or a table belongs to what stands there. */
    private void separate() {
        if (out.length() > 1 && out.charAt(out.length() - 2) != '\n') {
            out.append('\n');
        }
    }

    /** A list of numbered items; without items, the other text. */
    Markdown numbered(List<String> items, String otherwise) {
        if (items.isEmpty()) {
            return paragraph(otherwise);
        }
        for (int i = 0; i < items.size(); i++) {
            out.append(i + 1).append(". ").append(items.get(i)).append('\n');
        }
        return this;
    }

    Markdown codeBlock(String language, String code) {
        out.append("```").append(language).append('\n').append(code).append("```\n");
        return this;
    }

    Table table(String... columns) {
        return new Table(List.of(columns));
    }

    String text() {
        return out.toString();
    }

    /** A bar ends a cell, in code as well, unless it is escaped. */
    private static String cell(String markdown) {
        return markdown.replaceAll("\\s+", " ").replaceAll("(?<!\\\\)\\|", "\\\\|");
    }

    /** Text of a repository, in a sentence or in a table's cell. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        Phrases.printable(text).chars().forEach(c -> {
            if ("\\`*_[]<>|~".indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append((char) c);
        });
        return quiet(escaped.toString());
    }

    /** The same text, of which GitHub tells nobody: no name is called, and no issue or pull request is referred to. */
    private static String quiet(String markdown) {
        return CALLS.matcher(markdown).replaceAll("$0<!-- -->");
    }

    /** Text of a repository as code, in a sentence or in a table's cell. */
    static String code(String text) {
        String printable = Phrases.printable(text).replace("|", "\\|");
        if (!printable.contains("`")) {
            return "`" + printable + "`";
        }
        return "`` " + printable.replace("``", "` `") + " ``";
    }

    /** A table under way; without rows it becomes a sentence. */
    final class Table {

        private final List<String> columns;
        private final List<List<String>> rows = new ArrayList<>();

        Table(List<String> columns) {
            this.columns = columns;
        }

        /** Adds a row; the cells are Markdown already. */
        Table row(String... cells) {
            if (cells.length != columns.size()) {
                throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
            }
            rows.add(List.of(cells));
            return this;
        }

        Markdown end(String otherwise) {
            if (rows.isEmpty()) {
                return paragraph(otherwise);
            }
            separate();
            line(columns);
            line(columns.stream().map(column -> "---").toList());
            rows.forEach(this::line);
            return Markdown.this;
        }

        private void line(List<String> cells) {
            out.append(cells.stream().map(Markdown::cell).collect(Collectors.joining(" | ", "| ", " |")))
                    .append('\n');
        }
    }
}
