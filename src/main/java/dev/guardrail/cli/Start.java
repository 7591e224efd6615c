package dev.guardrail.cli;

import dev.guardrail.Version;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The process's entry. It answers {@code --version} and questions for help from what the build wrote, without the parser
 * of the command line, which takes four times as long to load as Java takes to start; {@link Main} answers all else. On
 * the way to an answer there are no lambdas and no {@code +} of texts, because their first use takes as long as all the
 * rest.
 */
public final class Start {

    private static final List<String> VERSION = List.of("-V", "--version");
    private static final List<String> HELP = List.of("-h", "--help");

    private Start() {}

    /** Answers, or has {@link Main} answer. */
    public static void main(String... arguments) {
        Optional<byte[]> answer = answer(Terminal.detect(System.getenv()), List.of(arguments));
        if (answer.isEmpty() || !isPrinted(answer.get())) {
            Main.main(arguments);
        }
    }

    /** The answer to arguments that ask for nothing but the version or one page of help, as the build wrote it. */
    static Optional<byte[]> answer(Terminal terminal, List<String> arguments) {
        if (arguments.size() == 1 && VERSION.contains(arguments.get(0))) {
            return Optional.of(Version.lines().concat(System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
        }
        int last = arguments.size() - 1;
        if (last >= 0 && HELP.contains(arguments.get(last))) {
            return page(terminal, arguments.subList(0, last));
        }
        return last >= 0 && arguments.get(0).equals(HelpCommand.NAME)
                ? page(terminal, arguments.subList(1, last + 1))
                : Optional.empty();
    }

    private static Optional<byte[]> page(Terminal terminal, List<String> command) {
        for (String word : command) {
            if (!isWord(word)) {
                return Optional.empty();
            }
        }
        String name = HelpPages.name(command, terminal.color(Terminal.Color.AUTO));
        try (InputStream page = Start.class.getResourceAsStream("/".concat(name))) {
            return page == null ? Optional.empty() : Optional.of(page.readAllBytes());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether an argument is letters alone, as the name of each command is; nothing else becomes part of a path. */
    private static boolean isWord(String argument) {
        for (int i = 0; i < argument.length(); i++) {
            if (argument.charAt(i) < 'a' || argument.charAt(i) > 'z') {
                return false;
            }
        }
        return !argument.isEmpty();
    }

    /** Prints; whether that worked. If it did not, {@link Main} tries again and says why. */
    @SuppressWarnings("resource") // Standard output stays open for Main.
    private static boolean isPrinted(byte[] answer) {
        try {
            new FileOutputStream(FileDescriptor.out).write(answer);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
