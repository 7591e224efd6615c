package dev.guardrail.collect.source.script;

import java.util.Set;

/** Finds where types of TypeScript end. */
final class Types {

    /** In tokens, without those in brackets: longer type arguments are taken for comparisons. */
    private static final int LIMIT = 300;
    /** In tokens: what is behind it in a longer type is taken for code. */
    private static final int END = 10_000;

    private static final Set<String> PREFIXES =
            Set.of("keyof", "typeof", "readonly", "unique", "infer", "asserts", "new", "abstract");
    private static final Set<String> IN_ARGUMENTS = Set.of(".", ",", "|", "&", "?", ":", "=", "-", "+", "<", ">", "@");

    private final Code code;

    Types(Code code) {
        this.code = code;
    }

    /** The index behind the type that starts at an index; that index where none does. */
    int end(int start) {
        int i = start;
        boolean expected = true;
        int conditions = 0;
        for (int steps = 0; i < code.size() && steps < END; steps++) {
            int next = expected ? operand(i) : operator(i, conditions);
            if (next == i) {
                return i;
            }
            conditions += expected ? 0 : condition(i);
            expected = expected ? !isOperand(i) : !code.is(i, "[") && !code.is(i, "<") && !code.is(i, "${");
            i = next;
        }
        return Math.min(i, code.size());
    }

    private int condition(int i) {
        return code.is(i, "extends") ? 1 : code.is(i, ":") ? -1 : 0;
    }

    private boolean isOperand(int i) {
        return !code.is(i, "|") && !code.is(i, "&") && !code.is(i, "-") && !code.is(i, "<") && !isPrefix(i);
    }

    private boolean isPrefix(int i) {
        return code.is(i, PREFIXES)
                && (code.isName(i + 1)
                                && !code.is(i + 1, Set.of("is", "extends", "as", "in"))
                                && code.at(i).line() == code.at(i + 1).line()
                        || code.isString(i + 1)
                        || code.is(i + 1, "(")
                        || code.is(i + 1, "[")
                        || code.is(i + 1, "{")
                        || code.is(i + 1, "<"));
    }

    private int operand(int i) {
        if (code.is(i, "(") || code.is(i, "[") || code.is(i, "{")) {
            return code.match(i) + 1;
        } else if (code.is(i, "<")) {
            return Math.max(i, arguments(i));
        } else if (code.is(i, "import") && code.is(i + 1, "(")) {
            return code.match(i + 1) + 1;
        }
        boolean word = code.at(i).isWord() || code.at(i).isString();
        return word || code.is(i, "|") || code.is(i, "&") || code.is(i, "-") ? i + 1 : i;
    }

    private int operator(int i, int conditions) {
        if (code.is(i, "[") && !code.startsLine(i) || code.is(i, "${")) {
            return code.match(i) + 1 + (code.is(i, "${") ? 1 : 0);
        } else if (code.is(i, "<") && !code.startsLine(i)) {
            return Math.max(i, arguments(i));
        } else if (code.isArrow(i)) {
            return code.is(i - 1, ")") ? i + 2 : i;
        } else if (code.is(i, "|") || code.is(i, "&")) {
            return code.pair(i, code.text(i), code.text(i)) || code.is(i + 1, "=") ? i : i + 1;
        } else if (code.is(i, ".")) {
            return i + 1;
        }
        boolean clause = code.is(i, Set.of("is", "extends")) && !code.startsLine(i);
        boolean choice = conditions > 0 && (code.is(i, "?") || code.is(i, ":"));
        return clause || choice ? i + 1 : i;
    }

    /** The index behind the type arguments, or type parameters, that open at an index; -1 where none do. */
    int arguments(int open) {
        int depth = 0;
        int steps = 0;
        for (int i = open; i < code.size() && steps < LIMIT; i++, steps++) {
            if (code.is(i, "<")) {
                depth++;
            } else if (code.is(i, ">") && !code.isArrow(i - 1)) {
                depth--;
            } else if (code.is(i, "(") || code.is(i, "[") || code.is(i, "{") || code.is(i, "${")) {
                i = code.match(i);
            } else if (!code.at(i).isWord() && !code.at(i).isString() && !isInArguments(i)) {
                return -1;
            }
            if (depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }

    private boolean isInArguments(int i) {
        String symbol = code.text(i);
        return IN_ARGUMENTS.contains(symbol) && !code.pair(i, symbol, symbol) || code.is(i, ".");
    }
}
