package dev.guardrail.collect.tests.declared;

import dev.guardrail.collect.language.braces.Token;
import dev.guardrail.fact.TestMarkKind;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Finds the marks of tests of JavaScript. */
final class ScriptMarks {

    /** A call whose function is being read. */
    record OpenCall(ScriptCall call, Marked marked) {}

    private static final Map<String, TestMarkKind> MODIFIERS = Map.of(
            "skip", TestMarkKind.SKIPPED,
            "todo", TestMarkKind.SKIPPED,
            "fixme", TestMarkKind.SKIPPED,
            "fails", TestMarkKind.EXPECTED_FAILURE,
            "failing", TestMarkKind.EXPECTED_FAILURE,
            "fail", TestMarkKind.EXPECTED_FAILURE,
            "ignore", TestMarkKind.SKIPPED,
            "only", TestMarkKind.FOCUSED);

    private static final Map<String, TestMarkKind> OPTIONS = Map.of(
            "skip", TestMarkKind.SKIPPED,
            "todo", TestMarkKind.SKIPPED,
            "ignore", TestMarkKind.SKIPPED,
            "only", TestMarkKind.FOCUSED);

    /** Conditions with what makes them skip. */
    private static final Map<String, String> CONDITIONS =
            Map.of("skipIf", "true", "runIf", "false", "todoIf", "true", "if", "false");

    private static final Set<String> FOCUSED = Set.of("fit", "fdescribe", "fcontext");
    private static final Set<String> HOOKS = Set.of("before", "beforeEach", "beforeAll", "setup", "suiteSetup");
    private static final Set<String> LITERALS = Set.of("true", "false");

    private final Outline outline;
    private final BraceTokens tokens;

    ScriptMarks(Outline outline, BraceTokens tokens) {
        this.outline = outline;
        this.tokens = tokens;
    }

    /** The marks of a call that declares something. */
    void declared(Marked marked, ScriptCall call) {
        if (call.name().startsWith("x")) {
            mark(marked, call, TestMarkKind.SKIPPED, false);
        } else if (FOCUSED.contains(call.name())) {
            mark(marked, call, TestMarkKind.FOCUSED, false);
        }
        for (String modifier : call.modifiers()) {
            TestMarkKind kind = MODIFIERS.get(modifier);
            if (kind != null) {
                mark(marked, call, kind, false);
            } else if (CONDITIONS.containsKey(modifier)) {
                boolean literal = tokens.is(call.condition() + 1, CONDITIONS.getOrDefault(modifier, ""));
                boolean conditional = !literal || !tokens.is(call.condition() + 2, ")");
                outline.mark(
                        marked,
                        tokens.at(call.start()),
                        TestMarkKind.SKIPPED,
                        call.text() + arguments(call.condition()),
                        conditional);
            }
        }
        options(marked, call);
        if (call.isPending(tokens)) {
            Token first = tokens.at(call.start());
            outline.mark(marked, first.line(), TestMarkKind.SKIPPED, call.text() + " without a function", false);
        }
    }

    /** What is in the parentheses that open there, if they close on the same line. */
    private String arguments(int open) {
        Token first = tokens.at(open);
        Token close = tokens.at(tokens.closing(open));
        return tokens.is(open, "(") && first.line() == close.line()
                ? outline.slice(first.line(), first.column(), close.column() + 1)
                : "";
    }

    /** {@code { skip: true }} as the second argument. */
    private void options(Marked marked, ScriptCall call) {
        int object = call.argument(tokens, 1);
        if (!tokens.is(object, "{")) {
            return;
        }
        int end = Math.min(tokens.closing(object), call.close());
        for (int i = object + 1; i < end; i++) {
            TestMarkKind kind = OPTIONS.get(tokens.at(i).text());
            if (tokens.around(i) == object && tokens.at(i).isWord() && kind != null && tokens.is(i + 1, ":")) {
                Token value = tokens.at(i + 2);
                boolean literal = value.is("true") || value.isString();
                if (literal || value.isWord() && !LITERALS.contains(value.text())) {
                    Token first = tokens.at(i);
                    outline.mark(marked, first.line(), kind, first.text() + ": " + value.text(), !literal);
                }
            }
        }
    }

    /** Playwright's {@code test.skip()} and {@code test.skip(condition, why)}, about the test or group around it. */
    void annotation(Marked around, Collection<OpenCall> open, ScriptCall call) {
        boolean one = call.modifiers().size() == 1
                && (call.name().equals("test") || call.name().equals("it"));
        TestMarkKind kind = one ? MODIFIERS.get(call.modifiers().get(0)) : null;
        if (kind == null || kind == TestMarkKind.FOCUSED || open.isEmpty()) {
            return;
        }
        int first = call.open() + 1;
        boolean always = first == call.close() || tokens.is(first, "true");
        if (tokens.is(first, "false")) {
            return;
        }
        mark(around, call, kind, !always || !isDirect(open.iterator().next().call(), call.start()));
    }

    /** {@code this.skip()}, {@code t.skip()} and {@code pending()}, at the token where such a call would start. */
    void inBody(OpenCall around, int index) {
        Token first = tokens.at(index);
        boolean member = tokens.is(index + 1, ".")
                && (tokens.is(index + 2, "skip") || tokens.is(index + 2, "todo"))
                && tokens.is(index + 3, "(");
        boolean own = member && (first.is("this") || first.text().equals(parameter(around.call())));
        boolean pending = first.is("pending") && tokens.is(index + 1, "(") && !tokens.is(index - 1, ".");
        if ((own || pending) && !tokens.is(index - 1, ".") && !tokens.is(index - 1, "function")) {
            boolean direct = isDirect(around.call(), index) || isInHook(around.call(), index);
            String text = own ? first.text() + "." + tokens.at(index + 2).text() + "()" : "pending()";
            outline.mark(around.marked(), first.line(), TestMarkKind.SKIPPED, text, !direct);
        }
    }

    /** Whether a statement of the function of a call starts there, in no block of its own. */
    private boolean isDirect(ScriptCall call, int index) {
        int body = tokens.around(index);
        return tokens.is(body, "{") && tokens.around(body) == call.open() && tokens.startsStatement(index);
    }

    private boolean isInHook(ScriptCall group, int index) {
        int body = tokens.around(index);
        int hook = tokens.around(body);
        return group.isGroup()
                && tokens.is(hook, "(")
                && HOOKS.contains(tokens.at(hook - 1).text())
                && tokens.around(tokens.around(hook)) == group.open()
                && tokens.startsStatement(index);
    }

    /** The first parameter of the function, if it is a name: {@code t} of {@code (t) => …}. */
    private String parameter(ScriptCall call) {
        int from = call.argument(tokens, 1);
        for (int i = from; i < Math.min(call.close(), from + 40); i++) {
            boolean listed = tokens.is(i, "(")
                    && tokens.around(i) == call.open()
                    && tokens.at(i + 1).isWord();
            if (listed) {
                return tokens.at(i + 1).text();
            } else if (tokens.at(i).isWord() && tokens.are(i + 1, "=", ">")) {
                return tokens.at(i).text();
            }
        }
        return "";
    }

    private void mark(Marked marked, ScriptCall call, TestMarkKind kind, boolean conditional) {
        outline.mark(marked, tokens.at(call.start()), kind, call.text(), conditional);
    }
}
