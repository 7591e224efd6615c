package dev.guardrail.collect.tests.declared;

import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.language.braces.Dialect;
import dev.guardrail.collect.language.braces.Lexer;
import dev.guardrail.collect.language.braces.Token;
import dev.guardrail.fact.TestMark;
import dev.guardrail.fact.TestMarkKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads tests, fuzz tests and examples of Go, and methods of testify's suites. A benchmark is no test. */
final class GoTestReader {

    private static final Pattern TEST = Pattern.compile("(?:Test|Fuzz|Example)(?:[^a-z].*)?");
    private static final Set<String> SKIPS = Set.of("Skip", "Skipf", "SkipNow");

    /** Before the package's clause alone. */
    private static final Pattern CONSTRAINT = Pattern.compile(
            "\\A(?:\\s*//[^\n]*\\n|\\s*\\n){0,50}?(?<line>//(?:go:build|\\s*\\+build)\\s(?<tags>[^\n]*))");

    private final Outline outline;
    private final BraceTokens tokens;

    private GoTestReader(SourceFile file, Outline outline) {
        this.outline = outline;
        this.tokens = new BraceTokens(Lexer.tokens(file, Dialect.GO));
    }

    static void read(SourceFile file, String text, Outline outline) {
        GoTestReader reader = new GoTestReader(file, outline);
        outline.file(reader.tokens.between(0, reader.tokens.size()));
        reader.constraint(text);
        for (int i = 0; i < reader.tokens.size(); i++) {
            if (reader.tokens.is(i, "func") && reader.tokens.around(i) < 0) {
                reader.function(i + 1);
            }
        }
    }

    /** A file that no build takes, or only some. */
    private void constraint(String text) {
        Matcher constraint = CONSTRAINT.matcher(text);
        if (constraint.find()) {
            String written = constraint.group("line");
            int line = 1
                    + (int) text.substring(0, constraint.start("line"))
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            boolean always = constraint.group("tags").strip().equals("ignore");
            outline.mark(outline.file(), line, TestMarkKind.SKIPPED, written, !always);
        }
    }

    /** From behind {@code func}. */
    private void function(int start) {
        boolean method = tokens.is(start, "(");
        int at = method ? tokens.closing(start) + 1 : start;
        Token name = tokens.at(at);
        int open = at + 1;
        if (!name.isWord() || !TEST.matcher(name.text()).matches() || !tokens.is(open, "(")) {
            return;
        }
        int close = tokens.closing(open);
        int body = close + 1;
        String parameter = parameter(open, close);
        boolean fits = method || name.text().startsWith("Example") ? close == open + 1 : !parameter.isEmpty();
        if (!fits || !tokens.is(body, "{")) {
            return;
        }
        String group = method ? tokens.at(tokens.closing(start) - 1).text() : "";
        Marked marked = group.isEmpty()
                ? outline.file().inner(name.text(), ".")
                : outline.file().inner(group, ".").inner(name.text(), ".");
        skips(marked, body, method ? tokens.at(start + 1).text() : parameter, method);
        declare(marked, name, body);
    }

    private void declare(Marked marked, Token name, int body) {
        outline.test(marked, name.line(), name.text(), tokens.between(body, tokens.closing(body)), cases(marked, body));
    }

    /** The name of the only parameter, if its type is that of a test: {@code t *testing.T}. */
    private String parameter(int open, int close) {
        boolean pointer = close == open + 6 && tokens.is(open + 2, "*") && tokens.is(open + 4, ".");
        boolean type = tokens.is(open + 5, "T") || tokens.is(open + 5, "F");
        return pointer && type ? tokens.at(open + 1).text() : "";
    }

    /** The tests within a test whose names are literals: {@code t.Run("empty", func(t *testing.T) { … })}. */
    private List<DeclaredCase> cases(Marked test, int body) {
        List<DeclaredCase> cases = new ArrayList<>();
        int end = tokens.closing(body);
        for (int i = body + 1; i < end; i++) {
            boolean run = tokens.are(i, ".", "Run", "(") && tokens.at(i + 3).isString();
            if (run && tokens.are(i + 4, ",", "func", "(")) {
                int close = tokens.closing(i + 6);
                cases.add(new DeclaredCase(
                        "/" + tokens.at(i + 3).text(), skip(test, close + 1, parameter(i + 6, close))));
            }
        }
        return cases;
    }

    /** What skips a test within another one, if it does so always. */
    private Optional<TestMark> skip(Marked test, int body, String parameter) {
        for (int i = body + 1; i < tokens.closing(body); i++) {
            boolean called = tokens.is(i, parameter)
                    && tokens.is(i + 1, ".")
                    && SKIPS.contains(tokens.at(i + 2).text());
            if (called && tokens.around(i) == body && tokens.startsStatement(i)) {
                Token first = tokens.at(i);
                String text = outline.slice(first.line(), first.column(), endOfCall(i + 3));
                return Optional.of(outline.markOf(test.name(), first.line(), TestMarkKind.SKIPPED, text, false));
            }
        }
        return Optional.empty();
    }

    /** The column behind the call whose arguments open there; beyond the line where it ends on another one. */
    private int endOfCall(int open) {
        Token close = tokens.at(tokens.closing(open));
        return close.line() == tokens.at(open).line() ? close.column() + 1 : Integer.MAX_VALUE;
    }

    private void skips(Marked marked, int body, String parameter, boolean method) {
        int end = tokens.closing(body);
        for (int i = body + 1; i < end; i++) {
            boolean called = tokens.is(i, parameter) && tokens.is(i + 1, ".");
            int skip = method && called && tokens.are(i + 2, "T", "(", ")", ".") ? i + 6 : i + 2;
            if (called && SKIPS.contains(tokens.at(skip).text()) && tokens.is(skip + 1, "(")) {
                boolean direct = tokens.around(i) == body && tokens.startsStatement(i);
                Token first = tokens.at(i);
                String text = outline.slice(first.line(), first.column(), Integer.MAX_VALUE);
                outline.mark(marked, first.line(), TestMarkKind.SKIPPED, text, !direct);
            }
        }
    }
}
