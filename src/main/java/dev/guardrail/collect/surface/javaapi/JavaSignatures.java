package dev.guardrail.collect.surface.javaapi;

import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.Modifier.Keyword;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.nodeTypes.NodeWithModifiers;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes how types and members are used, with the modifiers that go without saying, and without names of parameters. */
final class JavaSignatures {

    private static final Set<Keyword> NOTICED = EnumSet.of(
            Keyword.PUBLIC,
            Keyword.PROTECTED,
            Keyword.STATIC,
            Keyword.DEFAULT,
            Keyword.ABSTRACT,
            Keyword.FINAL,
            Keyword.SEALED,
            Keyword.NON_SEALED);

    private final TypeNames names;

    JavaSignatures(TypeNames names) {
        this.names = names;
    }

    /** Whether a type or a member can be used from another package, given that what it stands in can. */
    static boolean isVisible(Node node) {
        if (!(node instanceof NodeWithModifiers<?> declared)) {
            return false;
        }
        Set<Keyword> modifiers = keywords(declared);
        boolean implied = isInInterface(node) && !modifiers.contains(Keyword.PRIVATE);
        return implied || modifiers.contains(Keyword.PUBLIC) || modifiers.contains(Keyword.PROTECTED);
    }

    /** Whether a supertype has the method, as far as the method says so. */
    static boolean overrides(MethodDeclaration method) {
        return method.getAnnotationByName("Override").isPresent() && !method.isAbstract();
    }

    String of(TypeDeclaration<?> type) {
        String name = type.getNameAsString();
        if (type instanceof ClassOrInterfaceDeclaration declared) {
            return modifiers(declared)
                    + (declared.isInterface() ? "interface " : "class ")
                    + name
                    + names.parameters(declared.getTypeParameters())
                    + names.listed("extends", declared.getExtendedTypes())
                    + names.listed("implements", declared.getImplementedTypes())
                    + names.listed("permits", declared.getPermittedTypes());
        }
        if (type instanceof RecordDeclaration declared) {
            String components = declared.getParameters().stream()
                    .map(part -> names.of(part.getType()) + (part.isVarArgs() ? "... " : " ") + part.getNameAsString())
                    .collect(Collectors.joining(", ", "(", ")"));
            return modifiers(declared) + "record " + name + names.parameters(declared.getTypeParameters()) + components
                    + names.listed("implements", declared.getImplementedTypes());
        }
        if (type instanceof EnumDeclaration declared) {
            return modifiers(declared) + "enum " + name + names.listed("implements", declared.getImplementedTypes());
        }
        return modifiers(type) + "@interface " + name;
    }

    String of(FieldDeclaration field, VariableDeclarator variable) {
        return modifiers(field) + names.of(variable.getType()) + " " + variable.getNameAsString();
    }

    String of(MethodDeclaration method) {
        return modifiers(method) + generic(method) + names.of(method.getType()) + " " + call(method);
    }

    String of(ConstructorDeclaration constructor) {
        return modifiers(constructor) + generic(constructor) + call(constructor);
    }

    /** What it defaults to is not told: it may be anything, but is it there, then the element may be left away. */
    String of(AnnotationMemberDeclaration element) {
        String optional = element.getDefaultValue().isPresent() ? " default" : "";
        return "public " + names.of(element.getType()) + " " + element.getNameAsString() + "()" + optional;
    }

    String defaultConstructor(ClassOrInterfaceDeclaration type) {
        return (keywords(type).contains(Keyword.PROTECTED) ? "protected " : "public ") + type.getNameAsString() + "()";
    }

    private String generic(CallableDeclaration<?> callable) {
        String parameters = names.parameters(callable.getTypeParameters());
        return parameters.isEmpty() ? "" : parameters + " ";
    }

    private String call(CallableDeclaration<?> callable) {
        return callable.getParameters().stream()
                        .map(parameter -> names.of(parameter.getType()) + (parameter.isVarArgs() ? "..." : ""))
                        .collect(Collectors.joining(", ", callable.getNameAsString() + "(", ")"))
                + names.listed("throws", callable.getThrownExceptions());
    }

    private static String modifiers(NodeWithModifiers<?> declared) {
        Set<Keyword> keywords = keywords(declared);
        imply((Node) declared, keywords);
        keywords.retainAll(NOTICED);
        return keywords.stream().map(keyword -> keyword.asString() + " ").collect(Collectors.joining());
    }

    private static void imply(Node declared, Set<Keyword> keywords) {
        boolean inInterface = isInInterface(declared);
        if (inInterface) {
            keywords.add(Keyword.PUBLIC);
        }
        if (inInterface && declared instanceof FieldDeclaration) {
            keywords.addAll(Set.of(Keyword.STATIC, Keyword.FINAL));
        }
        boolean body = keywords.contains(Keyword.STATIC) || keywords.contains(Keyword.DEFAULT);
        if (inInterface && declared instanceof MethodDeclaration && !body) {
            keywords.add(Keyword.ABSTRACT);
        }
        if (declared instanceof TypeDeclaration<?> type) {
            implyOfType(type, inInterface, keywords);
        }
    }

    private static void implyOfType(TypeDeclaration<?> type, boolean inInterface, Set<Keyword> keywords) {
        boolean isInterface = type instanceof AnnotationDeclaration
                || type instanceof ClassOrInterfaceDeclaration declared && declared.isInterface();
        if (inInterface && !isInterface) {
            keywords.add(Keyword.STATIC);
        }
        if (isInterface) {
            keywords.remove(Keyword.ABSTRACT);
        }
        if (isInterface || type instanceof EnumDeclaration || type instanceof RecordDeclaration) {
            keywords.remove(Keyword.STATIC);
            keywords.remove(Keyword.FINAL);
        }
    }

    private static boolean isInInterface(Node node) {
        return node.getParentNode()
                .filter(parent -> parent instanceof AnnotationDeclaration
                        || parent instanceof ClassOrInterfaceDeclaration declared && declared.isInterface())
                .isPresent();
    }

    /** In the order in which they are to be written. */
    private static Set<Keyword> keywords(NodeWithModifiers<?> declared) {
        return declared.getModifiers().stream()
                .map(Modifier::getKeyword)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Keyword.class)));
    }
}
