package dev.guardrail.collect.tests.declared;

import dev.guardrail.collect.language.braces.Token;
import dev.guardrail.fact.TestMark;
import dev.guardrail.fact.TestMarkKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What the blocks of a test make of the statements in them. */
final class Blocks {

    private static final Pattern ASSUMING = Pattern.compile("assum(?:eT|eF|eN|eThat|ingThat)\\w*");

    /** Farther out, nobody sees what a statement is in. */
    static final int DEEP = 50;

    private final BodyTokens tokens;
    private final int body;
    private final Handlers handlers;
    /** What a case of the test decides is no condition of the test. */
    private final Set<String> parameters = new HashSet<>();

    Blocks(BodyTokens tokens) {
        this.tokens = tokens;
        int at = 0;
        // The body is the last brace on the outside, behind parameters and annotations.
        int found = -1;
        while (at < tokens.size()) {
            if (tokens.is(at, "{")) {
                found = at;
            }
            at = tokens.at(at).depth() > 0 ? tokens.all().closing(at) + 1 : at + 1;
        }
        this.body = found;
        this.handlers = new Handlers(tokens, found);
        int close = found - 1;
        while (close > 0 && tokens.opening(close) < 0) {
            close--;
        }
        for (int i = Math.max(0, tokens.opening(close)); i < close; i++) {
            parameters.add(tokens.at(i).text());
        }
    }

    /** Behind what can be reached: what is after a {@code return} that stands in no block but the test's is not. */
    int end() {
        for (int i = Math.max(body, 0); i < tokens.size(); i++) {
            if (tokens.is(i, "return")
                    && tokens.all().around(i) == body
                    && body >= 0
                    && startsStatement(i)
                    && !isOfIf(i)) {
                return endOfLine(i);
            }
        }
        return tokens.size();
    }

    /** The value that is returned may assert: {@code return expect(…)}. */
    private int endOfLine(int from) {
        int at = from + 1;
        while (at < tokens.size() && !tokens.is(at, ";") && !tokens.is(at, "}") && !isNextLine(from, at)) {
            at = tokens.at(at).depth() > 0 ? tokens.all().closing(at) + 1 : at + 1;
        }
        return at;
    }

    private boolean isNextLine(int from, int at) {
        return at == from + 1 && tokens.at(at).line() > tokens.at(from).line();
    }

    private boolean startsStatement(int at) {
        return tokens.is(at - 1, ";")
                || tokens.is(at - 1, "{")
                || tokens.is(at - 1, "}")
                || tokens.at(at - 1).line() < tokens.at(at).line();
    }

    /** Whether a statement is that of an {@code if} without braces. */
    private boolean isOfIf(int at) {
        int open = tokens.is(at - 1, ")") ? tokens.opening(at - 1) : -1;
        return tokens.is(at - 1, "else") || open > 0 && tokens.is(open - 1, "if");
    }

    /** The condition of the {@code if} around a place that has no other branch; empty where there is none. */
    String condition(int at) {
        if (isOfIf(at) && !tokens.is(at - 1, "else") && !isOfCase(tokens.opening(at - 1), at)) {
            return tokens.text(tokens.opening(at - 1) - 1, at);
        }
        int open = tokens.block(at);
        for (int level = 0; level < DEEP && open >= 0 && open != body; level++, open = tokens.block(open)) {
            int header = tokens.header(open);
            boolean alone = tokens.is(header, "if")
                    && !tokens.is(header - 1, "else")
                    && !isElse(tokens.all().closing(open) + 1);
            if (alone && !isOfCase(header, open)) {
                return tokens.text(header, open);
            }
        }
        return "";
    }

    private boolean isOfCase(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean name = tokens.at(i).isWord() && !tokens.is(i - 1, ".");
            if (name && parameters.contains(tokens.at(i).text())) {
                return true;
            }
        }
        return false;
    }

    private boolean isElse(int at) {
        return tokens.is(at, "else") || tokens.is(at, "elif");
    }

    /** The handlers of failures in the test. */
    Handlers handlers() {
        return handlers;
    }

    /** {@code if (…) return} in no other block than the test's, before a line. */
    List<TestMark> exits(Outline outline, String test, int before) {
        List<TestMark> exits = new ArrayList<>();
        for (int i = Math.max(body, 0); i < tokens.size() && tokens.at(i).line() <= before; i++) {
            if (isAssumption(i)) {
                int end = tokens.all().closing(tokens.is(i + 1, ".") ? i + 3 : i + 1) + 1;
                String text = tokens.text(i, end);
                exits.add(outline.markOf(test, tokens.at(i).line(), TestMarkKind.SKIPPED, text, true));
            } else if (tokens.is(i, "if") && tokens.all().around(i) == body && body >= 0 && !tokens.is(i - 1, "else")) {
                int end = endOfCondition(i);
                if (end > 0 && !isOfCase(i, end)) {
                    String text = tokens.text(i, end) + " return";
                    exits.add(outline.markOf(test, tokens.at(i).line(), TestMarkKind.SKIPPED, text, true));
                }
            }
        }
        return exits;
    }

    /** {@code assumeTrue(…)} of JUnit. */
    private boolean isAssumption(int at) {
        boolean imported = ASSUMING.matcher(tokens.at(at).text()).matches() && tokens.is(at + 1, "(");
        boolean named = tokens.at(at).text().matches("Assum(?:e|ptions)") && tokens.is(at + 1, ".");
        return (imported || named) && tokens.all().around(at) == body && startsStatement(at);
    }

    /** Where what runs under a condition begins, if it does nothing but return; otherwise -1. */
    private int endOfCondition(int header) {
        int at = header + 1;
        boolean grouped = tokens.is(at, "(");
        int behind = grouped ? tokens.all().closing(at) + 1 : at;
        if (grouped && tokens.is(behind, "return") && isPlainReturn(behind)) {
            return behind;
        }
        int open = at;
        while (open < Math.min(tokens.size(), header + 200) && !tokens.is(open, "{") && !tokens.is(open, ";")) {
            open = tokens.at(open).depth() > 0 ? tokens.all().closing(open) + 1 : open + 1;
        }
        return tokens.is(open, "{") && onlyReturns(open) ? open : -1;
    }

    private boolean isPlainReturn(int at) {
        Token next = tokens.at(at + 1);
        return next.is(";")
                || next.is("}")
                || next.is("None")
                || next.line() > tokens.at(at).line();
    }

    private boolean onlyReturns(int open) {
        int close = tokens.all().closing(open);
        int last = tokens.is(close - 1, ";") ? close - 2 : close - 1;
        int word = tokens.is(last, "None") ? last - 1 : last;
        return tokens.is(word, "return") && handlers.isSilent(open);
    }
}
