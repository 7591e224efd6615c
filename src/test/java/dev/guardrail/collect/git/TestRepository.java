package dev.guardrail.collect.git;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A repository that git itself makes, with fixed people and times and without anybody's settings. */
public final class TestRepository {

    private static final Map<String, String> ENVIRONMENT = Map.ofEntries(
            Map.entry("GIT_CONFIG_GLOBAL", "/dev/null"),
            Map.entry("GIT_CONFIG_SYSTEM", "/dev/null"),
            Map.entry("GIT_CONFIG_NOSYSTEM", "1"),
            Map.entry("GIT_AUTHOR_NAME", "Ada"),
            Map.entry("GIT_AUTHOR_EMAIL", "ada@example.org"),
            Map.entry("GIT_AUTHOR_DATE", "2026-01-01T10:00:00+02:00"),
            Map.entry("GIT_COMMITTER_NAME", "Ada"),
            Map.entry("GIT_COMMITTER_EMAIL", "ada@example.org"),
            Map.entry("GIT_COMMITTER_DATE", "2026-01-01T10:00:00+02:00"),
            Map.entry("GIT_ALLOW_PROTOCOL", "file"),
            Map.entry("LC_ALL", "C"));

    private final Path dir;

    private TestRepository(Path dir) {
        this.dir = dir;
    }

    public static TestRepository init(Path dir) {
        try {
            Files.createDirectories(dir);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TestRepository repository = new TestRepository(dir);
        repository.git("init", "-q", "-b", "main");
        repository.git("config", "core.autocrlf", "false");
        return repository;
    }

    public static TestRepository at(Path dir) {
        return new TestRepository(dir);
    }

    public Path dir() {
        return dir;
    }

    public TestRepository write(String path, String text) {
        return write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public TestRepository write(String path, byte[] bytes) {
        try {
            Path file = dir.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public TestRepository delete(String path) {
        try {
            Files.delete(dir.resolve(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Commits everything; the id of the commit. */
    public String commit(String message) {
        git("add", "-A");
        git("commit", "-q", "--allow-empty", "--cleanup=verbatim", "-m", message);
        return git("rev-parse", "HEAD");
    }

    /** Runs git; what it prints, without the last line end. */
    public String git(String... arguments) {
        return run(new byte[0], arguments);
    }

    /** Runs a script of the shell in the work tree; what it prints, without the last line end. */
    public String shell(String script) {
        return process(new byte[0], List.of("sh", "-e", "-c", script));
    }

    String run(byte[] input, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-C", dir.toString()));
        command.addAll(List.of(arguments));
        return process(input, command);
    }

    private String process(byte[] input, List<String> command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(dir.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().putAll(ENVIRONMENT);
        try {
            Process process = builder.start();
            process.getOutputStream().write(input);
            process.getOutputStream().close();
            try (InputStream out = process.getInputStream()) {
                String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
                if (process.waitFor() != 0) {
                    throw new AssertionError(command + ": " + text);
                }
                return text.stripTrailing();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
