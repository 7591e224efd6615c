package dev.guardrail.collect.language.braces;

import dev.guardrail.collect.language.braces.Cursor.Open;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether an expression may start at a position: there, a slash starts a regular expression, and an angle
 * bracket an element. The tokens before the position decide, and the kind of the last closed bracket.
 */
final class Operands {

    private static final Set<String> BEFORE_BLOCK = Set.of("do", "else", "try", "finally", "of");
    private static final Set<String> BEFORE_CONDITION = Set.of("if", "while", "for", "with");

    private final Cursor cursor;
    private @Nullable Open closed;

    Operands(Cursor cursor) {
        this.cursor = cursor;
    }

    /** The kind of the last closed bracket. */
    @Nullable
    Open closed() {
        return closed;
    }

    boolean expected() {
        Token last = before(1);
        if (last == null) {
            return true;
        }
        return switch (last.kind()) {
            case STRING, TEMPLATE, PATTERN, END -> false;
            case ELEMENT -> true;
            case WORD -> isKeyword(Keywords.BEFORE_EXPRESSION, 1);
            case SYMBOL -> afterSymbol(last);
        };
    }

    private boolean afterSymbol(Token last) {
        return switch (last.text()) {
            case ")" -> closed == Open.CONDITION;
            case "]" -> false;
            case "}" -> closed == null || closed == Open.BLOCK;
            case "!" -> !endsOperand(2) || last.line() != line(2);
            case "+", "-" -> !isDoubled(last) || !endsOperand(3);
            default -> true;
        };
    }

    private boolean isDoubled(Token last) {
        Token second = before(2);
        return second != null
                && second.is(last.text())
                && second.line() == last.line()
                && second.column() + 1 == last.column();
    }

    private boolean endsOperand(int back) {
        Token token = before(back);
        return token != null
                && (token.isWord() ? !isKeyword(Keywords.BEFORE_EXPRESSION, back) : token.is(")") || token.is("]"));
    }

    private int line(int back) {
        Token token = before(back);
        return token == null ? 0 : token.line();
    }

    private boolean isKeyword(Set<String> keywords, int back) {
        Token token = before(back);
        Token member = before(back + 1);
        return token != null
                && token.isWord()
                && keywords.contains(token.text())
                && (member == null || !member.is("."));
    }

    /** Notes a bracket before it becomes a token. */
    void bracket(char c) {
        switch (c) {
            case '(' -> cursor.open.push(isKeyword(BEFORE_CONDITION, 1) || isForAwait() ? Open.CONDITION : Open.GROUP);
            case '[' -> cursor.open.push(Open.SQUARE);
            case '{' -> cursor.open.push(isObject() ? Open.VALUE : Open.BLOCK);
            case ')' -> close(List.of(Open.GROUP, Open.CONDITION));
            case ']' -> close(List.of(Open.SQUARE));
            case '}' -> closeBrace();
            default -> {}
        }
    }

    private boolean isForAwait() {
        return isKeyword(Set.of("await"), 1) && isKeyword(Set.of("for"), 2);
    }

    private boolean isObject() {
        Token last = before(1);
        if (last == null || last.isString()) {
            return false;
        } else if (last.isWord()) {
            return isKeyword(Keywords.BEFORE_EXPRESSION, 1) && !isKeyword(BEFORE_BLOCK, 1);
        }
        return switch (last.text()) {
            case ")", "]", "}", ";", ">" -> false;
            case "{" -> cursor.open.peek() == Open.CONTAINER;
            default -> true;
        };
    }

    private void close(List<Open> kinds) {
        closed = null;
        Open top = cursor.open.peek();
        if (top != null && kinds.contains(top)) {
            closed = cursor.open.pop();
        }
    }

    /** Closes a brace and all that is open within it: an incomplete expression must not hide the end of its block. */
    private void closeBrace() {
        while (isBracket(cursor.open.peek())) {
            cursor.open.pop();
        }
        close(List.of(Open.BLOCK, Open.VALUE, Open.TEMPLATE, Open.CONTAINER));
    }

    private static boolean isBracket(@Nullable Open open) {
        return open == Open.GROUP || open == Open.CONDITION || open == Open.SQUARE;
    }

    private @Nullable Token before(int back) {
        int index = cursor.tokens.size() - back;
        return index < 0 ? null : cursor.tokens.get(index);
    }
}
