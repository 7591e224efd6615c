package dev.guardrail.report.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.explain.Claim;
import dev.guardrail.explain.Derivation;
import dev.guardrail.explain.Quote;
import dev.guardrail.fact.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class GraphTest {

    private static final String HOSTILE = "a \"b\"] <b>c</b> `d` \\N #35; %% \n \u001b[31m {x} |y|";

    private static final Graph GRAPH = Graph.of(List.of(new Derivation(
            claim(HOSTILE), List.of(new Derivation(claim("first")), new Derivation(claim("second"))), 7)));

    private static Claim claim(String value) {
        return new Claim.OfSetting("name", value, false, new Quote(Place.line("p.yaml", 3), Quote.Source.POLICY, "x"));
    }

    @Test
    void nothingInALabelEndsItInGraphviz() {
        String label = GRAPH.dot()
                .lines()
                .filter(line -> line.startsWith("  n0 ["))
                .findFirst()
                .orElseThrow();
        assertThat(label).startsWith("  n0 [label=\"").endsWith("\"];").contains("\\\"b\\\"]", "\\\\N");
        assertThat(label.replaceAll("\\\\.", "").chars().filter(c -> c == '"')).hasSize(2);
    }

    @Test
    void nothingInALabelIsCodeForMermaid() {
        String label = GRAPH.mermaid()
                .lines()
                .filter(line -> line.startsWith("  n0["))
                .findFirst()
                .orElseThrow();
        assertThat(label).startsWith("  n0[\"").endsWith("\"]");
        assertThat(label.substring(6, label.length() - 2).replace("<br>", ""))
                .doesNotContain("\"", "<", ">", "`", "]", "%");
    }

    @Test
    void edgesLeadFromTheReasonsToTheClaim() {
        assertThat(GRAPH.dot())
                .contains("  n1 -> n0;\n  n2 -> n0;\n  n3 -> n0;\n")
                .contains("and 7 more");
        assertThat(GRAPH.mermaid()).contains("  n1 --> n0\n  n2 --> n0\n  n3 --> n0\n");
    }

    @Test
    void severalAnswersAreOneGraph() {
        Graph two = Graph.of(List.of(new Derivation(claim("a")), new Derivation(claim("b"))));
        assertThat(two.nodes()).hasSize(2);
        assertThat(two.dot()).doesNotContain("->").containsOnlyOnce("digraph");
    }
}
