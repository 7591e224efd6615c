package dev.guardrail.cli;

import dev.guardrail.cli.CompletionCommand.Shell;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** The pages for {@code man} and the completions of shells, which the build writes for packages. */
public final class ManPages {

    private ManPages() {}

    /**
     * The build's entry.
     *
     * @param arguments the folder for {@code man/*.1} and {@code completions/*}
     */
    public static void main(String... arguments) throws IOException {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Console console = new Console(nowhere, nowhere, new Terminal(false, false, false), LocalDate.EPOCH, Map.of());
        write(Path.of(arguments[0]), console);
    }

    static void write(Path folder, Console console) throws IOException {
        pages(Files.createDirectories(folder.resolve("man")), new Main(console).commandLine(), List.of("guardrail"));
        Path completions = Files.createDirectories(folder.resolve("completions"));
        CommandLine completable = Completable.commandLine(console);
        for (Shell shell : Shell.values()) {
            Files.writeString(completions.resolve("guardrail." + shell), shell.script(completable));
        }
    }

    private static void pages(Path folder, CommandLine command, List<String> words) throws IOException {
        Files.writeString(folder.resolve(String.join("-", words) + ".1"), ManPage.of(command, words));
        for (Map.Entry<String, CommandLine> sub : command.getSubcommands().entrySet()) {
            List<String> longer = new ArrayList<>(words);
            longer.add(sub.getKey());
            pages(folder, sub.getValue(), longer);
        }
    }
}
