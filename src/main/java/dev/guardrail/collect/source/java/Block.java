package dev.guardrail.collect.source.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.type.TypeParameter;
import dev.guardrail.collect.language.Scope;
import java.util.Optional;

/**
 * What a block declares: variables, and types with their qualified names, where a type parameter has an empty one. It
 * declares them from its start on.
 *
 * @param prefix what stands before the name of a type that is declared here
 */
record Block(Scope variables, Scope types, String prefix) {

    static Block file(String packageName) {
        return new Block(Scope.file(), Scope.file(), packageName.isEmpty() ? "" : packageName + ".");
    }

    /** The block that a node is, or the one it stands in. Declares in it what the node declares. */
    Block within(Node node) {
        Optional<String> type = declaredType(node);
        type.ifPresent(name -> types.declare(name, prefix + name));
        variable(node).ifPresent(name -> variables.declare(UnicodeEscapes.decode(name.getIdentifier())));
        if (node instanceof TypeParameter parameter) {
            types.declare(UnicodeEscapes.decode(parameter.getNameAsString()), "");
        }
        String inner = type.map(name -> prefix + name + ".").orElse(prefix);
        return opens(node) ? new Block(variables.inner(), types.inner(), inner) : this;
    }

    private static Optional<String> declaredType(Node node) {
        return node instanceof TypeDeclaration<?> type
                ? Optional.of(UnicodeEscapes.decode(type.getNameAsString()))
                : Optional.empty();
    }

    private static Optional<SimpleName> variable(Node node) {
        if (node instanceof VariableDeclarator variable) {
            return Optional.of(variable.getName());
        } else if (node instanceof Parameter parameter) {
            return Optional.of(parameter.getName());
        } else if (node instanceof EnumConstantDeclaration constant) {
            return Optional.of(constant.getName());
        }
        return node instanceof TypePatternExpr pattern ? Optional.of(pattern.getName()) : Optional.empty();
    }

    private static boolean opens(Node node) {
        return node instanceof TypeDeclaration
                || node instanceof CallableDeclaration
                || node instanceof CompactConstructorDeclaration
                || node instanceof LambdaExpr
                || node instanceof EnumConstantDeclaration
                || node instanceof ObjectCreationExpr creation
                        && creation.getAnonymousClassBody().isPresent()
                || opensInBody(node);
    }

    private static boolean opensInBody(Node node) {
        return node instanceof BlockStmt
                || node instanceof ForStmt
                || node instanceof ForEachStmt
                || node instanceof TryStmt
                || node instanceof CatchClause
                || node instanceof SwitchEntry;
    }
}
