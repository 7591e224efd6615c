package dev.guardrail.report.explanation;

import dev.guardrail.explain.Claim;
import dev.guardrail.explain.Derivation;
import dev.guardrail.explain.Quote;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.document.PageBlock.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A derivation as a tree that a reader unfolds.
 *
 * @param places how the place of a line is shown
 */
public record PageTree(Function<Quote, Line> places) {

    /** So many reasons of one claim are listed. */
    private static final int LISTED = 12;

    /** What a claim follows from. */
    public List<Node> because(Derivation derivation) {
        List<Node> nodes = new ArrayList<>();
        derivation.because().stream().limit(LISTED).forEach(one -> nodes.add(node(one)));
        int omitted = derivation.omitted() + Math.max(0, derivation.because().size() - LISTED);
        if (omitted > 0) {
            nodes.add(new Node(Line.text("and " + omitted + " more")));
        }
        return nodes;
    }

    private Node node(Derivation derivation) {
        Claim claim = derivation.claim();
        Line line = Line.prose(Words.of(claim));
        return new Node(
                Words.quote(claim)
                        .map(quote -> line.and(" ").and(quoted(quote)))
                        .orElse(line),
                because(derivation));
    }

    private Line quoted(Quote quote) {
        Line place = Line.text("(").and(places.apply(quote)).and(")");
        String text = quote.line().strip();
        return text.isEmpty() ? place : place.and(" ").andCode(text);
    }
}
