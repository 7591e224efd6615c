package dev.guardrail.cli;

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

/** The pages of help, with and without colors, which the build writes as the parser of the command line prints them. */
public final class HelpPages {

    private static final String FOLDER = "META-INF/guardrail/help/";

    private HelpPages() {}

    /**
     * The build's entry.
     *
     * @param arguments the folder for the classes
     */
    public static void main(String... arguments) throws IOException {
        Path output = Path.of(arguments[0]);
        Files.createDirectories(output.resolve(FOLDER));
        for (boolean color : new boolean[] {false, true}) {
            PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            Terminal terminal = new Terminal(color, false, false);
            Console console = new Console(nowhere, nowhere, terminal, LocalDate.EPOCH, Map.of());
            write(output, new Main(console).commandLine(), List.of(), color);
        }
    }

    /** The resource with the page of a command: the words that name it, none for that of the program. */
    static String name(List<String> command, boolean color) {
        List<String> words = new ArrayList<>(List.of("guardrail"));
        words.addAll(command);
        return String.join("", FOLDER, String.join("-", words), color ? ".color" : ".plain");
    }

    private static void write(Path output, CommandLine command, List<String> words, boolean color) throws IOException {
        Files.writeString(output.resolve(name(words, color)), command.getUsageMessage());
        for (Map.Entry<String, CommandLine> sub : command.getSubcommands().entrySet()) {
            List<String> longer = new ArrayList<>(words);
            longer.add(sub.getKey());
            write(output, sub.getValue(), longer, color);
        }
    }
}
