package dev.guardrail.cli;

import dev.guardrail.rule.Names;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what is wrong with a command line and what was expected. */
final class Refusal {

    private static final Pattern QUOTED = Pattern.compile("'([^'`]*)'");

    private Refusal() {}

    /** The line for a command line that picocli refuses. */
    static String of(ParameterException refused) {
        CommandSpec command = refused.getCommandLine().getCommandSpec();
        String message = String.valueOf(refused.getMessage());
        if (refused instanceof UnmatchedArgumentException unmatched) {
            return plain(message) + suggestion(command, unmatched.getUnmatched());
        }
        if (refused instanceof MissingParameterException || refused.getArgSpec() == null) {
            return plain(message)
                    + (command.subcommands().isEmpty() || refused.getArgSpec() != null
                            ? ""
                            : "; expected one of: " + String.join(", ", commands(command)));
        }
        Iterable<String> words = refused.getArgSpec().completionCandidates();
        String value = refused.getValue();
        return words != null && value != null
                ? "invalid value `" + value + "`"
                        + (refused.getArgSpec() instanceof OptionSpec option
                                ? " for option `" + option.longestName() + "`"
                                : "")
                        + choice(value, words)
                : plain(message);
    }

    /** A message of picocli as Guardrail writes messages: no capital at its start, and names in backticks. */
    private static String plain(String message) {
        return message.substring(0, 1).toLowerCase(Locale.ROOT)
                + QUOTED.matcher(message.substring(1)).replaceAll("`$1`");
    }

    /** The line for the first empty argument, often an unset variable; empty where no argument is empty. */
    static String ofEmpty(List<String> arguments) {
        for (int at = 0; at < arguments.size(); at++) {
            String argument = arguments.get(at);
            int equals = argument.startsWith("-") ? argument.indexOf('=') : -1;
            if (equals > 0 && argument.substring(equals + 1).isBlank()) {
                return "the value of `" + argument.substring(0, equals) + "` is empty";
            }
            if (argument.isBlank()) {
                return at > 0 && arguments.get(at - 1).matches("--?[a-z][a-z-]*")
                        ? "the value of `" + arguments.get(at - 1) + "` is empty"
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
                    : "; `" + option + "` is an option of a command: write `" + command.qualifiedName() + " "
                            + owners.first() + " " + option + "`";
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

    private static String choice(String value, Iterable<String> words) {
        return Names.suggestion(
                value.toLowerCase(Locale.ROOT),
                StreamSupport.stream(words.spliterator(), false)
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .toList());
    }
}
