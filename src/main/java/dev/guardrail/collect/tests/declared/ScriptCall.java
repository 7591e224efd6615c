package dev.guardrail.collect.tests.declared;

import dev.guardrail.collect.language.braces.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A call of a test function of JavaScript: {@code it.concurrent.each([1])("adds", …)}.
 *
 * @param start the index of its first token
 * @param name the function: {@code it}, whatever the file calls it
 * @param text the function with its modifiers, as written
 * @param custom whether its name alone says that it is a test function
 * @param modifiers what stands behind its dots, in order
 * @param open where the arguments with the title begin
 * @param close where they end
 * @param condition where the arguments of {@code skipIf} or {@code runIf} begin; -1 where there is none
 */
record ScriptCall(
        int start,
        String name,
        String text,
        boolean custom,
        List<String> modifiers,
        int open,
        int close,
        int condition) {

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
            "todoIf",
            "if",
            "ignore",
            "describe");
    private static final Set<String> CALLED_TWICE = Set.of("each", "for", "skipIf", "runIf", "todoIf", "if");

    /** As far as a type argument is looked through. */
    private static final int TYPE_LIMIT = 200;

    ScriptCall {
        modifiers = List.copyOf(modifiers);
    }

    /** Whether a name is that of a function that declares tests or groups. */
    static boolean isFunction(String name) {
        return TESTS.contains(name) || GROUPS.contains(name);
    }

    /** Whether a name alone is a mark, too. */
    static boolean isMark(String name) {
        return isFunction(name) && (name.startsWith("x") || name.startsWith("f"));
    }

    static boolean isMark(Token token) {
        return token.isWord() && isMark(token.text());
    }

    static boolean isModifier(String name) {
        return MODIFIERS.contains(name);
    }

    /** The call that starts there; empty where none does. */
    static Optional<ScriptCall> at(BraceTokens tokens, ScriptNames names, int start) {
        String first = tokens.at(start).text();
        boolean reached = tokens.is(start - 1, ".") && !tokens.is(start - 2, ".");
        if (!tokens.at(start).isWord() || reached || tokens.is(start - 1, "function") || tokens.is(start - 1, "#")) {
            return Optional.empty();
        }
        boolean member = names.isNamespace(first)
                && tokens.is(start + 1, ".")
                && isFunction(tokens.at(start + 2).text());
        Optional<ScriptNames.Function> function = member
                ? Optional.of(new ScriptNames.Function(tokens.at(start + 2).text(), List.of()))
                : names.function(first);
        boolean custom = function.isEmpty() && names.isCustom(first);
        if (function.isEmpty() && !custom) {
            return Optional.empty();
        }
        Head head = new Head(tokens, member ? start + 3 : start + 1);
        head.modifiers.addAll(function.map(ScriptNames.Function::modifiers).orElse(List.of()));
        head.read();
        String name = function.map(ScriptNames.Function::name).orElse("test");
        String written = (member ? first + "." + name : first) + head.written();
        return tokens.is(head.at, "(")
                ? Optional.of(new ScriptCall(
                        start, name, written, custom, head.modifiers, head.at, tokens.closing(head.at), head.condition))
                : Optional.empty();
    }

    /** What stands between the name of a call and its arguments. */
    private static final class Head {

        private final BraceTokens tokens;
        private final List<String> modifiers = new ArrayList<>();
        private final List<String> writtenModifiers = new ArrayList<>();
        private int condition = -1;
        private int at;

        Head(BraceTokens tokens, int at) {
            this.tokens = tokens;
            this.at = at;
        }

        /** The modifiers as written, without those of an alias. */
        String written() {
            return writtenModifiers.isEmpty() ? "" : "." + String.join(".", writtenModifiers);
        }

        void read() {
            int before;
            do {
                before = at;
                if (tokens.is(at, ".") && MODIFIERS.contains(tokens.at(at + 1).text())) {
                    modifiers.add(tokens.at(at + 1).text());
                    writtenModifiers.add(tokens.at(at + 1).text());
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

    /** Whether it has a title and nothing to run, as a test that is still to be written. */
    boolean isPending(BraceTokens tokens) {
        boolean plain = modifiers.isEmpty() && !custom && !isGroup() && !name.startsWith("x");
        return plain && argument(tokens, 1) >= close && tokens.startsStatement(start);
    }

    boolean has(String modifier) {
        return modifiers.contains(modifier);
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
