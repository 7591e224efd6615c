package dev.guardrail.collect.guard.braces;

import dev.guardrail.collect.guard.braces.Scopes.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the classes and functions of JavaScript and TypeScript. */
final class ScriptScopes {

    private static final Set<String> STATEMENTS = Set.of("if", "for", "while", "switch", "catch", "with", "await");

    /** Tokens; a type of a result has fewer, and a class names fewer others. */
    private static final int FAR = 40;

    private ScriptScopes() {}

    static Scopes of(Code code) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < code.size(); i++) {
            if (code.is(i, "{") && code.opens(i)) {
                block(code, i, blocks);
            }
        }
        return new Scopes(blocks);
    }

    private static void block(Code code, int open, List<Block> blocks) {
        int close = code.match(open);
        int before = open - 1;
        if (code.is(before, ">") && code.is(before - 1, "=")) {
            int parameters = parameters(code, before - 2);
            blocks.add(new Block(open, close, assigned(code, parameters), true));
            return;
        }
        for (int i = before; i > Math.max(0, open - FAR) && !ends(code, i); i--) {
            if (code.is(i, "class") && !code.is(i - 1, ".")) {
                blocks.add(new Block(open, close, i + 1 < open ? code.text(i + 1) : "", false));
                return;
            }
            if (code.is(i, ")") && (i == before || code.is(i + 1, ":"))) {
                function(code, open, code.opening(i), blocks);
                return;
            }
        }
    }

    /** Where the parameters begin that end at a token, or before the type that ends there. */
    private static int parameters(Code code, int last) {
        for (int i = last; i > Math.max(0, last - FAR) && !ends(code, i); i--) {
            if (code.is(i, ")") && (i == last || code.is(i + 1, ":"))) {
                return code.opening(i);
            }
        }
        return last;
    }

    private static boolean ends(Code code, int index) {
        return code.is(index, ";") || code.is(index, "{") || code.is(index, "}");
    }

    private static void function(Code code, int open, int parameters, List<Block> blocks) {
        int name = code.is(parameters - 1, ">") ? beforeTypes(code, parameters - 1) : parameters - 1;
        if (code.is(name, STATEMENTS) && !code.is(name - 1, ".")) {
            return;
        }
        boolean anonymous = code.is(name, "function") || !code.isName(name);
        String named = anonymous ? assigned(code, name) : code.text(name);
        blocks.add(new Block(open, code.match(open), named, true));
    }

    private static int beforeTypes(Code code, int close) {
        int at = close;
        while (at > 0 && !code.is(at, "<") && close - at < FAR) {
            at--;
        }
        return at - 1;
    }

    /** The name that a function gets which begins at a token: {@code const name = …} or {@code name: …}. */
    private static String assigned(Code code, int start) {
        int at = start - 1;
        while (code.is(at, "async") || code.is(at, "function")) {
            at--;
        }
        boolean set = code.is(at, "=") || code.is(at, ":");
        return set && code.isName(at - 1) ? code.text(at - 1) : "";
    }
}
