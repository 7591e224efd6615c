package dev.guardrail.repair;

import dev.guardrail.finding.TextEdit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A text under repair: what was written, and what replaces parts of it. */
public final class Draft {

    private final FileText original;
    private final List<Span> spans;

    /**
     * A part of the original that is replaced.
     *
     * @param start where it begins
     * @param end where it ends; its start for an insertion
     * @param text what is there instead
     */
    record Span(int start, int end, String text) {

        private boolean touches(Span other) {
            return start <= other.end && other.start <= end;
        }
    }

    private Draft(FileText original, List<Span> spans) {
        this.original = original;
        this.spans = new ArrayList<>(spans);
    }

    static Draft of(FileText original) {
        return new Draft(original, List.of());
    }

    FileText original() {
        return original;
    }

    /** The changed parts, in their order; they do not touch. */
    List<Span> spans() {
        return List.copyOf(spans);
    }

    /** The text with its changes. */
    public FileText changed() {
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (Span span : spans) {
            text.append(original.text(), at, span.start()).append(span.text());
            at = span.end();
        }
        return original.with(text.append(original.text().substring(at)).toString());
    }

    /** Replaces a part of the changed text. */
    void replace(int start, int end, String with) {
        String changed = changed().text();
        List<Span> kept = new ArrayList<>();
        List<Span> touched = new ArrayList<>();
        int shift = 0;
        int before = 0;
        int first = start;
        int last = end;
        for (Span span : spans) {
            int from = span.start() + shift;
            int to = from + span.text().length();
            if (to < start) {
                before = shift + span.text().length() - (span.end() - span.start());
                kept.add(span);
            } else if (from > end) {
                kept.add(span);
            } else {
                touched.add(span);
                first = Math.min(first, from);
                last = Math.max(last, to);
            }
            shift += span.text().length() - (span.end() - span.start());
        }
        int grown = touched.stream()
                .mapToInt(span -> span.text().length() - (span.end() - span.start()))
                .sum();
        kept.add(new Span(
                first - before,
                last - before - grown,
                changed.substring(first, start) + with + changed.substring(end, last)));
        kept.sort(Comparator.comparingInt(Span::start));
        spans.clear();
        spans.addAll(kept);
    }

    /** Whether another draft of the same text changes other parts of it. */
    boolean isApartFrom(Draft other) {
        return spans.stream().noneMatch(span -> other.spans.stream().anyMatch(span::touches));
    }

    /** Both changes; they are apart. */
    Draft with(Draft other) {
        List<Span> all = new ArrayList<>(spans);
        all.addAll(other.spans);
        all.sort(Comparator.comparingInt(Span::start));
        return new Draft(original, all);
    }

    /** The changes as edits of the original. */
    public List<TextEdit> edits() {
        return spans.stream()
                .map(span -> new TextEdit(
                        original.place(span.start(), span.end()),
                        original.text().substring(span.start(), span.end()),
                        span.text()))
                .toList();
    }
}
