package dev.guardrail.collect.source.python;

import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.language.python.FormattedString;
import dev.guardrail.collect.language.python.Literal;
import dev.guardrail.collect.language.python.Token;
import dev.guardrail.collect.source.python.Scope.Kind;
import java.util.List;
import java.util.Set;

/** Finds the names in expressions, and the scopes that lambdas and comprehensions are. */
final class Expressions {

    private static final Set<String> COMMA = Set.of(",");
    private static final Set<String> EQUALS = Set.of("=");
    private static final Set<String> FOR = Set.of("for");
    private static final Set<String> IF = Set.of("if");
    private static final Set<String> IN = Set.of("in");

    /** What a lambda's body cannot have outside of brackets. */
    private static final Set<String> BEHIND_LAMBDA = Set.of(",", ":", ";", "for", "async", "as");

    /** Of lambdas, comprehensions and formatted strings in each other; Python's own is near. */
    private static final int DEPTH_LIMIT = 200;

    private final References references;
    private final Targets targets;
    private int depth;

    Expressions(References references) {
        this.references = references;
        this.targets = new Targets(this, references);
    }

    Targets targets() {
        return targets;
    }

    /** Finds the names in such tokens; those that are told by {@code as} are bound. */
    void scan(Code code, int from, int to, Scope scope) throws MalformedException {
        int i = from;
        while (i < to) {
            Token token = code.at(i);
            if (token.isString()) {
                fields(token, scope);
                i++;
            } else if (token.isWord()) {
                i = word(code, i, to, scope);
            } else {
                i = token.opens() ? bracket(code, i, scope) : i + 1;
            }
        }
    }

    private void fields(Token string, Scope scope) throws MalformedException {
        if (FormattedString.is(string)) {
            enter(string);
            for (List<Token> field : FormattedString.expressions(string)) {
                Code code = new Code(field);
                scan(code, 0, code.size(), scope);
            }
            depth--;
        }
    }

    private int word(Code code, int i, int to, Scope scope) throws MalformedException {
        if (code.is(i, "lambda")) {
            return lambda(code, i, to, scope);
        }
        if (code.is(i, "as")) {
            int end = code.next(i + 1, to, COMMA);
            targets.bind(code, i + 1, end, scope);
            return end;
        }
        boolean named = i + 1 < to && code.is(i + 1, ":=");
        if (named) {
            scope.bindAround(code.name(i), references.statement());
        }
        boolean keyword = i + 1 < to && code.is(i + 1, "=");
        return named || keyword || !code.isName(i) || code.is(i - 1, ".") ? i + 1 : name(code, i, to, scope);
    }

    private int name(Code code, int i, int to, Scope scope) {
        int end = code.endOfBracketed(i, to);
        int string = code.is(i, "getattr") && code.is(i + 1, "(") ? attribute(code, i) : -1;
        if (string < 0) {
            references.add(code, i, end, end < to && code.is(end, "("), scope);
            return end;
        }
        references.add(code, i, end, true, scope);
        references.addAttribute(code, i + 2, string, code.is(code.closing(i + 1) + 1, "("), scope);
        return string + 1;
    }

    /** The index of the literal of {@code getattr(a.b, "c")}, or -1. */
    private static int attribute(Code code, int getattr) {
        int end = code.isName(getattr + 2) ? code.endOfChain(getattr + 2, code.size()) : -1;
        boolean literal = end > 0
                && code.is(end, ",")
                && code.isString(end + 1)
                && (code.is(end + 2, ",") || code.is(end + 2, ")"))
                && Literal.of(code.at(end + 1)).isPresent();
        return literal ? end + 1 : -1;
    }

    private int bracket(Code code, int open, Scope scope) throws MalformedException {
        int close = code.closing(open);
        int first = code.next(open + 1, close, FOR);
        if (!code.is(first, "for")) {
            return open + 1;
        }
        enter(code.at(open));
        comprehension(code, open, first, scope);
        depth--;
        return close + 1;
    }

    private void comprehension(Code code, int open, int first, Scope outer) throws MalformedException {
        int close = code.closing(open);
        Scope inner = outer.inner(Kind.COMPREHENSION);
        scan(code, open + 1, first, inner);
        int clause = first;
        while (clause < close) {
            int in = code.next(clause + 1, close, IN);
            int end = code.next(Math.min(in + 1, close), close, FOR);
            // The first iterable alone is evaluated around the comprehension.
            int iterable = clause == first ? code.next(Math.min(in + 1, close), end, IF) : in;
            targets.bind(code, clause + 1, in, inner);
            scan(code, in, iterable, outer);
            scan(code, iterable, end, inner);
            clause = end;
        }
    }

    private int lambda(Code code, int i, int to, Scope outer) throws MalformedException {
        enter(code.at(i));
        int colon = code.colonOfLambda(i, to);
        Scope inner = outer.inner(Kind.FUNCTION);
        parameters(code, i + 1, colon, inner, outer);
        int end = code.next(Math.min(colon + 1, to), to, BEHIND_LAMBDA);
        scan(code, Math.min(colon + 1, to), end, inner);
        depth--;
        return end;
    }

    /** Binds parameters; their annotations and defaults are evaluated around the function. */
    void parameters(Code code, int from, int to, Scope inner, Scope outer) throws MalformedException {
        int i = from;
        while (i < to) {
            int end = code.next(i, to, COMMA);
            while (i < end && !code.isWord(i)) {
                i++;
            }
            if (i < end) {
                inner.bind(code.name(i), references.statement());
                int equals = code.next(i + 1, end, EQUALS);
                scan(code, i + 1, equals, outer);
                scan(code, equals, end, outer);
            }
            i = end + 1;
        }
    }

    private void enter(Token token) throws MalformedException {
        depth++;
        if (depth > DEPTH_LIMIT) {
            throw new MalformedException(token.line(), "more than " + DEPTH_LIMIT + " scopes are nested");
        }
    }
}
