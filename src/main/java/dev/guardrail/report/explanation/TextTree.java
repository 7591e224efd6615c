package dev.guardrail.report.explanation;

import dev.guardrail.explain.Claim;
import dev.guardrail.explain.Derivation;
import dev.guardrail.explain.Quote;
import dev.guardrail.report.Printable;
import dev.guardrail.report.Style;
import dev.guardrail.report.Wrap;
import java.util.List;

/** A derivation as a tree for a person at a terminal: what a claim follows from is below it. */
final class TextTree {

    private static final String CUT = "…";

    private final Style style;
    private final StringBuilder text = new StringBuilder();

    TextTree(Style style) {
        this.style = style;
    }

    String render(Derivation root) {
        node(root, "", "");
        return text.toString();
    }

    /**
     * Adds a claim and all below it.
     *
     * @param first what stands before its first line
     * @param rest what stands before each further line
     */
    private void node(Derivation derivation, String first, String rest) {
        Claim claim = derivation.claim();
        boolean leads = !derivation.because().isEmpty() || derivation.omitted() > 0;
        String below = rest + (leads ? "│  " : "   ");
        List<String> lines = Wrap.lines(Printable.of(Words.of(claim)), first.length(), rest.length() + 2);
        line(first, Colors.of(claim, lines.get(0), style));
        lines.stream().skip(1).forEach(more -> line(below, more));
        Words.quote(claim).ifPresent(quote -> quote(quote, below));
        for (int i = 0; i < derivation.because().size(); i++) {
            boolean last = i == derivation.because().size() - 1 && derivation.omitted() == 0;
            node(derivation.because().get(i), rest + (last ? "└─ " : "├─ "), rest + (last ? "   " : "│  "));
        }
        if (derivation.omitted() > 0) {
            line(rest + "└─ ", Words.omitted(derivation.omitted()));
        }
    }

    /** The line of the file, on one line: its start and its end are cut before its place. */
    private void quote(Quote quote, String before) {
        String place = Printable.of(Words.place(quote));
        String line = Printable.of(quote.line().strip());
        int room = Wrap.WIDTH - before.length() - place.length() - " | ".length();
        String shown = line.isEmpty() ? "" : style.ruler(" | ") + cut(line, Math.max(room, Wrap.WIDTH / 3));
        line(before, place + shown);
    }

    private static String cut(String line, int room) {
        return line.codePointCount(0, line.length()) <= room
                ? line
                : line.substring(0, line.offsetByCodePoints(0, room - 1)) + CUT;
    }

    private void line(String before, String content) {
        text.append((style.ruler(before) + content).stripTrailing()).append('\n');
    }
}
