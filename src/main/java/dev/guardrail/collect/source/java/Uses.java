package dev.guardrail.collect.source.java;

import com.github.javaparser.Position;
import com.github.javaparser.Range;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.language.java.BinaryName;
import dev.guardrail.collect.source.unit.ImportStatement;
import dev.guardrail.collect.source.unit.Use;
import dev.guardrail.fact.Place;
import java.util.List;
import java.util.Optional;

/** Finds the static methods and the constructors that a file calls or hands on. */
final class Uses {

    private static final String LOADS = "java.lang.Class.forName";

    private final Names names;
    private final Places places;
    private final List<ImportStatement> imports;
    private final List<Use> uses;

    Uses(Names names, Places places, List<ImportStatement> imports, List<Use> uses) {
        this.names = names;
        this.places = places;
        this.imports = imports;
        this.uses = uses;
    }

    void read(List<Visit> visits) throws MalformedException {
        for (Visit visit : visits) {
            if (visit.node() instanceof MethodCallExpr call) {
                call(call, visit);
            } else if (visit.node() instanceof ObjectCreationExpr creation) {
                creation(creation, visit.names());
            } else if (visit.node() instanceof MethodReferenceExpr reference) {
                reference(reference, visit.names());
            }
        }
    }

    private void call(MethodCallExpr call, Visit visit) throws MalformedException {
        Optional<Chain> scope = call.getScope().map(Chain::of);
        Chain called = scope.orElse(new Chain(List.of())).with(call.getName());
        List<String> found = scope.isEmpty()
                ? names.method(called.name(), called.begin().line)
                : qualified(scope.get(), visit.names()).map(type -> type + "." + called.last()).stream()
                        .toList();
        for (String name : found) {
            uses.add(new Use(places.of(called), name, true));
        }
        if (found.contains(LOADS) && !call.getArguments().isEmpty()) {
            load(unwrapped(call.getArgument(0)), visit);
        }
    }

    private void load(Node argument, Visit visit) {
        Optional<Range> range = argument.getRange();
        if (argument instanceof StringLiteralExpr literal && range.isPresent()) {
            Place place = places.of(range.get().begin.right(1), range.get().end);
            BinaryName.type(UnicodeEscapes.decode(literal.getValue()))
                    .ifPresent(type -> imports.add(new ImportStatement(place, 0, type, List.of(), visit.scope())));
        }
    }

    private void creation(ObjectCreationExpr creation, Block block) {
        if (creation.getScope().isEmpty()) {
            Chain type = Chain.of(creation.getType());
            names.type(type, block).ifPresent(name -> uses.add(new Use(places.of(type), name, true)));
        }
    }

    private void reference(MethodReferenceExpr reference, Block block) {
        Chain scope = Chain.of(reference.getScope());
        Optional<String> type = qualified(scope, block);
        String method = UnicodeEscapes.decode(reference.getIdentifier());
        if (type.isPresent()) {
            boolean constructor = method.equals("new");
            Position end = reference.getRange().map(range -> range.end.right(1)).orElse(scope.end());
            Place place = constructor ? places.of(scope) : places.of(scope.begin(), end);
            uses.add(new Use(place, constructor ? type.get() : type.get() + "." + method, false));
        }
    }

    private Optional<String> qualified(Chain scope, Block block) {
        return scope.isEmpty() ? Optional.empty() : names.scope(scope, block);
    }

    private static Expression unwrapped(Expression expression) {
        Expression inner = expression;
        while (inner instanceof EnclosedExpr enclosed) {
            inner = enclosed.getInner();
        }
        return inner;
    }
}
