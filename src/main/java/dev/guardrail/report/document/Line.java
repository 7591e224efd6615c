package dev.guardrail.report.document;

import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Text with names, places and emphasis in it, on one line. */
public record Line(List<Span> spans) {

    /** Nothing. */
    public static final Line EMPTY = new Line(List.of());

    public Line {
        spans = List.copyOf(spans);
    }

    /** Text as it is: a backtick in it is a character. */
    public static Line text(String text) {
        return EMPTY.and(text);
    }

    /** A name. */
    public static Line code(String text) {
        return EMPTY.andCode(text);
    }

    /** Prose of ours, where names stand in backticks. A backtick without a second one is a character. */
    public static Line prose(String prose) {
        List<Span> spans = new ArrayList<>();
        int from = 0;
        while (from < prose.length()) {
            int open = prose.indexOf('`', from);
            int run = open < 0 ? 0 : run(prose, open);
            int close = open < 0 ? -1 : closing(prose, open + run, run);
            if (close < 0) {
                spans.add(new Span.Text(prose.substring(from)));
                break;
            }
            if (open > from) {
                spans.add(new Span.Text(prose.substring(from, open)));
            }
            spans.add(new Span.Code(content(prose.substring(open + run, close))));
            from = close + run;
        }
        return new Line(spans);
    }

    /** How many backticks stand there. */
    private static int run(String prose, int at) {
        int end = at;
        while (end < prose.length() && prose.charAt(end) == '`') {
            end++;
        }
        return end - at;
    }

    /** Code ends where as many backticks stand as it begins with. */
    private static int closing(String prose, int from, int length) {
        for (int at = prose.indexOf('`', from); at >= 0; ) {
            int run = run(prose, at);
            if (run == length) {
                return at;
            }
            at = prose.indexOf('`', at + run);
        }
        return -1;
    }

    /** Code that begins or ends with a backtick is written with spaces around it, which are not part of it. */
    private static String content(String code) {
        boolean padded = code.startsWith(" ") && code.endsWith(" ") && !code.isBlank();
        return padded ? code.substring(1, code.length() - 1) : code;
    }

    /** The same with text behind it. */
    public Line and(String text) {
        return text.isEmpty() ? this : and(new Span.Text(text));
    }

    /** The same with a name behind it. */
    public Line andCode(String text) {
        return and(new Span.Code(text));
    }

    /** The same with a place behind it. */
    public Line andPlace(Place place, Span.Side side) {
        return and(new Span.At(place, side));
    }

    /** The same with a place behind it of which a reader sees a label. */
    public Line andPlace(Place place, Span.Side side, String label) {
        return and(new Span.At(place, side, label));
    }

    /** The same with words behind it that lead to another part of the document. */
    public Line andTo(String anchor, Line line) {
        return and(new Span.To(anchor, line));
    }

    /** The same with another line behind it. */
    public Line and(Line line) {
        return new Line(Stream.concat(spans.stream(), line.spans.stream()).toList());
    }

    /** The same, all of it emphasized. */
    public Line strong() {
        return new Line(List.of(new Span.Strong(this)));
    }

    private Line and(Span span) {
        return new Line(Stream.concat(spans.stream(), Stream.of(span)).toList());
    }

    /** Lines one after the other, with text between them. */
    public static Line join(String separator, List<Line> lines) {
        Line joined = EMPTY;
        for (int i = 0; i < lines.size(); i++) {
            joined = i == 0 ? lines.get(0) : joined.and(separator).and(lines.get(i));
        }
        return joined;
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return spans.isEmpty();
    }
}
