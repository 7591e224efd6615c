package dev.guardrail.collect.surface.javaapi;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.nodeTypes.NodeWithParameters;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import dev.guardrail.collect.surface.symbol.Symbol;
import dev.guardrail.fact.SurfaceKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The public and protected types of a file and the public and protected members of those. */
final class JavaApi {

    private final String path;
    private final TypeNames names;
    private final JavaSignatures signatures;
    private final List<Symbol> symbols = new ArrayList<>();

    private JavaApi(String path, TypeNames names) {
        this.path = path;
        this.names = names;
        this.signatures = new JavaSignatures(names);
    }

    /** The symbols of a file; none of a package that calls itself internal. */
    static List<Symbol> of(String path, CompilationUnit unit, TypeNames names) {
        JavaApi api = new JavaApi(path, names);
        String packageName =
                unit.getPackageDeclaration().map(each -> each.getNameAsString()).orElse("");
        if (!Arrays.asList(packageName.split("\\.")).contains("internal")) {
            String prefix = packageName.isEmpty() ? "" : packageName + ".";
            unit.getTypes().forEach(type -> api.type(prefix, "", type));
        }
        return api.symbols;
    }

    private void type(String prefix, String owner, TypeDeclaration<?> type) {
        if (!JavaSignatures.isVisible(type)) {
            return;
        }
        String name = prefix + type.getNameAsString();
        add(owner, name, signatures.of(type), type);
        if (type instanceof EnumDeclaration declaration) {
            declaration.getEntries().forEach(constant -> constant(name, constant));
        }
        if (type instanceof ClassOrInterfaceDeclaration declaration
                && !declaration.isInterface()
                && declaration.getConstructors().isEmpty()) {
            add(name, name + "#" + type.getNameAsString() + "()", signatures.defaultConstructor(declaration), type);
        }
        type.getMembers().forEach(member -> member(name, type, member));
    }

    private void constant(String owner, EnumConstantDeclaration constant) {
        add(owner, owner + "#" + constant.getNameAsString(), constant.getNameAsString(), constant);
    }

    private void member(String owner, TypeDeclaration<?> type, BodyDeclaration<?> member) {
        if (member instanceof TypeDeclaration<?> nested) {
            type(owner + ".", owner, nested);
        } else if (member instanceof AnnotationMemberDeclaration element) {
            add(owner, owner + "#" + element.getNameAsString() + "()", signatures.of(element), element);
        } else if (JavaSignatures.isVisible(member) && !isImplied(type, member)) {
            visible(owner, member);
        }
    }

    private void visible(String owner, BodyDeclaration<?> member) {
        if (member instanceof FieldDeclaration field) {
            for (VariableDeclarator variable : field.getVariables()) {
                add(owner, owner + "#" + variable.getNameAsString(), signatures.of(field, variable), variable);
            }
        } else if (member instanceof MethodDeclaration method) {
            String name = owner + "#" + method.getNameAsString() + erased(method);
            boolean inherited = JavaSignatures.overrides(method);
            symbols.add(new Symbol(
                    SurfaceKind.JAVA_API,
                    owner,
                    name,
                    signatures.of(method),
                    inherited,
                    Ranges.of(path, method.getName())));
        } else if (member instanceof ConstructorDeclaration constructor) {
            String name = owner + "#" + constructor.getNameAsString() + erased(constructor);
            add(owner, name, signatures.of(constructor), constructor);
        }
    }

    /** What a record has anyway: its signature says so, whether or not it is written out. */
    private boolean isImplied(TypeDeclaration<?> type, BodyDeclaration<?> member) {
        if (!(type instanceof RecordDeclaration declared)) {
            return false;
        }
        if (member instanceof MethodDeclaration method) {
            return method.getParameters().isEmpty()
                    && declared.getParameters().stream()
                            .anyMatch(component -> component.getName().equals(method.getName()));
        }
        return member instanceof ConstructorDeclaration constructor
                && erased(constructor).equals(erased(declared));
    }

    private String erased(NodeWithParameters<?> callable) {
        return callable.getParameters().stream()
                .map(parameter -> names.erased(parameter.getType()) + (parameter.isVarArgs() ? "[]" : ""))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private void add(String owner, String name, String signature, NodeWithSimpleName<?> named) {
        symbols.add(new Symbol(SurfaceKind.JAVA_API, owner, name, signature, Ranges.of(path, named.getName())));
    }
}
