package dev.guardrail.collect.workflow.expression;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/** A possible result of a text with expressions, which maps its characters back to the written text. */
public final class Version {

    /** A part, with its offset in the written text. */
    private record Origin(int offset, Template.Part part) {}

    private final String text;
    private final NavigableMap<Integer, Origin> origins = new TreeMap<>();

    /**
     * A version.
     *
     * @param template the written text
     * @param texts the results of its parts
     */
    Version(Template template, List<String> texts) {
        this.text = String.join("", texts);
        int here = 0;
        int there = 0;
        for (int i = 0; i < texts.size(); i++) {
            Template.Part part = template.parts().get(i);
            origins.put(here, new Origin(there, part));
            here += texts.get(i).length();
            there += part.written().length();
        }
    }

    static Version asWritten(String text) {
        return new Version(new Template(List.of(new Template.Part(text, false)), true), List.of(text));
    }

    /** The text. */
    public String text() {
        return text;
    }

    /**
     * The offset of a character in the written text; for a character from an expression, the start of the expression.
     */
    public int start(int offset) {
        return written(offset, false);
    }

    /** The offset of a character in the written text; for a character from an expression, the end of the expression. */
    public int end(int offset) {
        return written(offset, true);
    }

    private int written(int offset, boolean last) {
        Map.Entry<Integer, Origin> entry = Objects.requireNonNull(origins.floorEntry(offset), "a text with parts");
        Origin origin = entry.getValue();
        return origin.offset()
                + (!origin.part().isExpression()
                        ? offset - entry.getKey()
                        : last ? origin.part().written().length() - 1 : 0);
    }
}
