package dev.guardrail.collect.tests.declared;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the types of a file that its tests hand to a test engine, as {@code EngineTestKit} takes them: neither public at the
 * top nor {@code @Nested}, and named as {@code Name.class} by code outside of themselves.
 */
final class JavaInputs {

    private final Set<String> named;

    JavaInputs(CompilationUnit unit) {
        named = unit.findAll(ClassExpr.class).stream()
                .filter(expression -> !isWithin(expression))
                .map(expression -> expression.getType().asString().replaceFirst(".*\\.", ""))
                .collect(Collectors.toSet());
    }

    /** Whether a type is one of them. */
    boolean has(TypeDeclaration<?> type) {
        boolean inner = type.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getName().getIdentifier().equals("Nested"));
        boolean own = type.isTopLevelType() && type.isPublic();
        return named.contains(type.getNameAsString()) && !inner && !own;
    }

    /** Whether it stands in an annotation, or in the type that it names. */
    private static boolean isWithin(ClassExpr expression) {
        String name = expression.getType().asString();
        Optional<Node> next = expression.getParentNode();
        while (next.isPresent()) {
            Node node = next.get();
            boolean own = node instanceof TypeDeclaration<?> type
                    && type.getNameAsString().equals(name);
            if (own || node instanceof AnnotationExpr) {
                return true;
            }
            next = node.getParentNode();
        }
        return false;
    }
}
