package dev.guardrail.report;

import dev.guardrail.decay.Decay;
import dev.guardrail.report.html.HtmlWriter;
import dev.guardrail.report.section.DecayPage;
import java.util.Locale;

/** How a history is printed. */
public enum DecayFormat {
    /** For a person at a terminal. */
    TEXT {
        @Override
        public String render(Decay decay, boolean all) {
            return new DecayText(decay, all).render();
        }
    },
    /** For programs: {@code guardrail-decay/1}, see {@code schema/guardrail-decay-1.schema.json}. */
    JSON {
        @Override
        public String render(Decay decay, boolean all) {
            return DecayJson.render(decay, all);
        }
    },
    /** For a person with a browser: one file that needs nothing else. */
    HTML {
        @Override
        public String render(Decay decay, boolean all) {
            return new HtmlWriter(Links.NONE).write(DecayPage.of(decay, all));
        }
    };

    /**
     * Renders a history.
     *
     * @param all whether to show what never fell, too
     * @return the report, with line feeds as line ends, the last line ended
     */
    public abstract String render(Decay decay, boolean all);

    /** The word that the command line uses. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
