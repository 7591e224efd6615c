package dev.guardrail.desugar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Desugars the classes of a folder: each lambda and method reference becomes a class of its own, and what a record does
 * that its source does not say becomes plain code. Otherwise Java links each of them when it is first used, in each run;
 * no archive of classes keeps that before Java 24, and it takes a fifth of a small audit. The code does the same as before.
 */
public final class Desugar {

    private static final String ENDING = ".class";

    private final Path folder;
    /** The classes that were made, by the host of their nest. */
    private final Map<String, List<String>> members = new TreeMap<>();

    private Desugar(Path folder) {
        this.folder = folder;
    }

    /**
     * The build's entry.
     *
     * @param arguments the folder of the classes, and the package, with slashes, below which they are desugared. Those that
     *     are desugared already stay as they are
     */
    public static void main(String... arguments) throws IOException {
        new Desugar(Path.of(arguments[0])).run(Path.of(arguments[0], arguments[1]));
    }

    private void run(Path below) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(below)) {
            files = all.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            if (isMade(file)) {
                removeIfStale(file);
            }
        }
        for (Path file : files) {
            if (!isMade(file)) {
                desugar(file);
            }
        }
        for (Map.Entry<String, List<String>> host : members.entrySet()) {
            addMembers(file(host.getKey()), host.getValue());
        }
    }

    private static boolean isMade(Path file) {
        return file.getFileName().toString().contains(DesugaredClass.LAMBDA);
    }

    /** Removes a class that an earlier run made, if its source was compiled again or is no longer there. */
    private static void removeIfStale(Path made) throws IOException {
        String name = made.getFileName().toString();
        Path owner = made.resolveSibling(name.substring(0, name.indexOf(DesugaredClass.LAMBDA)) + ENDING);
        if (!Files.exists(owner) || Sugar.of(read(owner)).isPresent()) {
            Files.delete(made);
        }
    }

    private void desugar(Path file) throws IOException {
        ClassReader reader = read(file);
        Sugar sugar = Sugar.of(reader);
        if (sugar.isPresent()) {
            ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
            reader.accept(new DesugaredClass(writer, sugar, (name, bytes) -> add(sugar.host(), name, bytes)), 0);
            Files.write(file, writer.toByteArray());
        }
    }

    private void add(String host, String name, byte[] bytes) {
        members.computeIfAbsent(host, key -> new ArrayList<>()).add(name);
        try {
            Files.write(file(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets the classes that were made call private methods of their nest. */
    private static void addMembers(Path host, List<String> names) throws IOException {
        ClassReader reader = read(host);
        ClassWriter writer = new ClassWriter(reader, 0);
        ClassVisitor adding = new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public void visitEnd() {
                names.forEach(super::visitNestMember);
                super.visitEnd();
            }
        };
        reader.accept(adding, 0);
        Files.write(host, writer.toByteArray());
    }

    private static ClassReader read(Path file) throws IOException {
        return new ClassReader(Files.readAllBytes(file));
    }

    private Path file(String internalName) {
        return folder.resolve(internalName + ENDING);
    }
}
