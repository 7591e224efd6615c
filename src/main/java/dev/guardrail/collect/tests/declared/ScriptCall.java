package dev.guardrail.collect.tests.declared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A call of a test function of JavaScript: {@code it.concurrent.each([1])("adds", …)}.
 *
 * @param start the index of its first token
 * @param name the function: {@code it}
 * @param modifiers what stands behind its dots, in order
 * @param open where the arguments with the title begin
 * @param close where they end
 * @param condition where the arguments of {@code skipIf} or {@code runIf} begin; -1 where there is none
 */
record ScriptCall(int start, String name, List<String> modifiers, int open, int close, int condition) {

    private static final Set<String> TESTS =
            Set.of("it", "test", "specify", "bench", "xit", "xtest", "xspecify", "fit");
    private static final Set<String> GROUPS =
            Set.of("describe", "context", "suite", "xdescribe", "xcontext", "fdescribe", "fcontext");
    private static final Set<String> MODIFIERS = Set.of(
            "skip",
            "only",
            "todo",
            "fails",
            "failing",
            "fail",
            "fixme",
            "each",
            "for",
            "concurrent",
            "sequential",
            "serial",
            "parallel",
            "shuffle",
            "skipIf",
            "runIf",
            "describe");
    private static final Set<String> CALLED_TWICE = Set.of("each", "for", "skipIf", "runIf");

    /** As far as a type argument is looked through. */
    private static final int TYPE_LIMIT = 200;

    ScriptCall {
        modifiers = List.copyOf(modifiers);
    }

    /** The call that starts there; empty where none does. */
    static Optional<ScriptCall> at(BraceTokens tokens, int start) {
        String name = tokens.at(start).text();
        boolean known = tokens.at(start).isWord() && (TESTS.contains(name) || GROUPS.contains(name));
        boolean reached = tokens.is(start - 1, ".") && !tokens.is(start - 2, ".");
        if (!known || reached || tokens.is(start - 1, "function") || tokens.is(start - 1, "#")) {
            return Optional.empty();
        }
        Head head = new Head(tokens, start + 1);
        head.read();
        return tokens.is(head.at, "(")
                ? Optional.of(
                        new ScriptCall(start, name, head.modifiers, head.at, tokens.closing(head.at), head.condition))
                : Optional.empty();
    }

    /** What stands between the name of a call and its arguments. */
    private static final class Head {

        private final BraceTokens tokens;
        private final List<String> modifiers = new ArrayList<>();
        private int condition = -1;
        private int at;

        Head(BraceTokens tokens, int at) {
            this.tokens = tokens;
            this.at = at;
        }

        void read() {
            int before;
            do {
                before = at;
                if (tokens.is(at, ".") && MODIFIERS.contains(tokens.at(at + 1).text())) {
                    modifiers.add(tokens.at(at + 1).text());
                    at += 2;
                } else if (tokens.is(at, "<")) {
                    at = afterType(tokens, at);
                } else if (takesMore() && (tokens.is(at, "(") || isTemplate(tokens, at))) {
                    condition = at;
                    at = tokens.is(at, "(") ? tokens.closing(at) + 1 : afterTemplate(tokens, at);
                }
            } while (at > before);
        }

        /** Whether the last modifier is called itself, and was not yet. */
        private boolean takesMore() {
            return condition < 0 && !modifiers.isEmpty() && CALLED_TWICE.contains(modifiers.get(modifiers.size() - 1));
        }
    }

    private static int afterType(BraceTokens tokens, int open) {
        for (int i = open + 1; i < open + TYPE_LIMIT && i < tokens.size(); i++) {
            if (tokens.is(i, ">") && (tokens.is(i + 1, "(") || isTemplate(tokens, i + 1))) {
                return i + 1;
            }
        }
        return tokens.size();
    }

    private static boolean isTemplate(BraceTokens tokens, int at) {
        return tokens.at(at).isString() || tokens.is(at, "${");
    }

    private static int afterTemplate(BraceTokens tokens, int start) {
        int at = start;
        while (isTemplate(tokens, at)) {
            at = tokens.at(at).isString() ? at + 1 : tokens.closing(at) + 1;
        }
        return at;
    }

    boolean isGroup() {
        return GROUPS.contains(name) || modifiers.contains("describe");
    }

    boolean has(String modifier) {
        return modifiers.contains(modifier);
    }

    /** The function with its modifiers, as written. */
    String text() {
        return modifiers.isEmpty() ? name : name + "." + String.join(".", modifiers);
    }

    /** Whether one of its own arguments is a function that is written there. */
    boolean hasFunction(BraceTokens tokens) {
        for (int i = open + 1; i < close; i++) {
            if (tokens.around(i) == open && (tokens.is(i, "function") || tokens.are(i, "=", ">"))) {
                return true;
            }
            i = tokens.at(i).depth() > 0 ? Math.max(i, tokens.closing(i) - 1) : i;
        }
        return false;
    }

    /** Where an argument begins, counted from 0; the closing parenthesis where there are fewer. */
    int argument(BraceTokens tokens, int index) {
        int at = open + 1;
        for (int left = index; at < close; at++) {
            if (left == 0) {
                return at;
            }
            left -= tokens.is(at, ",") && tokens.around(at) == open ? 1 : 0;
            at = tokens.at(at).depth() > 0 ? Math.max(at, tokens.closing(at) - 1) : at;
        }
        return Math.min(at, close);
    }
}
