package dev.guardrail.collect.guard.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.LambdaExpr;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The names around a node. */
final class Names {

    private Names() {}

    /** The types and the method around a node; a constructor adds nothing to its type. */
    static String scope(Node node) {
        Deque<String> names = new ArrayDeque<>();
        for (Optional<Node> at = node.getParentNode();
                at.isPresent();
                at = at.get().getParentNode()) {
            if (at.get() instanceof TypeDeclaration<?> type) {
                names.push(type.getNameAsString());
            } else if (at.get() instanceof CallableDeclaration<?> method && method.isMethodDeclaration()) {
                names.push(method.getNameAsString());
            }
        }
        return String.join(".", names);
    }

    static boolean isFunction(Node node) {
        return node instanceof CallableDeclaration
                || node instanceof CompactConstructorDeclaration
                || node instanceof LambdaExpr;
    }
}
