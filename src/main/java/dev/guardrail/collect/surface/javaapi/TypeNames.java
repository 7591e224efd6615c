package dev.guardrail.collect.surface.javaapi;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.PrimitiveType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.TypeParameter;
import com.github.javaparser.ast.type.WildcardType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes types in one way, whether or not they are imported: without packages and annotations. */
final class TypeNames {

    private final Map<String, String> imported = new HashMap<>();

    TypeNames(CompilationUnit unit) {
        unit.getImports().stream()
                .filter(each -> !each.isAsterisk() && !each.isStatic())
                .forEach(each -> imported.put(each.getName().getIdentifier(), unqualified(each.getNameAsString())));
    }

    String of(Type type) {
        if (type instanceof ClassOrInterfaceType named) {
            String arguments = named.getTypeArguments().map(this::bracketed).orElse("");
            return name(named) + arguments;
        }
        if (type instanceof ArrayType array) {
            return of(array.getComponentType()) + "[]";
        }
        if (type instanceof WildcardType wildcard) {
            return "?"
                    + wildcard.getExtendedType()
                            .map(bound -> " extends " + of(bound))
                            .orElse("")
                    + wildcard.getSuperType()
                            .map(bound -> " super " + of(bound))
                            .orElse("");
        }
        return type instanceof PrimitiveType primitive ? primitive.getType().asString() : type.asString();
    }

    /** The type without its arguments: what tells overloads apart. */
    String erased(Type type) {
        if (type instanceof ClassOrInterfaceType named) {
            return name(named);
        }
        return type instanceof ArrayType array ? erased(array.getComponentType()) + "[]" : of(type);
    }

    /** {@code <A, B extends C & D>}, or nothing. */
    String parameters(NodeList<TypeParameter> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.stream().map(this::parameter).collect(Collectors.joining(", ", "<", ">"));
    }

    /** The types after a keyword, in the order of their names; nothing where there are none. */
    String listed(String keyword, List<? extends Type> types) {
        return types.isEmpty()
                ? ""
                : types.stream().map(this::of).sorted().collect(Collectors.joining(", ", " " + keyword + " ", ""));
    }

    private String parameter(TypeParameter parameter) {
        String bounds = parameter.getTypeBound().stream().map(this::of).collect(Collectors.joining(" & "));
        return parameter.getNameAsString() + (bounds.isEmpty() ? "" : " extends " + bounds);
    }

    private String bracketed(NodeList<Type> arguments) {
        return arguments.stream().map(this::of).collect(Collectors.joining(", ", "<", ">"));
    }

    private String name(ClassOrInterfaceType type) {
        Optional<String> scope = type.getScope().map(this::name).filter(name -> !name.isEmpty());
        String simple = ((NodeWithSimpleName<?>) type).getNameAsString();
        if (scope.isPresent()) {
            return scope.get() + "." + simple;
        }
        boolean isPackage = Character.isLowerCase(simple.codePointAt(0))
                && type.getParentNode()
                        .filter(ClassOrInterfaceType.class::isInstance)
                        .isPresent();
        return isPackage ? "" : type.getScope().isPresent() ? simple : imported.getOrDefault(simple, simple);
    }

    private static String unqualified(String name) {
        return Arrays.stream(name.split("\\."))
                .dropWhile(part -> Character.isLowerCase(part.codePointAt(0)))
                .collect(Collectors.joining("."));
    }
}
