package dev.guardrail.fact;

import java.util.Locale;

/** When an import takes effect. */
public enum ImportScope {
    /** When the file is loaded or compiled, in whatever block it stands. */
    TOP_LEVEL,
    /** When a function is called. */
    IN_FUNCTION,
    /** For the type checker alone: {@code if TYPE_CHECKING}, {@code import type}. */
    TYPE_CHECKING;

    /** The words that reports use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
