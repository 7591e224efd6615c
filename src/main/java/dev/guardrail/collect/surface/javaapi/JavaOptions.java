package dev.guardrail.collect.surface.javaapi;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.type.Type;
import dev.guardrail.collect.surface.symbol.Symbol;
import dev.guardrail.fact.SurfaceKind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command-line options that annotations declare: {@code @Option} of picocli and args4j, {@code @Parameter} of JCommander. */
final class JavaOptions {

    private static final Set<String> ANNOTATIONS = Set.of("Option", "CommandLine.Option", "Parameter");

    /** What a caller notices; texts of the help are not among it. */
    private static final Set<String> NOTICED =
            Set.of("required", "defaultValue", "fallbackValue", "arity", "split", "negatable", "converter", "scope");

    private JavaOptions() {}

    static List<Symbol> of(String path, CompilationUnit unit, TypeNames types) {
        return unit.findAll(NormalAnnotationExpr.class).stream()
                .filter(annotation -> ANNOTATIONS.contains(annotation.getNameAsString()))
                .flatMap(annotation -> option(path, annotation, types).stream())
                .toList();
    }

    private static Optional<Symbol> option(String path, NormalAnnotationExpr annotation, TypeNames types) {
        List<StringLiteralExpr> names = annotation.getPairs().stream()
                .filter(pair -> pair.getNameAsString().equals("names")
                        || pair.getNameAsString().equals("name"))
                .flatMap(pair -> pair.getValue().findAll(StringLiteralExpr.class).stream())
                .filter(name -> name.asString().startsWith("-"))
                .toList();
        return names.stream()
                .filter(name -> name.asString().startsWith("--"))
                .findFirst()
                .or(() -> names.stream().findFirst())
                .map(main -> new Symbol(
                        SurfaceKind.CLI_OPTION,
                        "",
                        owner(annotation) + " " + main.asString(),
                        signature(annotation, names, types),
                        Ranges.of(path, main)));
    }

    private static String signature(NormalAnnotationExpr annotation, List<StringLiteralExpr> names, TypeNames types) {
        Set<String> noticed = new TreeSet<>();
        annotation.getPairs().stream()
                .filter(pair -> NOTICED.contains(pair.getNameAsString()))
                .map(JavaOptions::text)
                .forEach(noticed::add);
        type(annotation).ifPresent(type -> noticed.add("type=" + types.of(type)));
        Stream<String> sorted = names.stream().map(StringLiteralExpr::asString).sorted();
        return Stream.concat(Stream.of(sorted.collect(Collectors.joining(", "))), noticed.stream())
                .collect(Collectors.joining(" "));
    }

    private static String text(MemberValuePair pair) {
        return pair.getNameAsString() + "=" + pair.getValue();
    }

    private static Optional<Type> type(NormalAnnotationExpr annotation) {
        Node declared = annotation.getParentNode().orElse(annotation);
        if (declared instanceof FieldDeclaration field) {
            return Optional.of(field.getVariable(0).getType());
        }
        if (declared instanceof MethodDeclaration method) {
            return Optional.of(
                    method.getParameters().isEmpty()
                            ? method.getType()
                            : method.getParameter(0).getType());
        }
        return declared instanceof Parameter parameter ? Optional.of(parameter.getType()) : Optional.empty();
    }

    private static String owner(Node node) {
        return Stream.iterate(
                        node, Objects::nonNull, parent -> parent.getParentNode().orElse(null))
                .filter(TypeDeclaration.class::isInstance)
                .flatMap(type -> ((TypeDeclaration<?>) type).getFullyQualifiedName().stream())
                .findFirst()
                .orElse("");
    }
}
