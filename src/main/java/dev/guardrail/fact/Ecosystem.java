package dev.guardrail.fact;

import java.util.Locale;

/** Where packages come from, which says what their names and versions mean. */
public enum Ecosystem {
    /** Maven's coordinates, whatever tool uses them: {@code group:artifact}. */
    MAVEN,
    PYPI,
    NPM,
    GO,
    CARGO;

    /** The word that rules and reports use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
