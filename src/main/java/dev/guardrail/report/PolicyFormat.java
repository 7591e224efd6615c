package dev.guardrail.report;

import dev.guardrail.policy.Settled;
import java.util.Locale;

/** How a policy is printed with the lines that decided it. */
public enum PolicyFormat {
    /** A policy in YAML, with comments. */
    TEXT {
        @Override
        public String render(Settled.Group policy) {
            return new PolicyText().render(policy);
        }
    },
    /** For programs: each value is an object with its place. */
    JSON {
        @Override
        public String render(Settled.Group policy) {
            return PolicyJson.render(policy);
        }
    };

    /**
     * Renders a policy.
     *
     * @return the report, with line feeds as line ends, the last line ended
     */
    public abstract String render(Settled.Group policy);

    /** The word that the command line uses. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
