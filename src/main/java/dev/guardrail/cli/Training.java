package dev.guardrail.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Runs several commands in one process. The launcher starts it once: Java then archives the classes
 * that any of the commands loaded.
 */
public final class Training {

    private Training() {}

    /**
     * The launcher's entry.
     *
     * @param arguments a file with a command on each line; a tab separates its arguments
     */
    public static void main(String... arguments) throws IOException {
        List<String> commands = Files.readAllLines(Path.of(arguments[0]));
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Main main = new Main(new Console(
                nowhere, nowhere, Terminal.detect(System.getenv()), LocalDate.EPOCH, Map.copyOf(System.getenv())));
        int last = commands.size() - 1;
        commands.subList(0, last).forEach(command -> main.run(words(command)));
        // The last one also loads what ends a process.
        Main.main(words(commands.get(last)));
    }

    private static String[] words(String command) {
        return command.split("\t", -1);
    }
}
