package dev.guardrail.collect.tests.declared;

import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.language.braces.Dialect;
import dev.guardrail.collect.language.braces.Lexer;
import dev.guardrail.collect.language.braces.Token;
import dev.guardrail.collect.tests.declared.ScriptMarks.OpenCall;
import dev.guardrail.fact.TestMarkKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Reads tests of JavaScript and TypeScript as jest, vitest, mocha, Jasmine, Playwright and Node declare them: calls with a
 * title and a function.
 */
final class ScriptTestReader {

    private final Outline outline;
    private final boolean testFile;
    private final BraceTokens tokens;
    private final ScriptNames names;
    private final ScriptMarks marks;
    private final Deque<OpenCall> open = new ArrayDeque<>();
    private Never never = new Never(Marked.file(), 0, 0);

    /**
     * What never runs: {@code if (false) …}.
     *
     * @param end the index of the token behind it
     * @param depth how many groups and tests it is in
     */
    private record Never(Marked marked, int end, int depth) {}

    private ScriptTestReader(SourceFile file, Outline outline, boolean testFile) {
        this.outline = outline;
        this.testFile = testFile;
        this.tokens = new BraceTokens(Lexer.tokens(file, Dialect.of(file.path())));
        this.names = new ScriptNames(tokens);
        this.marks = new ScriptMarks(outline, tokens);
    }

    /**
     * Reads a file.
     *
     * @param testFile whether its path is that of a test; elsewhere more is asked of what may be a test
     */
    static void read(SourceFile file, Outline outline, boolean testFile) {
        ScriptTestReader reader = new ScriptTestReader(file, outline, testFile);
        outline.file(reader.tokens.between(0, reader.tokens.size()));
        for (int i = 0; i < reader.tokens.size(); i++) {
            reader.token(i);
        }
    }

    private void token(int index) {
        while (!open.isEmpty() && open.element().call().close() <= index) {
            open.pop();
        }
        if (!tokens.at(index).isWord()) {
            return;
        }
        if (tokens.are(index, "if", "(", "false", ")")) {
            never(index);
        }
        Optional<ScriptCall> call = ScriptCall.at(tokens, names, index);
        if (call.isPresent()) {
            call(call.get());
        } else if (!open.isEmpty()) {
            marks.inBody(open.element(), index);
        }
    }

    private void never(int index) {
        int body = index + 4;
        int end = tokens.is(body, "{")
                ? tokens.closing(body)
                : ScriptCall.at(tokens, names, body).map(ScriptCall::close).orElse(body);
        never = new Never(innermost().part(), end, open.size());
        outline.mark(never.marked(), tokens.at(index).line(), TestMarkKind.SKIPPED, "if (false)", false);
    }

    private Marked innermost() {
        return open.isEmpty() ? outline.file() : open.element().marked();
    }

    private void call(ScriptCall call) {
        boolean runs = call.start() >= never.end() || open.size() != never.depth();
        Marked around = runs ? innermost() : never.marked();
        if (!declares(call)) {
            marks.annotation(around, open, call);
            return;
        }
        String title = title(call);
        Marked marked = around.inner(title, " > ");
        marks.declared(marked, call);
        open.push(new OpenCall(call, marked));
        if (!call.isGroup()) {
            List<Token> content = new ArrayList<>(tokens.between(call.start() + 1, call.open()));
            content.addAll(tokens.between(call.argument(tokens, 1), call.close()));
            outline.test(marked, tokens.at(call.start()).line(), title, content);
        }
    }

    /** Whether a call declares a test or a group, and does not configure the test around it. */
    private boolean declares(ScriptCall call) {
        Token first = tokens.at(call.open() + 1);
        boolean template =
                first.is("${") && tokens.at(tokens.closing(call.open() + 1) + 1).isString();
        boolean literal = first.isString() || template;
        if (call.custom()) {
            return testFile && literal && call.hasFunction(tokens) && tokens.startsStatement(call.start());
        }
        if (call.hasFunction(tokens)) {
            boolean titled = call.argument(tokens, 1) < call.close();
            return titled
                    && (literal || first.isWord() && !first.is("async") && !first.is("function") || first.is("`"));
        }
        boolean more = call.argument(tokens, 1) < call.close();
        boolean skipped = call.has("todo")
                || call.has("skip")
                || call.has("fixme")
                || call.has("ignore")
                || call.isPending(tokens)
                || call.name().startsWith("x");
        boolean named = tokens.at(call.argument(tokens, 1)).isWord();
        return testFile && literal && (more ? named : skipped);
    }

    /** A literal, or else the expression as written. */
    private String title(ScriptCall call) {
        Token first = tokens.at(call.open() + 1);
        int end = call.open() + 2;
        boolean alone = tokens.is(end, ",") || tokens.is(end, ")");
        if (first.isString() && alone) {
            return first.text().strip().replaceAll("\\s+", " ");
        }
        int second = call.argument(tokens, 1);
        Token after = tokens.at(second < call.close() ? second - 1 : call.close());
        String written = after.line() == first.line()
                ? outline.slice(first.line(), tokens.at(call.open()).column() + 1, after.column())
                : outline.slice(first.line(), first.column(), Integer.MAX_VALUE);
        return written.strip().replaceAll("^[`'\"]|[`'\"],?$", "").replaceAll("\\s+", " ");
    }
}
