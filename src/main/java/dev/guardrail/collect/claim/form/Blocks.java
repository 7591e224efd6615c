package dev.guardrail.collect.claim.form;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Blocks of Markdown: each with the signs of the lists and quotations that it is in. */
final class Blocks {

    private static final String FENCE = "```";
    /** Markdown deeper than this is not read either. */
    private static final int DEEPEST = 40;

    private final List<SourceLine> lines = new ArrayList<>();
    private final Deque<String> containers = new ArrayDeque<>();
    private String marker = "";
    private int depth;

    List<SourceLine> lines() {
        return lines;
    }

    void heading(int level, SourceLine title) {
        // A heading within an item or a quotation heads what stands in there alone.
        blank();
        add("#".repeat(level) + " ", title);
        blank();
    }

    void paragraph(SourceLine text) {
        if (marker.isEmpty()) {
            blank();
        }
        add("", text);
    }

    void table(List<SourceLine> rows) {
        blank();
        rows.forEach(row -> add("", row));
        blank();
    }

    void code(String language, List<SourceLine> code) {
        String fence = FENCE;
        while (contains(code, fence)) {
            fence += "`";
        }
        blank();
        int first = code.isEmpty() ? 1 : code.get(0).origins().get(0).line();
        add(fence + language, SourceLine.of("", first));
        code.forEach(line -> add("", line));
        add(fence, SourceLine.of("", first));
        blank();
    }

    private static boolean contains(List<SourceLine> code, String fence) {
        return code.stream().anyMatch(line -> line.text().contains(fence));
    }

    /** Begins or ends a list. */
    void list(boolean end, boolean ordered) {
        if (depth >= DEEPEST && !end) {
            depth++;
            return;
        }
        if (end && depth > DEEPEST) {
            depth--;
            return;
        }
        depth += end ? -1 : 1;
        if (end) {
            containers.pollLast();
            depth = Math.max(depth, 0);
            marker = "";
        } else {
            containers.addLast(ordered ? "   " : "  ");
        }
    }

    /** Begins or ends an item. */
    void item(boolean end) {
        if (containers.isEmpty()) {
            containers.addLast("  ");
        }
        marker = end ? "" : containers.getLast().length() == 3 ? "1. " : "- ";
    }

    /** Begins or ends a quotation. */
    void quote(boolean end) {
        blank();
        if (end) {
            containers.pollLast();
        } else {
            containers.addLast("> ");
        }
    }

    private void blank() {
        if (!lines.isEmpty() && !lines.get(lines.size() - 1).text().isBlank()) {
            lines.add(SourceLine.of(
                    "", lines.get(lines.size() - 1).origins().get(0).line()));
        }
    }

    private void add(String sign, SourceLine text) {
        List<String> around = new ArrayList<>(containers);
        if (!marker.isEmpty() && !around.isEmpty()) {
            around.set(around.size() - 1, marker);
        }
        marker = "";
        int line = text.origins().get(0).line();
        lines.add(new LineBuilder(line)
                .make(String.join("", around) + sign)
                .add(text)
                .build());
    }
}
