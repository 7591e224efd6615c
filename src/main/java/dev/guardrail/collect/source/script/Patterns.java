package dev.guardrail.collect.source.script;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Declares the names in parameter lists and in patterns that take objects and arrays apart. */
final class Patterns {

    /** A key of a pattern, and the name that its value gets; empty where it is taken apart further. */
    record Key(String key, String local) {}

    private static final Set<String> MODIFIERS = Set.of("public", "private", "protected", "readonly", "override");

    private final Code code;
    private final Types types;
    private final Names names;
    private final Plan plan;

    Patterns(Code code, Types types, Names names, Plan plan) {
        this.code = code;
        this.types = types;
        this.names = names;
        this.plan = plan;
    }

    /** Declares the names in the bracket that opens at an index. Patterns in patterns have no depth limit, and need no stack. */
    void bind(int open, Scope scope) {
        Deque<Integer> todo = new ArrayDeque<>(List.of(open));
        while (!todo.isEmpty()) {
            int bracket = todo.pop();
            plan.put(bracket, Frame.Kind.EXPRESSION, scope);
            int close = code.match(bracket);
            for (int i = bracket + 1; i < close; ) {
                i = element(i, bracket, scope, todo);
            }
        }
    }

    /** The keys of the pattern that opens at an index, without those in patterns within it. */
    List<Key> keys(int open) {
        List<Key> keys = new ArrayList<>();
        for (int i = open + 1; i < code.match(open); i = next(i, code.match(open))) {
            boolean renamed = code.is(i + 1, ":");
            int local = renamed ? i + 2 : i;
            if (code.isName(i) || code.isString(i) && renamed) {
                keys.add(new Key(code.text(i), code.isName(local) ? code.text(local) : ""));
            }
        }
        return keys;
    }

    private int element(int start, int bracket, Scope scope, Deque<Integer> todo) {
        int close = code.match(bracket);
        int i = target(start, bracket);
        if (code.isName(i)) {
            names.local(code.text(i), scope);
            code.quiet(i, i + 1);
            i++;
        } else if (i < close && (code.is(i, "{") || code.is(i, "["))) {
            todo.push(i);
            i = code.match(i) + 1;
        }
        int type = code.is(i, "?") ? i + 1 : i;
        if (code.is(bracket, "(") && code.is(type, ":")) {
            i = types.end(type + 1);
            code.quiet(type, i);
        }
        return next(i, close);
    }

    /** Behind decorators, modifiers, dots and a key. */
    private int target(int start, int bracket) {
        int i = start;
        while (code.is(i, "@")) {
            i += 2;
            while (code.is(i, ".")) {
                i += 2;
            }
            i = code.is(i, "(") ? code.match(i) + 1 : i;
        }
        while (code.is(i, MODIFIERS) && (code.isName(i + 1) || code.is(i + 1, "{") || code.is(i + 1, "["))) {
            code.quiet(i, i + 1);
            i++;
        }
        while (code.is(i, ".")) {
            i++;
        }
        if (!code.is(bracket, "{")) {
            return i;
        } else if (code.is(i, "[")) {
            return code.match(i) + 2;
        } else if (code.is(i + 1, ":")) {
            code.quiet(i, i + 1);
            return i + 2;
        }
        return i;
    }

    /** Behind the next comma. */
    private int next(int start, int close) {
        int i = start;
        while (i < close && !code.is(i, ",")) {
            int arguments = code.is(i, "<") ? types.arguments(i) : -1;
            i = arguments > i ? arguments : code.at(i).depth() > 0 ? code.match(i) + 1 : i + 1;
        }
        return i + 1;
    }
}
