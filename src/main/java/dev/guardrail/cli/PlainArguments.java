package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the options of an audit without the parser of the command line, where each of them is a {@link PlainOption} and is
 * given once: to describe the command to the parser takes an eighth of a small audit. All else is left to the parser,
 * mistakes among it, so that only the parser says what is wrong.
 */
final class PlainArguments {

    private PlainArguments() {}

    /**
     * Gives the arguments behind the command's name to the command.
     *
     * @return whether all of them are plain; if not, the command may have taken some, and is not to be called
     */
    static boolean areTaken(List<String> arguments, AuditCommand command) {
        Optional<Map<PlainOption, String>> read = read(arguments);
        if (read.isEmpty()) {
            return false;
        }
        List<GivenOption> given = new ArrayList<>();
        for (Map.Entry<PlainOption, String> option : read.get().entrySet()) {
            if (!isTaken(option.getKey(), option.getValue(), command)) {
                return false;
            }
            given.add(option.getKey().given(option.getValue()));
        }
        command.given(given);
        return true;
    }

    /** The options in their order; none where an argument is not plain. */
    private static Optional<Map<PlainOption, String>> read(List<String> arguments) {
        Map<PlainOption, String> read = new LinkedHashMap<>();
        for (int at = 0; at < arguments.size(); at++) {
            String argument = arguments.get(at);
            int equals = argument.indexOf('=');
            Optional<PlainOption> option = PlainOption.named(equals < 0 ? argument : argument.substring(0, equals));
            if (option.isEmpty() || read.containsKey(option.get())) {
                return Optional.empty();
            }
            String value = "";
            if (equals >= 0) {
                value = argument.substring(equals + 1);
            } else if (option.get().hasValue() && at + 1 < arguments.size()) {
                at++;
                value = arguments.get(at);
            }
            if (!isPlain(value, option.get().hasValue())) {
                return Optional.empty();
            }
            read.put(option.get(), value);
        }
        return Optional.of(read);
    }

    /** What begins with a hyphen may be an option, and the parser takes quotation marks for its own. */
    private static boolean isPlain(String value, boolean isWanted) {
        return isWanted ? !value.isEmpty() && !value.startsWith("-") && value.indexOf('"') < 0 : value.isEmpty();
    }

    private static boolean isTaken(PlainOption option, String value, AuditCommand command) {
        try {
            return command.take(option, value);
        } catch (UnusableInputException | InvalidPathException e) {
            return false;
        }
    }
}
