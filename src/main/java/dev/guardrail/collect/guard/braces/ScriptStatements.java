package dev.guardrail.collect.guard.braces;

import java.util.Set;

/**
 * The statements of JavaScript and TypeScript, as far as they matter here.
 *
 * @param code the file
 */
record ScriptStatements(Code code) {

    private static final Set<String> WITH_PARENTHESIS = Set.of("if", "for", "while", "with");
    private static final Set<String> ASSERTIONS = Set.of("assert", "invariant");
    private static final Set<String> REJECTIONS = Set.of("reject", "next", "callback", "cb", "done");
    private static final Set<String> ERRORS = Set.of("e", "ex", "err", "error", "reason");

    /** Whether a statement of a block begins with a token. */
    boolean starts(int index) {
        if (code.is(index - 1, "{") || code.is(index - 1, "}") || code.is(index - 1, ";")) {
            return true;
        }
        boolean labelled = code.is(index - 1, ":") && (code.is(index - 2, "default") || code.startsLine(index));
        return labelled || code.startsLine(index) && !isOfStatement(index - 1) && statementMayEnd(index - 1);
    }

    /** Whether a statement that begins with a token is the body of another one. */
    private boolean isOfStatement(int before) {
        return code.is(before, "else") || code.is(before, ")") && code.is(code.opening(before) - 1, WITH_PARENTHESIS);
    }

    private boolean statementMayEnd(int index) {
        return index < 0
                || code.at(index).isWord()
                || code.at(index).isString()
                || code.is(index, ")")
                || code.is(index, "]");
    }

    /** Whether {@code throw} is a statement here. */
    boolean isThrow(int index) {
        boolean member = code.is(index - 1, ".") || code.is(index + 1, ":") || code.is(index + 1, ",");
        boolean method = code.is(index + 1, "(") && code.is(code.match(index + 1) + 1, "{");
        boolean place = starts(index) || isOfStatement(index - 1) || code.is(index - 1, ":");
        return code.is(index, "throw") && !member && !method && place;
    }

    boolean isAssertion(int index) {
        int name = code.is(index, "console") && code.is(index + 1, ".") ? index + 2 : index;
        if (!code.is(name, ASSERTIONS) || !starts(index)) {
            return false;
        }
        int open = code.is(name + 1, ".") ? name + 3 : name + 1;
        return code.is(open, "(") && code.opens(open) && !code.is(code.match(open) + 1, "{");
    }

    /** Whether a statement ends its branch with an error. */
    boolean fails(int index) {
        if (isThrow(index) || isCall(index, "process", "exit")) {
            return true;
        }
        if (!code.is(index, "return")) {
            return false;
        }
        boolean error = code.is(index + 3, ERRORS)
                || code.is(index + 3, "new") && code.text(index + 4).endsWith("Error");
        return isCall(index + 1, "Promise", "reject")
                || code.is(index + 1, REJECTIONS) && code.is(index + 2, "(") && error;
    }

    private boolean isCall(int index, String object, String method) {
        return code.is(index, object)
                && code.is(index + 1, ".")
                && code.is(index + 2, method)
                && code.is(index + 3, "(");
    }

    /** The last token of a statement. */
    int end(int start) {
        int end = start;
        while (true) {
            end = code.opens(end) ? code.match(end) : end;
            boolean stops = code.is(end + 1, ";") || code.is(end + 1, "}") || end + 1 >= code.size();
            if (stops || code.startsLine(end + 1) && code.isName(end + 1) && statementMayEnd(end)) {
                return Math.min(end, code.size() - 1);
            }
            end++;
        }
    }
}
