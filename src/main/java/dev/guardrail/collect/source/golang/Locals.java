package dev.guardrail.collect.source.golang;

import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.language.Scope;
import dev.guardrail.collect.language.braces.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * The names that a function declares, which may hide those of packages: parameters in its body, variables from the
 * statement behind their own on, as in {@code url := url.Parse(text)}, to the end of their block.
 */
final class Locals {

    private static final Set<String> HEADS = Set.of("func", "if", "for", "switch", "select");
    private static final Set<String> TYPES = Set.of("func", "map", "chan", "interface", "struct");

    /** Keywords that end no statement; see the specification on semicolons. */
    private static final Set<String> UNFINISHED = Set.of(
            "case",
            "chan",
            "const",
            "default",
            "defer",
            "else",
            "for",
            "func",
            "go",
            "goto",
            "if",
            "import",
            "interface",
            "map",
            "package",
            "range",
            "select",
            "struct",
            "switch",
            "type",
            "var");

    /** What is open: a bracket, or a function or statement that has a block still to come. */
    private record Frame(Token start, Scope scope) {

        boolean isHead() {
            return start.isWord();
        }
    }

    private final List<Token> tokens;
    private final int[] closing;
    private final Scope file = Scope.file();
    private final Deque<Frame> frames = new ArrayDeque<>();
    /** Names that hold from the next statement on, and how many frames were open where they are declared. */
    private final List<String> next = new ArrayList<>();

    private int nextDepth;

    Locals(List<Token> tokens, int[] closing) {
        this.tokens = tokens;
        this.closing = closing;
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).is("func") && tokens.get(i + 1).isWord()) {
                file.declare(tokens.get(i + 1).text());
            }
        }
    }

    /** Whether something in the file, but no package, has that name at the token that was entered last. */
    boolean declares(String name) {
        return current().declares(name);
    }

    /**
     * Goes on to a token, which has to be the next one.
     *
     * @throws MalformedException if functions and statements nest too deeply
     */
    void enter(int index) throws MalformedException {
        Token token = tokens.get(index);
        if (frames.size() <= nextDepth && startsStatement(index)) {
            next.forEach(current()::declare);
            next.clear();
        }
        // The semicolons in the head of a statement do not end it.
        if (startsStatement(index) && !token.is("{") && !token.is(";") && !is(index - 1, ";")) {
            dropHeads();
        }
        if (token.depth() > 0) {
            open(index, token);
        } else if (token.depth() < 0) {
            close(index);
        } else if (token.isWord() && HEADS.contains(token.text()) && !is(index - 1, ".")) {
            head(token);
        } else if (token.is("var") || token.is("const")) {
            variables(index + 1);
        } else if (token.is(":") && is(index + 1, "=")) {
            assigned(index);
        }
    }

    private void head(Token keyword) throws MalformedException {
        if (frames.size() > Brackets.NESTING_LIMIT * 2) {
            throw new MalformedException(keyword.line(), "its blocks are nested too deeply");
        }
        frames.push(new Frame(keyword, current().inner()));
    }

    private void open(int index, Token bracket) {
        boolean parameters =
                bracket.is("(") && !frames.isEmpty() && frames.element().start.is("func");
        if (parameters) {
            parameters(index);
        }
        frames.push(new Frame(bracket, bracket.is("{") ? current().inner() : current()));
    }

    private void close(int index) {
        dropHeads();
        if (!frames.isEmpty()) {
            frames.pop();
        }
        while (is(index, "}") && !frames.isEmpty() && frames.element().isHead() && !goesOn(index)) {
            frames.pop();
        }
        if (frames.size() < nextDepth) {
            next.clear();
        }
    }

    /** Whether the block of a function or a statement is still to come behind a brace, which was a type's or a value's. */
    private boolean goesOn(int brace) {
        if (brace + 1 >= tokens.size()
                || tokens.get(brace + 1).line() > tokens.get(brace).line()) {
            return false;
        }
        boolean function = frames.element().start.is("func");
        return is(brace + 1, "{") || !function && !is(brace + 1, "}") && !is(brace + 1, ")");
    }

    private void dropHeads() {
        while (!frames.isEmpty() && frames.element().isHead()) {
            frames.pop();
        }
    }

    private boolean startsStatement(int index) {
        Token token = tokens.get(index);
        if (index == 0 || token.is(";")) {
            return true;
        } else if (token.is("{") && !frames.isEmpty() && frames.element().isHead()) {
            return true;
        }
        Token before = tokens.get(index - 1);
        return before.is(";") || before.line() < token.line() && endsStatement(before);
    }

    private static boolean endsStatement(Token token) {
        return token.isString()
                || token.isWord() && !UNFINISHED.contains(token.text())
                || token.depth() < 0
                || token.is("+")
                || token.is("-");
    }

    private void declareNext(String name) {
        if (next.isEmpty()) {
            nextDepth = frames.size();
        }
        next.add(name);
    }

    /** The names before {@code :=}. */
    private void assigned(int colon) {
        int i = colon - 1;
        while (i >= 0 && tokens.get(i).isWord()) {
            declareNext(tokens.get(i).text());
            i -= is(i - 1, ",") ? 2 : i + 1;
        }
    }

    /** The names behind {@code var}, which are the file's own outside of functions. */
    private void variables(int start) {
        int i = start;
        while (i < tokens.size() && tokens.get(i).isWord()) {
            declareNext(tokens.get(i).text());
            i = is(i + 1, ",") ? i + 2 : tokens.size();
        }
    }

    /** Declares the parameters between brackets, all of which have names if one of them has a type behind its own. */
    private void parameters(int bracket) {
        List<String> names = new ArrayList<>();
        boolean typed = false;
        for (int i = bracket + 1; i < closing[bracket]; i = Math.max(i, closing[i]) + 1) {
            boolean starts = i == bracket + 1 || is(i - 1, ",");
            if (starts
                    && tokens.get(i).isWord()
                    && !TYPES.contains(tokens.get(i).text())) {
                names.add(tokens.get(i).text());
                typed |= !is(i + 1, ",") && !is(i + 1, ")") && !is(i + 1, ".");
            }
        }
        if (typed) {
            names.forEach(frames.element().scope::declare);
        }
    }

    private Scope current() {
        return frames.isEmpty() ? file : frames.element().scope;
    }

    private boolean is(int index, String text) {
        return index >= 0 && index < tokens.size() && tokens.get(index).is(text);
    }
}
