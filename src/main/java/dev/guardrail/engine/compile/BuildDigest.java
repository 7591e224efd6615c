package dev.guardrail.engine.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.kie.api.KieBase;

/** Stands for all that compiled rules depend on. */
final class BuildDigest {

    /** What rules name, and what compiles and runs them. */
    private static final List<String> PACKAGES = List.of("fact", "finding", "rule", "engine");

    private BuildDigest() {}

    /**
     * The digest of what compiled rules depend on.
     *
     * @param classes the folder with the classes of the build
     */
    static String of(Path classes) throws IOException {
        return of(classes, PACKAGES);
    }

    /**
     * The digest of the whole build: its classes, and the tables and texts beside them.
     *
     * @param classes the folder with its classes
     */
    static String ofAll(Path classes) throws IOException {
        return of(classes, List.of(""));
    }

    /** The digest of texts with their names. */
    static String of(SortedMap<String, String> texts) {
        MessageDigest digest = sha256();
        texts.forEach((name, text) -> digest.update((name + "\0" + text + "\0").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String of(Path classes, List<String> packages) throws IOException {
        MessageDigest digest = sha256();
        digest.update(String.valueOf(KieBase.class.getPackage().getImplementationVersion())
                .getBytes(StandardCharsets.UTF_8));
        for (String name : packages) {
            add(digest, classes.resolve("dev/guardrail").resolve(name), name.isEmpty() ? "" : ".class");
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void add(MessageDigest digest, Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> Files.isRegularFile(file) && file.toString().endsWith(ending))
                    .sorted()
                    .forEach(file -> {
                        try {
                            digest.update(Files.readAllBytes(file));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        }
    }
}
