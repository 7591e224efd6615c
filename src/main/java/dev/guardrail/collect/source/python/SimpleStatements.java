package dev.guardrail.collect.source.python;

import dev.guardrail.collect.language.MalformedException;
import java.util.Set;

/** Reads the statements that open no block. */
final class SimpleStatements {

    private static final Set<String> ASSIGNMENTS =
            Set.of("=", ":", "+=", "-=", "*=", "/=", "%=", "@=", "&=", "|=", "^=", ">>=", "<<=", "**=", "//=");
    private static final Set<String> EQUALS = Set.of("=");

    private final Imports imports;
    private final References references;
    private final Expressions expressions;

    SimpleStatements(Imports imports, References references, Expressions expressions) {
        this.imports = imports;
        this.references = references;
        this.expressions = expressions;
    }

    void read(Code code, int from, int to, Scope scope) throws MalformedException {
        if (code.is(from, "import")) {
            imports.modules(code, from, to, scope, references.moment());
        } else if (code.is(from, "from")) {
            imports.names(code, from, to, scope, references.moment());
        } else if (code.is(from, "global") || code.is(from, "nonlocal")) {
            declare(code, from, to, scope);
        } else if (code.is(from, "del")) {
            expressions.targets().bind(code, from + 1, to, scope);
        } else if (code.is(from, "type") && from + 1 < to && code.isName(from + 1)) {
            type(code, from, to, scope);
        } else {
            assignment(code, from, to, scope);
        }
    }

    private static void declare(Code code, int from, int to, Scope scope) {
        for (int i = from + 1; i < to; i++) {
            if (code.isName(i) && code.is(from, "global")) {
                scope.declareGlobal(code.name(i));
            } else if (code.isName(i)) {
                scope.declareNonlocal(code.name(i));
            }
        }
    }

    /** Reads {@code type Name[T] = value}. */
    private void type(Code code, int from, int to, Scope scope) throws MalformedException {
        scope.bind(code.name(from + 1), references.statement());
        Scope inner = new Definitions(references, expressions).typeParameters(code, from + 2, scope);
        expressions.scan(code, code.next(from + 2, to, EQUALS), to, inner);
    }

    private void assignment(Code code, int from, int to, Scope scope) throws MalformedException {
        int start = from;
        int mark = code.next(start, to, ASSIGNMENTS);
        if (isAlias(code, from, mark, to)) {
            start = mark + 1;
            mark = to;
            scope.bindAlias(code.name(from), code.chain(start, to), references.statement());
        }
        while (mark < to) {
            boolean annotated = code.is(mark, ":");
            expressions.targets().bind(code, start, mark, scope);
            start = mark + 1;
            mark = code.next(start, to, annotated ? EQUALS : ASSIGNMENTS);
            if (annotated) {
                expressions.scan(code, start, mark, scope);
                start = mark;
                mark = to;
            }
        }
        expressions.scan(code, start, to, scope);
    }

    private static boolean isAlias(Code code, int from, int mark, int to) {
        int around = code.brackets(mark + 1, to);
        return code.is(mark, "=")
                && mark == from + 1
                && code.isName(from)
                && code.isChain(mark + 1 + around, to - around);
    }
}
