package dev.guardrail.engine.compile;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.javadoc.Javadoc;
import com.github.javaparser.javadoc.JavadocBlockTag;
import dev.guardrail.rule.FactIndex;
import dev.guardrail.rule.FactType;
import dev.guardrail.rule.FactType.Member;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the index of facts from their sources: their Javadoc is the only documentation of them. */
final class FactIndexBuilder {

    private static final JavaParser PARSER =
            new JavaParser(new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17));

    private FactIndexBuilder() {}

    /** The index of the types in a folder. */
    static FactIndex index(Path folder) throws IOException {
        SortedMap<String, FactType> types = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    (Iterable<Path>) files.filter(file -> file.toString().endsWith(".java"))::iterator) {
                CompilationUnit unit = PARSER.parse(file)
                        .getResult()
                        .orElseThrow(() -> new IllegalStateException("cannot parse " + file));
                unit.getTypes().forEach(type -> add(type, types));
            }
        }
        return new FactIndex(types);
    }

    private static void add(TypeDeclaration<?> declared, SortedMap<String, FactType> types) {
        List<Member> members = new ArrayList<>();
        if (declared instanceof RecordDeclaration type) {
            type.getParameters().forEach(component -> members.add(property(type, component)));
            members.addAll(questions(type));
            put(types, type, FactType.Form.RECORD, type.getImplementedTypes(), members);
        } else if (declared instanceof EnumDeclaration type) {
            type.getEntries()
                    .forEach(constant -> members.add(new Member(
                            Member.Kind.CONSTANT,
                            constant.getNameAsString(),
                            "",
                            constant.getJavadoc()
                                    .map(FactIndexBuilder::description)
                                    .orElse(""))));
            members.addAll(questions(type));
            put(types, type, FactType.Form.CONSTANTS, type.getImplementedTypes(), members);
        } else if (declared instanceof ClassOrInterfaceDeclaration type && type.isInterface()) {
            members.addAll(questions(type));
            put(types, type, FactType.Form.GROUP, type.getExtendedTypes(), members);
        }
        declared.getMembers().stream()
                .filter(EnumDeclaration.class::isInstance)
                .map(EnumDeclaration.class::cast)
                .forEach(nested -> add(nested, types));
    }

    private static void put(
            SortedMap<String, FactType> types,
            TypeDeclaration<?> type,
            FactType.Form form,
            NodeList<ClassOrInterfaceType> parents,
            List<Member> members) {
        // Rules name a type within another one with the name of both.
        String outer = type.getParentNode()
                .filter(TypeDeclaration.class::isInstance)
                .map(parent -> ((TypeDeclaration<?>) parent).getNameAsString() + ".")
                .orElse("");
        String name = outer + type.getNameAsString();
        List<String> groups =
                parents.stream().map(ClassOrInterfaceType::getNameAsString).toList();
        String text = type.getJavadoc().map(FactIndexBuilder::description).orElse("");
        types.put(name, new FactType(name, form, groups, text, members));
    }

    private static Member property(RecordDeclaration type, Parameter component) {
        String name = component.getNameAsString();
        String text = type.getJavadoc().map(Javadoc::getBlockTags).orElse(List.of()).stream()
                .filter(tag -> tag.getType() == JavadocBlockTag.Type.PARAM)
                .filter(tag -> tag.getName().filter(name::equals).isPresent())
                .map(tag -> plain(tag.getContent().toText()))
                .findFirst()
                .orElse("");
        return new Member(Member.Kind.PROPERTY, name, component.getTypeAsString(), text);
    }

    /** The methods with a documentation of their own: others repeat what their group says. */
    private static List<Member> questions(TypeDeclaration<?> type) {
        boolean all = type instanceof ClassOrInterfaceDeclaration;
        return type.getMethods().stream()
                .filter(method -> method.isPublic() || all)
                .filter(method -> !method.isStatic() || method.getTypeAsString().equals("boolean"))
                .filter(method -> !method.isAnnotationPresent("Override"))
                .filter(method -> method.getJavadoc().isPresent())
                .filter(method -> !method.getTypeAsString().startsWith("Stream"))
                .map(FactIndexBuilder::question)
                .toList();
    }

    private static Member question(MethodDeclaration method) {
        String name = method.getNameAsString();
        boolean property = method.getParameters().isEmpty();
        boolean is = property && name.matches("is[A-Z].*");
        String shown = is ? Character.toLowerCase(name.charAt(2)) + name.substring(3) : name;
        String parameters = method.getParameters().stream()
                .map(Parameter::getNameAsString)
                .collect(Collectors.joining(", ", "(", ")"));
        return new Member(
                Member.Kind.QUESTION,
                property ? shown : shown + parameters,
                method.getTypeAsString(),
                method.getJavadoc().map(FactIndexBuilder::description).orElse(""));
    }

    private static String description(Javadoc javadoc) {
        return Stream.of(javadoc.getDescription().toText().split("<p>", -1))
                .map(FactIndexBuilder::plain)
                .collect(Collectors.joining("\n"));
    }

    private static String plain(String javadoc) {
        return javadoc.replace("}{@code ", "")
                .replaceAll("\\{@(?:link|linkplain) #?([^}\\s]*)\\s+([^}]*)}", "$2")
                .replaceAll("\\{@(?:link|linkplain) #?([^}]*)}", "`$1`")
                .replaceAll("\\{@code ([^}`]*)}", "`$1`")
                .replaceAll("\\{@code ([^}]*)}", "$1")
                .replaceAll("</?code>", "`")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
