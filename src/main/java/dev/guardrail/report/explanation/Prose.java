package dev.guardrail.report.explanation;

import dev.guardrail.report.Printable;
import dev.guardrail.report.Style;
import dev.guardrail.report.Wrap;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
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

    /** Adds a line as it is: what somebody may copy, such as a path or JSON. */
    Prose exact(String line) {
        line(Printable.of(line));
        return this;
    }

    /** Adds the first items of a list, and how many more there are. */
    <T> Prose list(String mark, List<T> items, int limit, Function<? super T, String> words) {
        return each(mark, items, limit, item -> item(mark, words.apply(item)));
    }

    /** The same of items that are more than a sentence. */
    <T> Prose each(String mark, List<T> items, int limit, Consumer<? super T> write) {
        items.stream().limit(limit).forEach(write);
        if (items.size() > limit) {
            item(mark, "and " + (items.size() - limit) + " more");
        }
        return this;
    }

    /** The same beneath a title; nothing where the list is empty. */
    <T> Prose list(String title, String mark, List<T> items, int limit, Function<? super T, String> words) {
        return items.isEmpty() ? this : heading(title).list(mark, items, limit, words);
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
