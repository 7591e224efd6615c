package dev.guardrail.collect.linter;

import dev.guardrail.fact.Linter;
import dev.guardrail.rule.Names;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The linters on the PATH. They run in an empty folder of their own with copies of what they check, so that no file of the
 * repository configures them, and without the variables of Guardrail. A program in the repository is never run.
 *
 * @param path the value of PATH
 * @param repository the repository that is audited
 * @param longest how long a run may take
 */
public record InstalledLinters(String path, Optional<Path> repository, Duration longest) implements Linters {

    /** In bytes. */
    private static final int LARGEST = 32 << 20;

    private static final List<String> ENDINGS = List.of("", ".exe");

    /** The linters that an environment has. */
    public static InstalledLinters of(Map<String, String> environment, Optional<Path> repository) {
        return new InstalledLinters(environment.getOrDefault("PATH", ""), repository, Duration.ofMinutes(2));
    }

    static UnusableLinterException missing(Linter linter) {
        return new UnusableLinterException("`" + Names.word(linter) + "` is not installed: it is not on the PATH");
    }

    @Override
    public String run(Linter linter, List<String> options, Map<String, String> files) throws UnusableLinterException {
        Path program = program(Names.word(linter)).orElseThrow(() -> missing(linter));
        try {
            Path folder = Files.createTempDirectory("guardrail-linter");
            try {
                return run(linter, program, options, files, folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UnusableLinterException("`" + Names.word(linter) + "` cannot be run");
        }
    }

    private Optional<Path> program(String name) {
        return List.of(path.split(File.pathSeparator, -1)).stream()
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .filter(Path::isAbsolute)
                .flatMap(folder -> ENDINGS.stream().map(ending -> folder.resolve(name + ending)))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file) && isOutside(file))
                .findFirst();
    }

    private boolean isOutside(Path program) {
        try {
            Path real = program.toRealPath();
            return repository.isEmpty() || !real.startsWith(repository.get().toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    private String run(Linter linter, Path program, List<String> options, Map<String, String> files, Path folder)
            throws IOException, UnusableLinterException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(options);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
            command.add(file.getKey());
        }
        Path printed = Files.createFile(folder.resolve("printed"));
        Path errors = Files.createFile(folder.resolve("errors"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(printed.toFile())
                .redirectError(errors.toFile());
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        process.getOutputStream().close();
        await(linter, process);
        if (Files.size(printed) > LARGEST) {
            throw new UnusableLinterException("`" + Names.word(linter) + "` prints more than 32 MiB");
        }
        return Files.readString(printed);
    }

    /** Both linters exit with 1 where they find something, and with more where they could not work. */
    private void await(Linter linter, Process process) throws UnusableLinterException {
        String name = "`" + Names.word(linter) + "`";
        try {
            if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new UnusableLinterException(name + " takes longer than " + longest.toSeconds() + " s");
            }
            if (process.exitValue() > 1) {
                throw UnusableLinterException.onFiles(name + " fails with exit code " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnusableLinterException(name + " was interrupted");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
