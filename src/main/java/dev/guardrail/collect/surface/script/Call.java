package dev.guardrail.collect.surface.script;

import dev.guardrail.collect.language.braces.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The arguments of a call. */
record Call(List<List<Token>> arguments) {

    /** In tokens: calls that declare options are far shorter, and a call that is not closed is not followed to the end. */
    private static final int LIMIT = 1_000;

    /** The call whose bracket opens at an index. */
    static Call at(List<Token> tokens, int open) {
        List<List<Token>> arguments = new ArrayList<>();
        int depth = 0;
        int start = open + 1;
        for (int i = open; i < Math.min(tokens.size(), open + LIMIT); i++) {
            depth += tokens.get(i).depth();
            boolean ends = depth == 0;
            if (ends || depth == 1 && tokens.get(i).is(",")) {
                if (i > start) {
                    arguments.add(tokens.subList(start, i));
                }
                start = i + 1;
            }
            if (ends) {
                break;
            }
        }
        return new Call(arguments);
    }

    int size() {
        return arguments.size();
    }

    /** Whether an argument is one string literal. */
    boolean isString(int index) {
        return index < size()
                && arguments.get(index).size() == 1
                && arguments.get(index).get(0).isString();
    }

    Token first(int index) {
        return arguments.get(index).get(0);
    }

    String text(int index) {
        return text(arguments.get(index));
    }

    /** Tokens in one layout, strings in one kind of quotes. */
    static String text(List<Token> tokens) {
        return tokens.stream()
                .map(token -> token.isString() ? '"' + token.text() + '"' : token.text())
                .collect(Collectors.joining(" "));
    }
}
