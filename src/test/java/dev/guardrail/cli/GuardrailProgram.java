package dev.guardrail.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Guardrail as a program that shells and git can call. */
final class GuardrailProgram {

    private GuardrailProgram() {}

    /** Writes {@code guardrail} into a folder for the PATH. */
    static void in(Path folder) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        String script = "#!/bin/sh\nexec '" + java + "' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp '" + classPath()
                + "' dev.guardrail.cli.Start \"$@\"\n";
        Files.createDirectories(folder);
        Path program = Files.writeString(folder.resolve("guardrail"), script);
        Files.setPosixFilePermissions(
                program, Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_EXECUTE));
    }

    /** A runner of tests may keep the class path to itself, and load classes by URLs. */
    private static String classPath() {
        return Main.class.getClassLoader() instanceof URLClassLoader loader
                ? Stream.of(loader.getURLs())
                        .map(url -> Path.of(URI.create(url.toString())).toString())
                        .collect(Collectors.joining(":"))
                : System.getProperty("java.class.path");
    }
}
