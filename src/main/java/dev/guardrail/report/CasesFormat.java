package dev.guardrail.report;

import dev.guardrail.cases.TestedRule;
import java.util.List;
import java.util.Locale;

/** The formats of the results of cases. */
public enum CasesFormat {
    TEXT {
        @Override
        public String render(List<TestedRule> rules) {
            return CasesText.of(rules);
        }
    },
    JUNIT {
        @Override
        public String render(List<TestedRule> rules) {
            return CasesXml.of(rules);
        }
    };

    /** The results of rules, in their order. */
    public abstract String render(List<TestedRule> rules);

    /** The word that the command line uses. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
