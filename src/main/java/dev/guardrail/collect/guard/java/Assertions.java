package dev.guardrail.collect.guard.java;

import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.Set;

/** Calls that fail where an argument is not what is expected. */
final class Assertions {

    private static final Set<String> TYPES = Set.of("Objects", "Preconditions", "Assert", "Validate", "Verify");

    private static final Set<String> RETURNING =
            Set.of("requireNonNull", "checkNotNull", "checkElementIndex", "checkIndex", "verifyNotNull", "notNull");

    private static final Set<String> METHODS = Set.of(
            "requireNonNull",
            "checkIndex",
            "checkFromToIndex",
            "checkFromIndexSize",
            "checkArgument",
            "checkState",
            "checkNotNull",
            "checkElementIndex",
            "checkPositionIndex",
            "checkPositionIndexes",
            "verify",
            "verifyNotNull",
            "notNull",
            "notEmpty",
            "notBlank",
            "hasText",
            "hasLength",
            "isTrue",
            "state",
            "validState",
            "validIndex",
            "inclusiveBetween",
            "exclusiveBetween",
            "noNullElements",
            "isInstanceOf");

    /** Names that say without their type what they are. */
    private static final Set<String> ALONE = Set.of("requireNonNull", "checkArgument", "checkState", "checkNotNull");

    private Assertions() {}

    static boolean is(MethodCallExpr call) {
        String name = call.getNameAsString();
        String type = call.getScope().map(Object::toString).orElse("");
        return METHODS.contains(name)
                && !call.getArguments().isEmpty()
                && (type.isEmpty() ? ALONE.contains(name) : TYPES.contains(type.substring(type.lastIndexOf('.') + 1)));
    }

    /** Whether its value is that of its first argument. */
    static boolean returnsItsArgument(MethodCallExpr call) {
        return RETURNING.contains(call.getNameAsString());
    }

    /** Whether a statement ends the program. */
    static boolean isExit(Statement statement) {
        return statement instanceof ExpressionStmt expression
                && expression.getExpression() instanceof MethodCallExpr call
                && call.getNameAsString().equals("exit")
                && call.getScope()
                        .filter(scope -> scope.toString().equals("System"))
                        .isPresent();
    }
}
