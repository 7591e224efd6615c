package dev.guardrail.collect.source.python;

import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.source.python.Scope.Kind;
import java.util.Set;

/** Reads the headers of functions and classes. */
final class Definitions {

    private static final Set<String> COLON = Set.of(":");

    private final References references;
    private final Expressions expressions;

    Definitions(References references, Expressions expressions) {
        this.references = references;
        this.expressions = expressions;
    }

    /** Reads {@code @a.b}, which calls what it names, whether it has brackets or not. */
    void decorator(Code code, Scope scope) throws MalformedException {
        if (code.isChain(1, code.size())) {
            references.add(code, 1, code.size(), true, scope);
        } else {
            expressions.scan(code, 1, code.size(), scope);
        }
    }

    /**
     * Reads {@code def name(parameters) -> type}.
     *
     * @return the scope of its body
     */
    Scope function(Code code, int def, Scope scope) throws MalformedException {
        name(code, def + 1, scope);
        Scope around = typeParameters(code, def + 2, scope);
        int open = code.is(def + 2, "[") ? code.closing(def + 2) + 1 : def + 2;
        Scope body = around.inner(Kind.FUNCTION);
        if (code.is(open, "(")) {
            int close = code.closing(open);
            expressions.parameters(code, open + 1, close, body, around);
            expressions.scan(code, close + 1, code.next(close + 1, code.size(), COLON), around);
        }
        return body;
    }

    /**
     * Reads {@code class Name(Base)}.
     *
     * @param colon where its header ends
     * @return the scope of its body
     */
    Scope type(Code code, int keyword, int colon, Scope scope) throws MalformedException {
        name(code, keyword + 1, scope);
        Scope around = typeParameters(code, keyword + 2, scope);
        int open = code.is(keyword + 2, "[") ? code.closing(keyword + 2) + 1 : keyword + 2;
        expressions.scan(code, open, colon, around);
        return around.inner(Kind.CLASS);
    }

    private void name(Code code, int index, Scope scope) {
        if (code.isWord(index)) {
            scope.bind(code.name(index), references.statement());
        }
    }

    /** Reads {@code [T: Bound]}, if it stands there, and returns the scope of what follows. */
    Scope typeParameters(Code code, int open, Scope scope) throws MalformedException {
        if (!code.is(open, "[")) {
            return scope;
        }
        Scope inner = scope.inner(Kind.COMPREHENSION);
        expressions.parameters(code, open + 1, code.closing(open), inner, inner);
        return inner;
    }
}
