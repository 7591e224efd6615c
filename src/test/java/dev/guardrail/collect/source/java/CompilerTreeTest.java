package dev.guardrail.collect.source.java;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LineMap;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import dev.guardrail.collect.language.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Reads this project's own sources, and compares with the compiler's tree of them. */
class CompilerTreeTest {

    @Test
    void findsTheImportsThatTheCompilerFinds() throws Exception {
        List<Path> files = sources();
        assertThat(files).hasSizeGreaterThan(300);

        List<String> expected = new ArrayList<>();
        List<String> found = new ArrayList<>();
        try (StandardJavaFileManager manager =
                ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                    .getTask(
                            null,
                            manager,
                            null,
                            List.of("-proc:none"),
                            null,
                            manager.getJavaFileObjectsFromPaths(files));
            for (CompilationUnitTree unit : task.parse()) {
                unit.getImports().forEach(tree -> expected.add(line(task, unit, tree)));
            }
        }
        for (Path file : files) {
            List<String> lines = Files.readAllLines(file);
            new JavaReader()
                    .read(new SourceFile(file.toString(), Files.readAllBytes(file))).imports().stream()
                            // A qualified name in code is an import, too, but not the compiler's.
                            .filter(statement ->
                                    lines.get(statement.place().line() - 1).startsWith("import "))
                            .forEach(statement ->
                                    found.add(statement.place() + " " + statement.module() + statement.names()));
        }

        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> paths = Files.walk(Path.of("src/main/java"))) {
            return paths.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static String line(JavacTask task, CompilationUnitTree unit, ImportTree tree) {
        LineMap lines = unit.getLineMap();
        long start = Trees.instance(task).getSourcePositions().getStartPosition(unit, tree);
        String name = tree.getQualifiedIdentifier().toString();
        String before = name.substring(0, name.lastIndexOf('.'));
        String last = name.substring(before.length() + 1);
        boolean member = tree.isStatic() || last.equals("*");
        Path path = Path.of(unit.getSourceFile().getName());
        return path + ":" + lines.getLineNumber(start) + " " + (member ? before + "[" + last + "]" : name + "[]");
    }
}
