package dev.guardrail.collect.source.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.Name;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.guardrail.collect.source.unit.ImportStatement;
import java.util.List;

/** Finds the types that code names with their packages, which no import has to mention. */
final class QualifiedNames {

    /** In an expression, {@code settings.LIMIT} may be a field's field. */
    private static final int IN_EXPRESSION = 3;

    private static final int AS_TYPE = 2;

    private final Places places;
    private final List<ImportStatement> imports;

    QualifiedNames(Places places, List<ImportStatement> imports) {
        this.places = places;
        this.imports = imports;
    }

    void read(List<Visit> visits) {
        for (Visit visit : visits) {
            Node node = visit.node();
            boolean named =
                    node instanceof FieldAccessExpr || node instanceof ClassOrInterfaceType || node instanceof Name;
            if (named && !isWithinChain(node)) {
                read(visit, Chain.of(node));
            }
        }
    }

    private void read(Visit visit, Chain chain) {
        boolean expression = visit.node() instanceof FieldAccessExpr;
        int count = chain.upToType();
        if (count < (expression ? IN_EXPRESSION : AS_TYPE)
                || expression && visit.names().variables().declares(chain.first())
                || visit.names().types().declares(chain.first())) {
            return;
        }
        Chain type = chain.upTo(count);
        imports.add(new ImportStatement(places.of(type), 0, type.name(), List.of(), visit.scope()));
    }

    /** Whether the node is what stands before a dot of a longer chain. Equal nodes are not the same. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isWithinChain(Node node) {
        Node parent = node.getParentNode().orElse(node);
        return parent instanceof FieldAccessExpr && node instanceof FieldAccessExpr
                || parent instanceof Name
                || parent instanceof ClassOrInterfaceType type
                        && type.getScope().filter(scope -> scope == node).isPresent();
    }
}
