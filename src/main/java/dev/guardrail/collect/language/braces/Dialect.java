package dev.guardrail.collect.language.braces;

import java.util.Locale;

/** The properties of a language that decide how it is split into tokens. */
public enum Dialect {
    /** JavaScript, and TypeScript with JSX elements. */
    ELEMENTS,
    /** TypeScript without elements, where an angle bracket before an expression encloses a type. */
    TYPESCRIPT,
    /** Go, which has neither regular expressions nor expressions in strings. */
    GO;

    /** The dialect of a file, by its extension; {@link #ELEMENTS} by default. */
    public static Dialect of(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "go" -> GO;
            case "ts", "mts", "cts" -> TYPESCRIPT;
            default -> ELEMENTS;
        };
    }
}
