package dev.guardrail.collect.guard.python;

import dev.guardrail.collect.language.python.Token;
import java.util.List;
import java.util.Set;

/** Statements after which a function or the program does not go on. */
final class Errors {

    /** How they begin besides {@code raise}, by their tokens. */
    private static final Set<String> ENDS =
            Set.of("sys.exit(", "os._exit(", "exit(", "quit(", "abort(", "parser.error(", "returnErr(");

    private static final int LONGEST = 4;

    private Errors() {}

    static boolean ends(List<Token> statement) {
        if (statement.get(0).is("raise")) {
            return true;
        }
        StringBuilder begin = new StringBuilder();
        for (Token token : statement.subList(0, Math.min(LONGEST, statement.size()))) {
            begin.append(token.text());
            if (token.is("(")) {
                break;
            }
        }
        return ENDS.contains(begin.toString());
    }
}
