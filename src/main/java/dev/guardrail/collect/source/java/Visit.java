package dev.guardrail.collect.source.java;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.PackageDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.stmt.Statement;
import dev.guardrail.fact.ImportScope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A node of a file, and what holds there.
 *
 * @param names what the blocks around it declare
 */
record Visit(Node node, Block names, ImportScope scope) {

    /** The nodes of a file behind its imports, each before those within it. Deep trees need no deep stack. */
    static List<Visit> all(CompilationUnit unit, String packageName) {
        List<Visit> visits = new ArrayList<>();
        Deque<Visit> waiting = new ArrayDeque<>();
        waiting.push(new Visit(unit, Block.file(packageName), ImportScope.TOP_LEVEL));
        while (!waiting.isEmpty()) {
            Visit visit = waiting.pop();
            visits.add(visit);
            Block inner = visit.names.within(visit.node);
            for (Node child : visit.node.getChildNodes()) {
                if (!(child instanceof ImportDeclaration || child instanceof PackageDeclaration)) {
                    ImportScope scope = isBody(child, visit.node) ? ImportScope.IN_FUNCTION : visit.scope;
                    waiting.push(new Visit(child, inner, scope));
                }
            }
        }
        return visits;
    }

    private static boolean isBody(Node node, Node parent) {
        return node instanceof Statement
                && (parent instanceof CallableDeclaration
                        || parent instanceof CompactConstructorDeclaration
                        || parent instanceof InitializerDeclaration
                        || parent instanceof LambdaExpr);
    }
}
