package dev.guardrail.collect.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Running text without its markup.
 *
 * @param raw the text, with a line feed where the source has one
 * @param spans its code and its links, in their order and apart from each other
 * @param bold how many characters at its beginning are bold
 */
record Prose(String raw, List<Span> spans, int bold) {

    static final Prose EMPTY = new Prose("", List.of(), 0);

    enum Kind {
        CODE,
        LINK
    }

    /**
     * A part of the text.
     *
     * @param target where a link leads; empty for code
     */
    record Span(Kind kind, int start, int end, String target) {}

    Prose {
        spans = List.copyOf(spans);
    }

    static Prose of(String text) {
        return new Prose(text, List.of(), 0);
    }

    /** The text in one line. */
    String text() {
        return raw.strip().replaceAll("\\s+", " ");
    }

    boolean isEmpty() {
        return raw.isBlank();
    }

    List<String> lines() {
        return raw.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    String text(Span span) {
        return raw.substring(span.start, span.end);
    }

    Stream<String> code() {
        return spans.stream().filter(span -> span.kind == Kind.CODE).map(this::text);
    }

    /** The text from a character to another. */
    Prose part(int from, int to) {
        List<Span> inside = spans.stream()
                .filter(span -> span.start >= from && span.end <= to)
                .map(span -> new Span(span.kind, span.start - from, span.end - from, span.target))
                .toList();
        return new Prose(raw.substring(from, to), inside, Math.max(0, Math.min(bold, to) - from));
    }

    Prose from(int from) {
        return part(from, raw.length());
    }

    /** One text after another. */
    static Prose join(List<Prose> parts, String between) {
        StringBuilder raw = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        for (Prose part : parts) {
            if (!raw.isEmpty() && !part.isEmpty()) {
                raw.append(between);
            }
            int shift = raw.length();
            raw.append(part.raw);
            part.spans.forEach(
                    span -> spans.add(new Span(span.kind, span.start + shift, span.end + shift, span.target)));
        }
        int bold = parts.stream().filter(part -> !part.isEmpty()).findFirst().orElse(EMPTY).bold;
        return new Prose(raw.toString(), spans, bold);
    }
}
