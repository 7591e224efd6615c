package dev.guardrail.collect.tests.declared;

import dev.guardrail.collect.language.braces.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what the code of a test asserts, by the names that frameworks and people give to what can fail a test. */
final class TestBodyReader {

    /** As much of an assertion as is kept. */
    static final int KEPT = 160;

    /** Calls that can fail a test. */
    private static final Pattern ASSERTING = Pattern.compile(
            "panic|unreachable|_?[aA]ssert\\w*|\\w+Assert\\w*|\\w+_assert\\w*|expect|expect[A-Z_]\\w*|verify\\w*|should\\w*|fail|failWith|raises|warns"
                    + "|deprecated_call|then|thenThrownBy|andExpect\\w*|ensure\\w*");

    private static final Set<String> FAILING = Set.of("Error", "Errorf", "Fatal", "Fatalf", "Fail", "FailNow");

    private static final Set<String> LIBRARIES =
            Set.of("assert", "require", "expect", "Assert", "Assertions", "must", "is", "qt");

    /** Of tape, tap, AVA and QUnit, on the parameter of the test. */
    private static final Set<String> OF_PARAMETER = Set.of(
            "is",
            "not",
            "true",
            "false",
            "truthy",
            "falsy",
            "deepEqual",
            "notDeepEqual",
            "like",
            "throws",
            "throwsAsync",
            "equal",
            "equals",
            "notEqual",
            "same",
            "strictSame",
            "match",
            "ok",
            "notOk",
            "regex",
            "snapshot",
            "strictEqual",
            "doesNotThrow",
            "rejects",
            "resolves",
            "resolveMatch",
            "has",
            "type",
            "error");

    /** What {@code expect} is asked for without asserting. */
    private static final Set<String> SETTINGS = Set.of(
            "assertions", "hasAssertions", "extend", "addSnapshotSerializer", "any", "anything", "objectContaining");

    private static final Set<String> OWN = Set.of("self", "this", "cls");

    private final BodyTokens tokens;
    private final boolean rust;
    private final Blocks blocks;
    private final Constants constants;
    private final List<Assertion> assertions = new ArrayList<>();
    private final Set<String> calls = new HashSet<>();

    private TestBodyReader(List<Token> list, boolean rust) {
        this.tokens = new BodyTokens(list);
        this.rust = rust;
        this.blocks = new Blocks(tokens);
        this.constants = new Constants(tokens);
    }

    /**
     * What a test asserts.
     *
     * @param list its tokens, in which blocks are in braces
     */
    static TestBody read(Outline outline, String test, List<Token> list) {
        TestBodyReader reader = new TestBodyReader(list, outline.path().endsWith(".rs"));
        int end = reader.blocks.end();
        for (int i = 0; i < end; i++) {
            i = reader.token(i);
        }
        int first = reader.assertions.isEmpty()
                ? Integer.MAX_VALUE
                : reader.assertions.get(0).line();
        return new TestBody(
                reader.assertions,
                reader.blocks.exits(outline, test, first),
                Tolerances.of(reader.tokens),
                reader.calls);
    }

    /** Whether a function is called as those are that assert. */
    static boolean isAsserting(String name) {
        return ASSERTING.matcher(name).matches();
    }

    /** The index of the last token that is read. */
    private int token(int i) {
        if (!tokens.at(i).isWord()) {
            return i;
        }
        if (isStatement(i) || isCall(i) || isExpected(i)) {
            int end = end(i);
            int start = start(i);
            assertions.add(new Assertion(
                    tokens.at(start).line(),
                    tokens.text(start, end),
                    tokens.hash(start, end),
                    constants.is(i, end),
                    blocks.condition(start),
                    blocks.handlers().isSwallowed(start, end)));
            for (int inside = i; inside < end; inside++) {
                call(inside);
            }
            return Math.max(i, end - 1);
        }
        call(i);
        return i;
    }

    /** {@code assert} of Python and of Java. */
    private boolean isStatement(int i) {
        boolean starts = i == 0 || tokens.is(i - 1, ";") || tokens.is(i - 1, "{") || tokens.is(i - 1, "}");
        boolean keyword =
                tokens.is(i, "assert") && !tokens.is(i + 1, ".") && !tokens.is(i + 1, "=") && !tokens.is(i + 1, "!");
        boolean raised = tokens.is(i, "AssertionError") && (tokens.is(i - 1, "raise") || tokens.is(i - 1, "new"));
        return keyword && (starts || tokens.is(i + 1, "(")) || raised;
    }

    private boolean isCall(int i) {
        String name = tokens.at(i).text();
        if (LIBRARIES.contains(name) && tokens.is(i + 1, ".") && !tokens.is(i - 1, ".")) {
            return !SETTINGS.contains(tokens.at(i + 2).text());
        }
        if (tokens.is(i - 1, "def") || tokens.is(i - 1, "fun") || tokens.is(i - 1, "function")) {
            return false;
        }
        boolean macro = tokens.is(i + 1, "!") && tokens.at(i + 2).depth() > 0;
        boolean called = macro || tokens.is(i + 1, "(") || tokens.is(i + 1, "<") || tokens.is(i + 1, "{");
        if (rust && !macro) {
            return false;
        }
        boolean member = tokens.is(i - 1, ".");
        boolean ofParameter = member && tokens.at(i - 2).text().length() == 1 && OF_PARAMETER.contains(name)
                || member && tokens.is(i - 2, "assert");
        boolean should = name.equals("should") && member;
        return called
                        && !name.equals("AssertionError")
                        && (isAsserting(name) || member && FAILING.contains(name) || ofParameter)
                || should;
    }

    /** {@code @Test(expected = …)}, and {@code #[should_panic]}. */
    private boolean isExpected(int i) {
        return tokens.is(i, "should_panic") && tokens.is(i - 1, "[")
                || (tokens.is(i, "expected") || tokens.is(i, "expectedExceptions"))
                        && tokens.is(i + 1, "=")
                        && tokens.is(i - 1, "(")
                        && tokens.is(i - 2, "Test");
    }

    /** Where the expression starts that a name belongs to. */
    private int start(int name) {
        int at = name;
        while (tokens.is(at - 1, ".")) {
            int before = at - 2;
            while (tokens.opening(before) >= 0) {
                before = tokens.opening(before) - 1;
            }
            if (!tokens.at(before).isWord()) {
                break;
            }
            at = before;
        }
        return at;
    }

    /** Behind the calls that belong together, or behind the statement. */
    private int end(int name) {
        int at = name + 1;
        boolean statement =
                isStatement(name) && !tokens.is(at, "(") || tokens.is(name, "assert") && !tokens.is(at, ".");
        while (at < tokens.size()) {
            if (tokens.at(at).depth() > 0 && (statement || isArgument(at))) {
                at = tokens.all().closing(at) + 1;
            } else if (statement ? isEnd(at) : !continues(at)) {
                return at;
            } else {
                at++;
            }
        }
        return tokens.size();
    }

    /** Whether a bracket belongs to the call before it; that of a block of Python has no column. */
    private boolean isArgument(int open) {
        boolean sameLine = tokens.at(open).line() == tokens.at(open - 1).line();
        boolean brace = tokens.is(open, "{");
        return sameLine && (!brace || tokens.at(open).column() > 0);
    }

    private boolean isEnd(int at) {
        return tokens.is(at, ";") || tokens.is(at, "}") || tokens.is(at, ")");
    }

    private boolean continues(int at) {
        Token before = tokens.at(at - 1);
        boolean name = tokens.at(at).isWord() && (before.is(".") || before.is("<") || before.is("?") || before.is(","));
        boolean infix =
                tokens.at(at).isWord() && before.is(")") && tokens.at(at).text().startsWith("should");
        return name
                || infix
                || tokens.is(at, ".")
                || tokens.is(at, "!")
                || tokens.is(at, "<")
                || tokens.is(at, ">")
                || tokens.is(at, "?");
    }

    private void call(int i) {
        boolean called = tokens.at(i).isWord()
                && tokens.is(i + 1, "(")
                && !isAsserting(tokens.at(i).text());
        boolean own =
                tokens.is(i - 1, ".") && (OWN.contains(tokens.at(i - 2).text()) || Character.isUpperCase(first(i - 2)));
        boolean declared = tokens.is(i - 1, "def")
                || tokens.is(i - 1, "fun")
                || tokens.is(i - 1, "func")
                || tokens.is(i - 1, "function");
        if (called && !declared && (own || !tokens.is(i - 1, "."))) {
            calls.add(tokens.at(i).text());
        }
    }

    private char first(int i) {
        String text = tokens.at(i).text();
        return text.isEmpty() ? ' ' : text.charAt(0);
    }
}
