package dev.guardrail.report.explanation;

import dev.guardrail.explain.Claim;
import dev.guardrail.explain.Derivation;
import dev.guardrail.explain.Quote;
import dev.guardrail.report.Printable;
import dev.guardrail.report.Snippet;
import dev.guardrail.report.Style;
import dev.guardrail.report.Wrap;
import java.util.List;
import java.util.Optional;

/** A derivation for a person at a terminal: a claim, and below it as a tree what it follows from. */
final class TextTree {

    private static final String CUT = "…";
    private static final String INDENT = "  ";

    private final Style style;
    private final StringBuilder text = new StringBuilder();

    TextTree(Style style) {
        this.style = style;
    }

    String render(Derivation root) {
        claim(root.claim(), "", INDENT);
        if (root.claim() instanceof Claim.OfFinding of) {
            new Snippet(of.finding(), style)
                    .lines()
                    .forEach(line -> text.append(line).append('\n'));
        } else {
            Words.quote(root.claim()).ifPresent(quote -> quote(quote, INDENT));
        }
        below(root, "");
        next(root);
        return text.toString();
    }

    /** What a reader can ask next. The options of the command say which audit it is about, so that they stay the same. */
    private void next(Derivation root) {
        if (!(root.claim() instanceof Claim.OfFinding)) {
            firstFinding(root)
                    .ifPresent(id -> text.append("next: the same command with `")
                            .append(id)
                            .append("` shows how that finding came about\n"));
        }
    }

    /** The first finding of which nothing is derived yet. */
    private static Optional<String> firstFinding(Derivation derivation) {
        return derivation.claim() instanceof Claim.OfFinding of
                ? Optional.of(of.finding().id())
                        .filter(id -> derivation.because().isEmpty())
                : derivation.because().stream()
                        .flatMap(one -> firstFinding(one).stream())
                        .findFirst();
    }

    private void below(Derivation derivation, String before) {
        int last = derivation.because().size() - (derivation.omitted() > 0 ? 0 : 1);
        for (int i = 0; i < derivation.because().size(); i++) {
            node(
                    derivation.because().get(i),
                    before + (i == last ? "└─ " : "├─ "),
                    before + (i == last ? "   " : "│  "));
        }
        if (derivation.omitted() > 0) {
            line(before + "└─ ", "and " + derivation.omitted() + " more");
        }
    }

    /**
     * Adds a claim and all below it.
     *
     * @param first what stands before its first line
     * @param rest what stands before each line below it
     */
    private void node(Derivation derivation, String first, String rest) {
        boolean leads = !derivation.because().isEmpty() || derivation.omitted() > 0;
        String further = rest + (leads ? "│  " : "   ");
        claim(derivation.claim(), first, further);
        Words.quote(derivation.claim()).ifPresent(quote -> quote(quote, further));
        below(derivation, rest);
    }

    private void claim(Claim claim, String first, String further) {
        List<String> lines = Wrap.lines(Printable.of(Words.of(claim)), first.length(), further.length());
        line(first, Colors.of(claim, lines.get(0), style));
        lines.stream().skip(1).forEach(more -> line(further, more));
    }

    /** The line of the file behind its place, as much of it as fits. */
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
