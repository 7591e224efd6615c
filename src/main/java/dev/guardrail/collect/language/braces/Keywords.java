package dev.guardrail.collect.language.braces;

import java.util.Set;

/** Keywords of JavaScript and TypeScript. */
public final class Keywords {

    /** Keywords before an expression. No expression ends with them. */
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
