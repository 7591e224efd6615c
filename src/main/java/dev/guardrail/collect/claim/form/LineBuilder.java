package dev.guardrail.collect.claim.form;

import dev.guardrail.collect.claim.form.SourceLine.Origin;
import java.util.ArrayList;
import java.util.List;

/** Puts a line together from parts of the file and marks of Markdown. */
final class LineBuilder {

    private final StringBuilder text = new StringBuilder();
    private final List<Origin> origins = new ArrayList<>();
    private int line;
    private int column = 1;
    private boolean blank = true;

    /** Begins a line; what is made before anything is taken stands at that line. */
    LineBuilder(int line) {
        this.line = line;
    }

    /** Takes a part of a line. */
    LineBuilder take(SourceLine from, int start, int end) {
        if (start < end) {
            from.within(start, end)
                    .forEach(part -> origins.add(
                            new Origin(text.length() + part.offset(), part.line(), part.column(), part.made())));
            append(from.text().substring(start, end));
            Origin last = from.at(end - 1);
            line = last.line();
            column = last.made() ? last.column() : last.column() + 1;
        }
        return this;
    }

    /** Takes a text that stands in another way at one place of the file, such as the character of an entity. */
    LineBuilder instead(String written, Origin at) {
        origins.add(new Origin(text.length(), at.line(), at.column(), false));
        append(written);
        line = at.line();
        column = at.column() + 1;
        return this;
    }

    /** Adds what the file does not have. */
    LineBuilder make(String mark) {
        if (!mark.isEmpty()) {
            origins.add(new Origin(text.length(), line, column, true));
            append(mark);
        }
        return this;
    }

    /** Adds another line, which ends up behind this one. */
    LineBuilder add(SourceLine other) {
        return take(other, 0, other.text().length());
    }

    boolean isBlank() {
        return blank;
    }

    boolean endsWith(String end) {
        int from = text.length() - end.length();
        return from >= 0 && text.indexOf(end, from) == from;
    }

    private void append(String more) {
        text.append(more);
        blank &= more.isBlank();
    }

    String text() {
        return text.toString();
    }

    int line() {
        return line;
    }

    SourceLine build() {
        return origins.isEmpty() ? SourceLine.of("", line) : new SourceLine(text.toString(), placed());
    }

    /** What is made before something that the file has stands where that stands. */
    private List<Origin> placed() {
        List<Origin> placed = new ArrayList<>(origins);
        int first = 0;
        while (first < placed.size() && placed.get(first).made()) {
            first++;
        }
        for (int i = 0; i < first && first < placed.size(); i++) {
            Origin real = placed.get(first);
            placed.set(i, new Origin(placed.get(i).offset(), real.line(), real.column(), true));
        }
        return placed;
    }
}
