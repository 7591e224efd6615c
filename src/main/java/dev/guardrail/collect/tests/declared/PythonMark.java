package dev.guardrail.collect.tests.declared;

import dev.guardrail.collect.language.python.Token;
import dev.guardrail.collect.language.python.Tokens;
import dev.guardrail.fact.TestMarkKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a decorator, or an item of {@code pytestmark}, does to a test.
 *
 * @param conditional whether that depends on something that is not written there
 */
record PythonMark(TestMarkKind kind, boolean conditional) {

    private static final Set<String> SKIPPING =
            Set.of("pytest.mark.skip", "pytest.mark.skipif", "unittest.skip", "unittest.skipIf", "unittest.skipUnless");

    private static final Set<String> EXPECTING = Set.of("pytest.mark.xfail", "unittest.expectedFailure");

    /** Conditions that hold always, and never. */
    private static final Set<String> TRUE = Set.of("True", "1", "'True'", "\"True\"", "'1'", "not False", "1 == 1");

    private static final Set<String> FALSE = Set.of("False", "0", "None", "'False'", "\"False\"", "'0'", "not True");

    static boolean isMark(String canonical) {
        return SKIPPING.contains(canonical) || EXPECTING.contains(canonical);
    }

    /** The mark that an expression is; empty where it is none. */
    static Optional<PythonMark> of(List<Token> expression, PythonNames names) {
        String name = names.canonical(expression);
        if (!isMark(name) || never(name, condition(expression))) {
            return Optional.empty();
        }
        TestMarkKind kind = SKIPPING.contains(name) ? TestMarkKind.SKIPPED : TestMarkKind.EXPECTED_FAILURE;
        boolean conditional = switch (name) {
            case "pytest.mark.skipif", "unittest.skipIf" -> !TRUE.contains(condition(expression));
            case "unittest.skipUnless" -> !FALSE.contains(condition(expression));
            case "pytest.mark.xfail" -> !condition(expression).isEmpty() && !TRUE.contains(condition(expression));
            default -> false;
        };
        return Optional.of(new PythonMark(kind, conditional));
    }

    private static boolean never(String name, String condition) {
        return (name.equals("unittest.skipUnless") ? TRUE : FALSE).contains(condition);
    }

    /** The first argument without a name, or the one that is named so; empty where there is none. */
    private static String condition(List<Token> expression) {
        int open = PythonNames.length(expression);
        if (open >= expression.size() || !expression.get(open).is("(")) {
            return "";
        }
        for (List<Token> argument : Tokens.split(Tokens.inside(expression, open), ",")) {
            boolean named = argument.size() > 2 && argument.get(1).is("=");
            if (!named) {
                return PythonText.of(argument);
            } else if (argument.get(0).is("condition")) {
                return PythonText.of(argument.subList(2, argument.size()));
            }
        }
        return "";
    }
}
