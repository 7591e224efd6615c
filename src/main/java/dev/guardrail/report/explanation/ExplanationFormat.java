package dev.guardrail.report.explanation;

import dev.guardrail.explain.Depth;
import dev.guardrail.explain.Derivation;
import dev.guardrail.report.Style;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How an explanation is printed. */
public enum ExplanationFormat {
    /** For a person at a terminal. */
    TEXT {
        @Override
        public String render(List<Derivation> answers, Depth depth, boolean color) {
            Style style = color ? Style.ANSI : Style.PLAIN;
            return depth == Depth.BRIEF
                    ? answers.stream().map(answer -> Sentence.of(answer) + "\n").collect(Collectors.joining())
                    : answers.stream()
                            .map(answer -> new TextTree(style).render(answer))
                            .collect(Collectors.joining("\n"));
        }
    },
    /** For programs: {@code guardrail-explanation/1}, see {@code schema/guardrail-explanation-1.schema.json}. */
    JSON {
        @Override
        public String render(List<Derivation> answers, Depth depth, boolean color) {
            return JsonTree.render(answers);
        }
    },
    /** A flowchart for Mermaid, which GitHub draws in Markdown. */
    MERMAID {
        @Override
        public String render(List<Derivation> answers, Depth depth, boolean color) {
            return Graph.of(answers).mermaid();
        }
    },
    /** A graph for Graphviz. */
    DOT {
        @Override
        public String render(List<Derivation> answers, Depth depth, boolean color) {
            return Graph.of(answers).dot();
        }
    };

    /**
     * Renders explanations.
     *
     * @param depth how far it goes
     * @param color whether {@link #TEXT} uses the colors of a terminal
     * @return the explanations, with line feeds as line ends, the last line ended
     */
    public abstract String render(List<Derivation> answers, Depth depth, boolean color);

    /** The word that the command line uses. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
