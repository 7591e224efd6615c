package dev.guardrail.report.explanation;

import dev.guardrail.explain.Derivation;
import dev.guardrail.explain.Quote;
import dev.guardrail.report.Printable;
import dev.guardrail.report.Wrap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Derivations as a graph. An edge leads from what a claim follows from to the claim.
 *
 * @param nodes the claims, an answer before what it follows from
 */
record Graph(List<Node> nodes) {

    /** So many columns are left free of the width of a line, so that a label has about 50. */
    private static final int FREE = Wrap.WIDTH - 50;

    /**
     * A claim.
     *
     * @param kind what kind of claim it is
     * @param lines its label
     * @param of the number of the claim that follows from it; its own number for an answer
     */
    record Node(String kind, List<String> lines, int of) {}

    static Graph of(List<Derivation> answers) {
        List<Node> nodes = new ArrayList<>();
        answers.forEach(answer -> add(nodes, answer, nodes.size()));
        return new Graph(nodes);
    }

    private static void add(List<Node> nodes, Derivation derivation, int of) {
        int number = nodes.size();
        List<String> lines = new ArrayList<>(wrapped(Words.of(derivation.claim())));
        Optional<Quote> quote = Words.quote(derivation.claim());
        quote.ifPresent(one -> lines.addAll(wrapped(Words.place(one)
                + (one.line().isEmpty() ? "" : " | " + one.line().strip()))));
        nodes.add(new Node(JsonTree.kind(derivation.claim()), lines, of));
        derivation.because().forEach(one -> add(nodes, one, number));
        if (derivation.omitted() > 0) {
            nodes.add(new Node("omitted", List.of("and " + derivation.omitted() + " more"), number));
        }
    }

    private static List<String> wrapped(String text) {
        return Wrap.lines(Printable.of(text), FREE, FREE);
    }

    /** For Graphviz. In its labels, a backslash has a meaning, and nothing else within quotes. */
    String dot() {
        StringBuilder dot = new StringBuilder("digraph explanation {\n  rankdir=BT;\n  node [shape=box];\n");
        for (int i = 0; i < nodes.size(); i++) {
            String label = nodes.get(i).lines().stream()
                    .map(line -> line.replace("\\", "\\\\").replace("\"", "\\\"") + "\\l")
                    .collect(Collectors.joining());
            dot.append("  n").append(i).append(" [label=\"").append(label).append("\"];\n");
        }
        edges(dot, " -> ", ";");
        return dot.append("}\n").toString();
    }

    /** For Mermaid, as GitHub draws it in Markdown. */
    String mermaid() {
        StringBuilder chart = new StringBuilder("flowchart BT\n");
        for (int i = 0; i < nodes.size(); i++) {
            String label = nodes.get(i).lines().stream().map(Graph::escaped).collect(Collectors.joining("<br>"));
            chart.append("  n").append(i).append("[\"").append(label).append("\"]\n");
        }
        edges(chart, " --> ", "");
        return chart.toString();
    }

    private void edges(StringBuilder graph, String arrow, String end) {
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).of() != i) {
                graph.append("  n")
                        .append(i)
                        .append(arrow)
                        .append('n')
                        .append(nodes.get(i).of())
                        .append(end)
                        .append('\n');
            }
        }
    }

    /** A label of Mermaid is HTML, or Markdown behind a backtick; of both, nothing but text is left. */
    private static String escaped(String line) {
        StringBuilder escaped = new StringBuilder();
        line.codePoints().forEach(c -> {
            boolean plain = Character.isLetterOrDigit(c) || " .,:/-+=()".indexOf(c) >= 0;
            if (plain) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append('#').append(c).append(';');
            }
        });
        return escaped.toString();
    }
}
