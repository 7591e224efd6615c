package dev.guardrail.collect.claim;

import dev.guardrail.claim.AuditText;
import dev.guardrail.claim.Mark;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** An audit with marks behind its claims: all its own bytes, in their order, with the marks between them. */
public final class MarkedAudit {

    private final EncodedLines lines;
    private final VerbatimLines verbatim;
    private final Map<Integer, Set<String>> signs = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();

    private MarkedAudit(EncodedLines lines) {
        this.lines = lines;
        this.verbatim = VerbatimLines.of(lines.texts());
    }

    /**
     * Writes an audit again.
     *
     * @param marks what to write behind its claims; two that are the same at one place are written once
     * @param title the line above the notes on lines of code and JSON, which have no marks of their own
     */
    public static byte[] of(AuditText audit, List<Mark> marks, String title) {
        MarkedAudit marked = new MarkedAudit(EncodedLines.of(audit.content()));
        marks.forEach(marked::place);
        return marked.bytes(title);
    }

    private void place(Mark mark) {
        int line = mark.place().endLine();
        if (line < 1 || line > lines.count() || verbatim.has(line)) {
            notes.add(mark.note());
            return;
        }
        String text = lines.texts().get(line - 1);
        int column = mark.place().endColumn();
        int behind = column == 0
                ? text.stripTrailing().length()
                : MarkPosition.behind(text, text.offsetByCodePoints(0, Math.min(column - 1, length(text))));
        signs.computeIfAbsent(lines.offset(line, behind), at -> new LinkedHashSet<>())
                .add(mark.sign());
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private byte[] bytes(String title) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int from = 0;
        for (Map.Entry<Integer, Set<String>> at : signs.entrySet()) {
            out.write(lines.content(), from, at.getKey() - from);
            out.writeBytes(lines.encoded(" " + String.join(" ", at.getValue())));
            from = at.getKey();
        }
        int end = lines.end();
        out.write(lines.content(), from, end - from);
        if (!notes.isEmpty()) {
            out.writeBytes(lines.encoded(tail(title)));
        }
        out.write(lines.content(), end, lines.content().length - end);
        return out.toByteArray();
    }

    private String tail(String title) {
        String lineEnd = lines.lineEnd();
        List<String> added = new ArrayList<>(List.of("", title, ""));
        added.addAll(notes);
        boolean ended = lines.texts().get(lines.count() - 1).isEmpty();
        return (ended ? "" : lineEnd) + String.join(lineEnd, added) + lineEnd;
    }
}
