package dev.guardrail.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;

/** The help texts of all commands. */
public final class Help {

    private Help() {}

    /** Each on one line. */
    public static Stream<String> texts() {
        return texts(commands());
    }

    /** The command line with all commands. */
    static CommandLine commands() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Console console = new Console(nowhere, nowhere, new Terminal(false, false, false), LocalDate.EPOCH, Map.of());
        return new Main(console).commandLine();
    }

    private static Stream<String> texts(CommandLine command) {
        return Stream.concat(
                Stream.of(command.getUsageMessage().replaceAll("\\s+", " ")),
                command.getSubcommands().values().stream().flatMap(Help::texts));
    }
}
