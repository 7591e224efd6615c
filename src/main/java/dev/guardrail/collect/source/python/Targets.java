package dev.guardrail.collect.source.python;

import dev.guardrail.collect.language.MalformedException;

/** Binds what stands where a value goes to: left of {@code =}, behind {@code for} and {@code as}, in a pattern. */
final class Targets {

    private final Expressions expressions;
    private final References references;

    Targets(Expressions expressions, References references) {
        this.expressions = expressions;
        this.references = references;
    }

    /** Binds the names among such tokens; what is only a way to the target is used, as {@code a} in {@code a[0] = 1}. */
    void bind(Code code, int from, int to, Scope scope) throws MalformedException {
        int i = from;
        while (i < to) {
            if (code.is(i, ".")) {
                i += 2;
            } else if (code.isName(i)) {
                i = name(code, i, to, scope);
            } else if (code.at(i).opens()) {
                i = bracket(code, i, from, scope);
            } else {
                i++;
            }
        }
    }

    private int name(Code code, int i, int to, Scope scope) {
        int end = code.endOfChain(i, to);
        boolean called = end < to && code.is(end, "(");
        if (called || end < to && code.is(end, "[")) {
            references.add(code, i, end, called, scope);
        } else if (end == i + 1) {
            scope.bind(code.name(i), references.statement());
        }
        return end;
    }

    /** A bracket behind a name or a bracket is a subscript or a call, and anything in it is an expression. */
    private int bracket(Code code, int open, int from, Scope scope) throws MalformedException {
        int end = code.closing(open) + 1;
        boolean trailer = open > from
                && (code.isName(open - 1)
                        || code.isString(open - 1)
                        || code.at(open - 1).closes());
        if (trailer) {
            expressions.scan(code, open, end, scope);
        } else {
            bind(code, open + 1, end - 1, scope);
        }
        return end;
    }

    /** Binds the names that a pattern of {@code case} captures; the classes and values in it are used. */
    void pattern(Code code, int from, int to, Scope scope) {
        int i = from;
        while (i < to) {
            if (!code.isName(i)) {
                i++;
                continue;
            }
            int end = code.endOfChain(i, to);
            if (end > i + 1 || code.is(end, "(")) {
                references.add(code, i, end, false, scope);
            } else if (!code.is(end, "=") && !code.is(i, "_")) {
                scope.bind(code.name(i), references.statement());
            }
            i = end;
        }
    }
}
