package dev.guardrail.report.explanation;

import dev.guardrail.explain.Derivation;
import dev.guardrail.report.Style;

/** How an explanation is printed. */
public enum ExplanationFormat {
    /** For a person at a terminal. */
    TEXT {
        @Override
        public String render(Derivation derivation, boolean color) {
            return new TextTree(color ? Style.ANSI : Style.PLAIN).render(derivation);
        }
    };

    /**
     * Renders an explanation.
     *
     * @param color whether {@link #TEXT} uses the colors of a terminal
     * @return the explanation, with line feeds as line ends, the last line ended
     */
    public abstract String render(Derivation derivation, boolean color);
}
