package dev.guardrail.desugar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;

class DesugarTest {

    private static final Path SOURCE = Path.of("src/test/resources/desugar/Sample.java");

    @TempDir
    private Path folder;

    @BeforeEach
    void aClassWithEveryKindOfLambdaAndRecord() {
        compile(SOURCE);
    }

    @Test
    void theCodeDoesTheSameAsBefore() throws Exception {
        List<String> before = run();
        Desugar.main(folder.toString(), "sample");
        assertThat(before).hasSizeGreaterThan(30);
        assertThat(run()).isEqualTo(before);
    }

    @Test
    void nothingIsLeftToLink() throws IOException {
        assertThat(sugared()).isNotEmpty();
        Desugar.main(folder.toString(), "sample");
        assertThat(sugared()).isEmpty();
    }

    @Test
    void aSecondRunChangesNothing() throws IOException {
        Desugar.main(folder.toString(), "sample");
        Map<String, List<Byte>> once = files();
        Desugar.main(folder.toString(), "sample");
        assertThat(files()).isEqualTo(once);
    }

    @Test
    void classesOfLambdasThatAreNoLongerInTheSourceAreRemoved() throws IOException {
        Desugar.main(folder.toString(), "sample");
        Path changed = Files.createDirectories(folder.resolve("source")).resolve("Sample.java");
        Files.writeString(changed, "package sample;\nclass Sample { Runnable only() { return () -> {}; } }\n");
        compile(changed);
        Desugar.main(folder.toString(), "sample");
        assertThat(files().keySet().stream().filter(name -> name.startsWith("Sample$$Lambda$")))
                .containsExactly("Sample$$Lambda$0.class");
    }

    @Test
    void classesOfOtherPackagesStayAsTheyAre() throws IOException {
        Files.createDirectories(folder.resolve("other"));
        Map<String, List<Byte>> before = files();
        Desugar.main(folder.toString(), "other");
        assertThat(files()).isEqualTo(before);
    }

    private void compile(Path source) {
        int code = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", folder.toString(), "--release", "17", "-proc:none", source.toString());
        assertThat(code).isZero();
    }

    private List<String> run() throws Exception {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            Object sample = loader.loadClass("sample.Sample").getConstructor().newInstance();
            return ((Callable<?>) sample).call() instanceof List<?> lines
                    ? lines.stream().map(String::valueOf).toList()
                    : List.of();
        }
    }

    /** The names of the classes with something to desugar. */
    private List<String> sugared() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("sample"))) {
            return files.filter(file -> Sugar.of(reader(file)).isPresent())
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private static ClassReader reader(Path file) {
        try {
            return new ClassReader(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Map<String, List<Byte>> files() throws IOException {
        Map<String, List<Byte>> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder.resolve("sample"))) {
            for (Path file : (Iterable<Path>) all::iterator) {
                List<Byte> bytes = new java.util.ArrayList<>();
                for (byte one : Files.readAllBytes(file)) {
                    bytes.add(one);
                }
                files.put(file.getFileName().toString(), bytes);
            }
        }
        return files;
    }
}
