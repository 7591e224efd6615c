package dev.guardrail.collect.language.braces;

import java.util.Locale;

/** What the tokens of a language depend on. */
public enum Dialect {
    /** JavaScript, and TypeScript with elements. */
    ELEMENTS,
    /** TypeScript without elements, where an angle bracket before an expression is a type's. */
    TYPESCRIPT,
    /** Go, which has neither regular expressions nor expressions in strings. */
    GO;

    /** The dialect of a file with this name; {@link #ELEMENTS} unless its ending says otherwise. */
    public static Dialect of(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "go" -> GO;
            case "ts", "mts", "cts" -> TYPESCRIPT;
            default -> ELEMENTS;
        };
    }
}
