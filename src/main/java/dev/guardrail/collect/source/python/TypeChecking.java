package dev.guardrail.collect.source.python;

import java.util.Set;

/** When the condition of an {@code if} holds. */
enum TypeChecking {
    /** For type checkers alone. */
    ONLY,
    /** For everybody but type checkers. */
    NEVER,
    /** Whenever. */
    UNRELATED;

    private static final String CONSTANT = "TYPE_CHECKING";
    private static final Set<String> OR = Set.of("or", "if");
    private static final Set<String> AND = Set.of("and");

    static TypeChecking of(Code code, int from, int to, Scope scope, int statement) {
        int first = from + code.brackets(from, to);
        int last = to - code.brackets(from, to);
        if (code.next(first, last, OR) < last) {
            return UNRELATED;
        }
        if (code.is(first, "not")) {
            return constant(code, first + 1, last, scope, statement) ? NEVER : UNRELATED;
        }
        for (int i = first; i < last; i = code.next(i, last, AND) + 1) {
            if (constant(code, i, code.next(i, last, AND), scope, statement)) {
                return ONLY;
            }
        }
        return UNRELATED;
    }

    /** Whether such a name is the constant, which projects also define on their own to spare themselves an import. */
    private static boolean constant(Code code, int from, int to, Scope scope, int statement) {
        if (!code.isChain(from, to)) {
            return false;
        }
        boolean renamed = to == from + 1
                && scope.find(code.name(from), statement)
                        .filter(found -> found.binding().imports().contains("typing." + CONSTANT))
                        .isPresent();
        return renamed || code.is(to - 1, CONSTANT);
    }
}
