package dev.guardrail.report;

import java.util.List;
import java.util.function.UnaryOperator;

/** Lines of a text report under way. */
final class Page {

    private final StringBuilder text = new StringBuilder();

    Page line(String line) {
        text.append(line.stripTrailing()).append('\n');
        return this;
    }

    /**
     * Adds prose that breaks at {@link Wrap#WIDTH}.
     *
     * @param start what the first line starts with, and how many columns it takes
     * @param prose text without control characters
     * @param indent the columns left free at the start of each further line
     * @param paint how a line of the prose is emphasised
     */
    Page prose(Start start, String prose, int indent, UnaryOperator<String> paint) {
        List<String> lines = Wrap.lines(prose, start.columns(), indent);
        line(start.text() + paint.apply(lines.get(0)));
        lines.stream().skip(1).forEach(more -> line(" ".repeat(indent) + paint.apply(more)));
        return this;
    }

    Page prose(Start start, String prose, int indent) {
        return prose(start, prose, indent, UnaryOperator.identity());
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /**
     * What stands before prose.
     *
     * @param text with the escapes of a terminal, if any
     * @param columns how many columns it takes on a screen
     */
    record Start(String text, int columns) {

        static Start of(String plain) {
            return new Start(plain, plain.length());
        }
    }
}
