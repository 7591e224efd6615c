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
import java.util.stream.Stream;
import org.kie.api.KieBase;

/** Stands for all that compiled rules depend on. */
final class BuildDigest {

    /** What rules name, and what compiles and runs them. */
    private static final List<String> PACKAGES = List.of("fact", "finding", "rule", "engine");

    private BuildDigest() {}

    /**
     * The digest of a build.
     *
     * @param classes the folder with its classes
     */
    static String of(Path classes) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(String.valueOf(KieBase.class.getPackage().getImplementationVersion())
                    .getBytes(StandardCharsets.UTF_8));
            for (String name : PACKAGES) {
                add(digest, classes.resolve("dev/guardrail").resolve(name));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void add(MessageDigest digest, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).sorted().forEach(file -> {
                try {
                    digest.update(Files.readAllBytes(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
