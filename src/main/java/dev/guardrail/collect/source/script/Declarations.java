package dev.guardrail.collect.source.script;

import java.util.List;
import java.util.Set;

/** Reads what declares names and types. */
final class Declarations {

    private final Code code;
    private final Types types;
    private final Names names;
    private final Patterns patterns;
    private final Chains chains;
    private final Plan plan;

    Declarations(Code code, Types types, Names names, Patterns patterns, Chains chains, Plan plan) {
        this.code = code;
        this.types = types;
        this.names = names;
        this.patterns = patterns;
        this.chains = chains;
        this.plan = plan;
    }

    /** Whether a word that may also be a name declares variables. */
    boolean isVariable(int i) {
        boolean target = code.isName(i + 1) || code.is(i + 1, "{") || code.is(i + 1, "[");
        boolean using = !code.is(i, "using") || code.isName(i + 1) && code.is(i + 2, "=") && !code.startsLine(i + 1);
        return target && using && !code.is(i + 1, Set.of("enum", "in", "instanceof"));
    }

    /** Declares what starts at an index, with its type, and returns where to go on. */
    int variable(int i, Scope scope) {
        if (code.is(i, "{") || code.is(i, "[")) {
            patterns.bind(i, scope);
            int value = value(code.match(i) + 1);
            if (code.is(i, "{")) {
                destructure(i, value, scope);
            }
            return i;
        } else if (!code.isName(i)) {
            return i;
        }
        int value = value(i + 1);
        names.alias(code.text(i), scope, meaning(value));
        return i + 1;
    }

    /** Behind the type at an index, if one is there. */
    private int value(int index) {
        int colon = code.is(index, "!") ? index + 1 : index;
        if (!code.is(colon, ":")) {
            return index;
        }
        int end = types.end(colon + 1);
        code.quiet(colon, end);
        return end;
    }

    private Meaning meaning(int equals) {
        return code.is(equals, "=") ? chains.meaning(equals + 1) : Meaning.LOCAL;
    }

    private void destructure(int open, int equals, Scope scope) {
        Meaning meaning = meaning(equals);
        List<Patterns.Key> keys = patterns.keys(open);
        for (Patterns.Key key : keys) {
            names.alias(key.local(), scope, meaning.member(key.key()));
        }
        if (meaning.isKnown()) {
            chains.destructured(equals + 1, keys.stream().map(Patterns.Key::key).toList());
        }
    }

    /** Reads a declaration of an interface, a type, an enumeration or a namespace; returns the same index where none starts. */
    int type(int i, Scope scope) {
        if (!code.isName(i + 1) || code.startsLine(i + 1)) {
            return i;
        }
        int behind = code.is(i + 2, "<") ? types.arguments(i + 2) : i + 2;
        switch (code.text(i)) {
            case "type" -> {
                return code.is(behind, "=") ? quiet(i, types.end(behind + 1)) : i;
            }
            case "interface" -> {
                return code.is(behind, "{") || code.is(behind, "extends") ? quiet(i, interfaceEnd(behind)) : i;
            }
            case "enum" -> {
                plan.put(i + 2, Frame.Kind.ENUM, scope);
                names.local(code.text(i + 1), scope);
                return i + 2;
            }
            default -> {
                return namespace(i, scope);
            }
        }
    }

    private int namespace(int i, Scope scope) {
        boolean dotted = code.is(i + 2, ".") || code.is(i + 2, "{");
        if (!dotted) {
            return i;
        }
        names.local(code.text(i + 1), scope);
        int open = i + 2;
        while (code.is(open, ".")) {
            open += 2;
        }
        return open;
    }

    private int interfaceEnd(int start) {
        int i = start;
        while (code.is(i, "extends") || code.is(i, ",")) {
            i = types.end(i + 1);
        }
        return code.is(i, "{") ? code.match(i) + 1 : i;
    }

    private int quiet(int from, int to) {
        code.quiet(from, to);
        return from;
    }

    /** A type behind {@code as} or {@code satisfies}; returns where to go on. */
    int assertion(int i) {
        code.quiet(i, types.end(i + 1));
        return i;
    }
}
