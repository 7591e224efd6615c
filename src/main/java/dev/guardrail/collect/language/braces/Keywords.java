package dev.guardrail.collect.language.braces;

import java.util.Set;

/** Words of JavaScript and TypeScript that are no names. */
public final class Keywords {

    /** Those that an expression stands behind, and that therefore none ends with. */
    public static final Set<String> BEFORE_EXPRESSION = Set.of(
            "return",
            "typeof",
            "instanceof",
            "case",
            "default",
            "in",
            "of",
            "do",
            "else",
            "void",
            "delete",
            "throw",
            "new",
            "await",
            "yield",
            "extends");

    private Keywords() {}
}
