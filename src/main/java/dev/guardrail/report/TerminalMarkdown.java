package dev.guardrail.report;

import java.util.ArrayList;
import java.util.List;

/** The Markdown of a rule's page for a terminal: prose and items fit {@link Wrap#WIDTH}, code stays as it is, without fences. */
final class TerminalMarkdown {

    private static final String FENCE = "```";

    /** What a page indents the lines by. */
    private static final int INDENT = 2;

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();

    private TerminalMarkdown() {}

    static List<String> lines(String markdown) {
        TerminalMarkdown page = new TerminalMarkdown();
        boolean code = false;
        for (String line : markdown.split("\n", -1)) {
            if (line.startsWith(FENCE)) {
                page.flush();
                code = !code;
            } else if (code) {
                page.lines.add(line.isEmpty() ? "" : "  " + line);
            } else {
                page.prose(line);
            }
        }
        page.flush();
        return page.lines;
    }

    private void prose(String line) {
        if (line.isBlank()) {
            flush();
            lines.add("");
        } else if (line.startsWith("- ") || line.startsWith("|")) {
            flush();
            paragraph.append(line);
        } else {
            paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
        }
    }

    private void flush() {
        if (!paragraph.isEmpty()) {
            String text = paragraph.toString();
            int hanging = text.startsWith("- ") ? 2 : 0;
            List<String> wrapped = Wrap.lines(text, INDENT, INDENT + hanging);
            for (int i = 0; i < wrapped.size(); i++) {
                lines.add((i == 0 ? "" : " ".repeat(hanging)) + wrapped.get(i));
            }
            paragraph.setLength(0);
        }
    }
}
