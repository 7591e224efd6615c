package dev.guardrail.report.explanation;

import dev.guardrail.report.Printable;
import dev.guardrail.report.Style;
import dev.guardrail.report.Wrap;
import java.util.List;
import java.util.stream.IntStream;

/** Lines of an answer for a person at a terminal. */
final class Prose {

    private final Style style;
    private final StringBuilder text = new StringBuilder();

    Prose(Style style) {
        this.style = style;
    }

    /** Adds a title, with a line before it unless it is the first. */
    Prose heading(String title) {
        text.append(text.isEmpty() ? "" : "\n");
        wrapped("", title, "").stream().map(style::bold).forEach(this::line);
        return this;
    }

    /** Adds a sentence. */
    Prose sentence(String sentence) {
        return item("", sentence);
    }

    /** Adds a sentence with something before its first line. */
    Prose item(String mark, String sentence) {
        wrapped(mark, sentence, " ".repeat(mark.length())).forEach(this::line);
        return this;
    }

    private static List<String> wrapped(String mark, String sentence, String rest) {
        List<String> lines = Wrap.lines(Printable.of(sentence), mark.length(), rest.length());
        return IntStream.range(0, lines.size())
                .mapToObj(i -> (i == 0 ? mark : rest) + lines.get(i))
                .toList();
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
