package dev.guardrail.cli;

import dev.guardrail.rule.Names;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in one line, with what was expected. */
final class Refusal {

    private Refusal() {}

    /** The line for what picocli refuses. */
    static String of(ParameterException refused) {
        CommandSpec command = refused.getCommandLine().getCommandSpec();
        String message = String.valueOf(refused.getMessage());
        if (refused instanceof UnmatchedArgumentException unmatched) {
            return message + suggestion(command, unmatched.getUnmatched());
        }
        if (refused instanceof MissingParameterException || refused.getArgSpec() == null) {
            return message
                    + (command.subcommands().isEmpty() || refused.getArgSpec() != null
                            ? ""
                            : "; expected one of: " + String.join(", ", commands(command)));
        }
        Class<?> type = refused.getArgSpec().type();
        String value = refused.getValue();
        return type.isEnum() && value != null
                ? "Invalid value for option '" + ((OptionSpec) refused.getArgSpec()).longestName() + "': \"" + value
                        + "\"" + choice(value, type)
                : message;
    }

    /** The line for an argument that is empty, as a variable is that nobody set; empty where there is none. */
    static String ofEmpty(List<String> arguments) {
        for (int at = 0; at < arguments.size(); at++) {
            String argument = arguments.get(at);
            int equals = argument.startsWith("-") ? argument.indexOf('=') : -1;
            if (equals > 0 && argument.substring(equals + 1).isBlank()) {
                return "the value of " + argument.substring(0, equals) + " is empty";
            }
            if (argument.isBlank()) {
                return at > 0 && arguments.get(at - 1).matches("--?[a-z][a-z-]*")
                        ? "the value of " + arguments.get(at - 1) + " is empty"
                        : "argument " + (at + 1) + " is empty";
            }
        }
        return "";
    }

    private static String suggestion(CommandSpec command, List<String> unmatched) {
        String first = unmatched.get(0);
        if (first.startsWith("-")) {
            String option = first.split("=", 2)[0];
            SortedSet<String> owners = owners(command, option);
            return owners.isEmpty()
                    ? Names.suggestion(
                            option, new TreeSet<>(command.optionsMap().keySet()))
                    : "; \"" + option + "\" stands behind a command: " + command.qualifiedName() + " " + owners.first()
                            + " " + option;
        }
        return command.subcommands().isEmpty() ? "" : Names.suggestion(first, commands(command));
    }

    private static SortedSet<String> owners(CommandSpec command, String option) {
        return command.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(sub -> sub.optionsMap().containsKey(option))
                .map(CommandSpec::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedSet<String> commands(CommandSpec command) {
        return new TreeSet<>(command.subcommands().keySet());
    }

    private static String choice(String value, Class<?> type) {
        return Names.suggestion(
                value.toLowerCase(Locale.ROOT),
                Arrays.stream(type.getEnumConstants())
                        .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                        .toList());
    }
}
