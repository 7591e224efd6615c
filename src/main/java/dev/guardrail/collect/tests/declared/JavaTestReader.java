package dev.guardrail.collect.tests.declared;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.language.java.JavaUnit;
import dev.guardrail.fact.TestMarkKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads tests of JUnit 3, 4 and 5, TestNG and jqwik, by the simple names of annotations, which may be written in full. */
final class JavaTestReader {

    private final Outline outline;
    /** Types that other code runs, which are no tests themselves. */
    private final JavaInputs inputs;

    private JavaTestReader(Outline outline, JavaInputs inputs) {
        this.outline = outline;
        this.inputs = inputs;
    }

    static void read(SourceFile file, Outline outline) throws MalformedException {
        CompilationUnit unit = JavaUnit.of(file);
        JavaTestReader reader = new JavaTestReader(outline, new JavaInputs(unit));
        outline.file(JavaTokens.of(unit));
        unit.getTypes().forEach(type -> reader.read(type, outline.file()));
    }

    private void read(TypeDeclaration<?> type, Marked around) {
        if (!hasTests(type) || inputs.has(type)) {
            return;
        }
        Marked marked = around.inner(type.getNameAsString(), ".");
        marks(type, marked);
        for (BodyDeclaration<?> member : type.getMembers()) {
            if (member instanceof TypeDeclaration<?> inner) {
                read(inner, marked);
            } else if (member instanceof MethodDeclaration method && isTest(method, type)) {
                read(method, marked);
            }
        }
    }

    private void read(MethodDeclaration method, Marked around) {
        String name = method.getNameAsString();
        Marked marked = around.inner(name, ".");
        marks(method, marked);
        JavaAssumptions.of(method).forEach(skip -> {
            String text = skip.toString().replaceFirst(";$", "");
            outline.mark(marked, line(skip), TestMarkKind.SKIPPED, text, false);
        });
        int declared = line(method.getName());
        outline.test(marked, declared, name, JavaTokens.of(method, method.getName()));
    }

    private static boolean hasTests(TypeDeclaration<?> type) {
        return type.getMembers().stream()
                .anyMatch(member -> member instanceof TypeDeclaration<?> inner
                        ? hasTests(inner)
                        : member instanceof MethodDeclaration method && isTest(method, type));
    }

    private static boolean isTest(MethodDeclaration method, TypeDeclaration<?> type) {
        if (names(method).anyMatch(JvmMarks::isTest)) {
            return true;
        }
        boolean visible =
                method.isPublic() && !method.isStatic() && names(method).noneMatch(JvmMarks::isSetup);
        boolean ofTestNg = names(type).anyMatch("Test"::equals);
        boolean ofJUnit3 = method.getNameAsString().startsWith("test") && isTestCase(type);
        return visible && method.getType().isVoidType() && (ofTestNg || ofJUnit3);
    }

    private static boolean isTestCase(TypeDeclaration<?> type) {
        return type instanceof ClassOrInterfaceDeclaration declaration
                && declaration.getExtendedTypes().stream()
                        .anyMatch(base -> base.getNameAsString().endsWith("TestCase"));
    }

    private static Stream<String> names(NodeWithAnnotations<?> declaration) {
        return declaration.getAnnotations().stream()
                .map(annotation -> annotation.getName().getIdentifier());
    }

    private void marks(NodeWithAnnotations<?> declaration, Marked marked) {
        for (AnnotationExpr annotation : declaration.getAnnotations()) {
            String name = annotation.getName().getIdentifier();
            if (JvmMarks.isConditional(name)) {
                boolean never = annotation instanceof SingleMemberAnnotationExpr single
                        && JvmMarks.isNever(name, single.getMemberValue().toString());
                mark(annotation, marked, !never);
            } else if (JvmMarks.isMute(name) || name.equals("Test") && isSwitchedOff(annotation)) {
                mark(annotation, marked, false);
            }
        }
    }

    private void mark(AnnotationExpr annotation, Marked marked, boolean conditional) {
        outline.mark(marked, line(annotation), TestMarkKind.SKIPPED, annotation.toString(), conditional);
    }

    /** TestNG's way. */
    private static boolean isSwitchedOff(AnnotationExpr annotation) {
        List<MemberValuePair> pairs = annotation.findAll(MemberValuePair.class);
        return pairs.stream()
                .anyMatch(pair -> pair.getNameAsString().equals("enabled")
                        && pair.getValue().toString().equals("false"));
    }

    private static int line(Node node) {
        Optional<Integer> line = node.getBegin().map(begin -> begin.line);
        return line.orElse(0);
    }
}
