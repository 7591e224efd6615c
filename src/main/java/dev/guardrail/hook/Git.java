package dev.guardrail.hook;

import dev.guardrail.UnusableInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Git as a program.
 *
 * @param environment its variables
 */
record Git(Map<String, String> environment) {

    /**
     * The lines that a command prints.
     *
     * @throws UnusableInputException if it fails, with its own first line, or if there is no git
     */
    List<String> lines(Path directory, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            List<String> lines = read(process);
            if (process.waitFor() != 0) {
                throw new UnusableInputException(
                        "git does not say where its hooks are: " + (lines.isEmpty() ? "" : lines.get(0)));
            }
            return lines;
        } catch (IOException e) {
            throw new UnusableInputException(
                    "`git` cannot be run, and it alone knows where its hooks are: put it on the" + " PATH", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnusableInputException("`git` was interrupted", e);
        }
    }

    private static List<String> read(Process process) throws IOException {
        try (InputStream out = process.getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
