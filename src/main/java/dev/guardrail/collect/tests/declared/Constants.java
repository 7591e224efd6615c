package dev.guardrail.collect.tests.declared;

import java.util.Set;

/** Finds assertions that nothing can make fail: {@code assert True}, {@code expect(1).toBe(1)}, {@code assertEquals(x, x)}. */
final class Constants {

    private static final Set<String> TRUTHS = Set.of("True", "true", "1");

    private static final Set<String> LITERALS = Set.of(
            "True", "true", "False", "false", "None", "null", "nil", "undefined", "not", "is", "in", "and", "or");

    private static final Set<String> OWN = Set.of(
            "self",
            "this",
            "assert",
            "Assert",
            "Assertions",
            "expect",
            "require",
            "t",
            "s",
            "is",
            "unittest",
            "chai",
            "cls");

    private static final Set<String> FAILING = Set.of(
            "fail",
            "panic",
            "unreachable",
            "should_panic",
            "Fail",
            "FailNow",
            "Error",
            "Errorf",
            "Fatal",
            "Fatalf",
            "failWith",
            "AssertionError",
            "expected",
            "raises",
            "warns");

    private final BodyTokens tokens;

    Constants(BodyTokens tokens) {
        this.tokens = tokens;
    }

    /** Whether the assertion whose name stands there is constant. */
    boolean is(int name, int end) {
        boolean library = tokens.is(name + 1, ".");
        String method = library ? tokens.at(name + 2).text() : tokens.at(name).text();
        if (FAILING.contains(method)
                || tokens.is(name - 1, ".") && !OWN.contains(tokens.at(name - 2).text())) {
            return false;
        }
        int open = name + 1;
        while (open < end && !tokens.is(open, "(")) {
            open++;
        }
        boolean statement = tokens.is(name, "assert") && !library && !tokens.is(name + 1, "!");
        int from = statement ? name + 1 : open + 1;
        int to = statement ? endOfCondition(name + 1, end) : tokens.all().closing(open);
        if (to <= from || from >= end) {
            return false;
        }
        return endsTrue(from, to) || isSame(from, to) || areLiterals(from, statement ? to : end, statement);
    }

    /** Up to the message. */
    private int endOfCondition(int from, int end) {
        int at = from;
        while (at < end && !tokens.is(at, ",") && !tokens.is(at, ":")) {
            at = tokens.at(at).depth() > 0 ? tokens.all().closing(at) + 1 : at + 1;
        }
        return Math.min(at, end);
    }

    private boolean endsTrue(int from, int to) {
        boolean python = tokens.is(to - 2, "or");
        boolean braces = tokens.is(to - 2, "|") && tokens.is(to - 3, "|");
        return to - 3 >= from
                && (python || braces)
                && TRUTHS.contains(tokens.at(to - 1).text());
    }

    /** {@code x == x}, and {@code x, x}. */
    private boolean isSame(int from, int to) {
        for (int i = from; i < to; i = tokens.at(i).depth() > 0 ? tokens.all().closing(i) + 1 : i + 1) {
            boolean equal = tokens.is(i, "==");
            boolean comma = tokens.is(i, ",");
            if ((equal || comma) && i > from && hasName(from, i)) {
                int length = i - from;
                int end = comma ? Math.min(to, i + 1 + length) : to;
                boolean ends = end == to || tokens.is(end, ",");
                return ends
                        && end - i - 1 == length
                        && tokens.hash(from, i) == tokens.hash(i + 1, end)
                        && !tokens.text(from, i).contains("(");
            }
        }
        return false;
    }

    private boolean hasName(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.at(i).isWord()) {
                return true;
            }
        }
        return false;
    }

    /** Whether all arguments, of the matchers behind them, too, are literals. */
    private boolean areLiterals(int from, int to, boolean statement) {
        boolean any = false;
        for (int i = from; i < to; i++) {
            String text = tokens.at(i).text();
            boolean name = tokens.at(i).isWord() && !LITERALS.contains(text) && !Character.isDigit(text.charAt(0));
            boolean matcher = !statement && name && tokens.is(i - 1, ".");
            if (name && !matcher) {
                return false;
            }
            any |= !name && (tokens.at(i).isWord() || tokens.at(i).isString());
        }
        return any && !isFalse(from, to);
    }

    /** {@code assert False} always fails. */
    private boolean isFalse(int from, int to) {
        boolean alone = to - from == 1 || tokens.is(from + 1, ",") || tokens.is(from + 1, ")");
        return alone
                && (tokens.is(from, "False") || tokens.is(from, "false") || tokens.is(from, "0"))
                && !tokens.is(from - 2, "expect");
    }
}
