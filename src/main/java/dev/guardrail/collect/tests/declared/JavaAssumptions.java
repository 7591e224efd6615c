package dev.guardrail.collect.tests.declared;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.ThrowStmt;
import java.util.List;
import java.util.Set;

/** Finds the statements of a test that end it without a result, whatever the circumstances. */
final class JavaAssumptions {

    private static final Set<String> ABORTING =
            Set.of("TestAbortedException", "AssumptionViolatedException", "SkipException");

    private JavaAssumptions() {}

    static List<Statement> of(MethodDeclaration method) {
        return method.getBody()
                .map(body -> body.getStatements().stream()
                        .filter(JavaAssumptions::aborts)
                        .toList())
                .orElse(List.of());
    }

    private static boolean aborts(Statement statement) {
        if (statement instanceof ThrowStmt thrown && thrown.getExpression().isObjectCreationExpr()) {
            String type =
                    thrown.getExpression().asObjectCreationExpr().getType().getNameAsString();
            return ABORTING.contains(type);
        }
        return statement instanceof ExpressionStmt expression
                && expression.getExpression() instanceof MethodCallExpr call
                && aborts(call);
    }

    private static boolean aborts(MethodCallExpr call) {
        String scope = call.getScope().map(Expression::toString).orElse("");
        return switch (call.getNameAsString()) {
            case "assumeTrue" -> isFirst(call, "false");
            case "assumeFalse" -> isFirst(call, "true");
            case "abort" -> scope.endsWith("Assumptions");
            default -> false;
        };
    }

    private static boolean isFirst(MethodCallExpr call, String literal) {
        return !call.getArguments().isEmpty() && call.getArgument(0).toString().equals(literal);
    }
}
