package dev.guardrail.fact;

import java.util.Locale;

/** What a check is for. */
public enum CheckKind {
    TEST,
    LINT,
    FORMAT,
    /** Static types. */
    TYPES,
    BUILD,
    COVERAGE,
    SECURITY,
    /** Known vulnerabilities of dependencies, and what dependencies a change adds. */
    DEPENDENCIES,
    LICENCE,
    /** Documentation, its links and its spelling. */
    DOCS,
    SCHEMA,
    /** A rule of the project's own, or several kinds at once: {@code make check}. */
    GENERAL,
    /** An audit by Guardrail itself. */
    GUARDRAIL;

    /** Whether its result depends on what it runs on and with. */
    public boolean dependsOnEnvironment() {
        return switch (this) {
            case TEST, TYPES, BUILD, COVERAGE, GENERAL -> true;
            case LINT, FORMAT, SECURITY, DEPENDENCIES, LICENCE, DOCS, SCHEMA, GUARDRAIL -> false;
        };
    }

    /** The word that rules and reports use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
