package dev.guardrail.fact;

import java.util.Locale;

/** What a suppression keeps from reporting. */
public enum SuppressionKind {
    /** A linter or a compiler: {@code noqa}, {@code eslint-disable}, {@code @SuppressWarnings}. */
    LINT,
    /** A type checker: {@code type: ignore}, {@code @ts-ignore}. */
    TYPES,
    /** A security scanner: {@code nosec}. */
    SECURITY,
    /** The measurement of coverage: {@code pragma: no cover}. */
    COVERAGE;

    /** The word that reports use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
