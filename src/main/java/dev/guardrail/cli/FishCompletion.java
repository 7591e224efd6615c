package dev.guardrail.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The completions for fish, for which the library of the command line has no generator. */
final class FishCompletion {

    private static final int WORDS = 70;

    private final StringBuilder script = new StringBuilder("# fish completions of guardrail\n");

    private FishCompletion() {}

    static String of(CommandLine commandLine) {
        FishCompletion completion = new FishCompletion();
        completion.add(commandLine, List.of());
        return completion.script.toString();
    }

    private void add(CommandLine command, List<String> path) {
        CommandSpec spec = command.getCommandSpec();
        List<String> subcommands = new ArrayList<>(command.getSubcommands().keySet());
        String here = condition(path, subcommands);
        command.getSubcommands()
                .forEach((name, sub) -> line(here + " -f -a " + quoted(name) + described(sub.getCommandSpec())));
        for (OptionSpec option : spec.options()) {
            line(here + names(option) + values(option.arity().max() == 0, option.completionCandidates()) + " -d "
                    + quoted(first(option.description())));
        }
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            if (parameter.completionCandidates() != null) {
                line(here + " -a " + quoted(words(parameter.completionCandidates())));
            }
        }
        command.getSubcommands().forEach((name, sub) -> {
            List<String> longer = new ArrayList<>(path);
            longer.add(name);
            add(sub, longer);
        });
    }

    /** Where a line counts: behind each word of the path, and before any word that leads further. */
    private static String condition(List<String> path, List<String> subcommands) {
        List<String> conditions = new ArrayList<>();
        path.forEach(word -> conditions.add("__fish_seen_subcommand_from " + word));
        if (!subcommands.isEmpty()) {
            conditions.add("not __fish_seen_subcommand_from " + String.join(" ", subcommands));
        }
        return " -n " + quoted(String.join("; and ", conditions));
    }

    private static String names(OptionSpec option) {
        StringBuilder names = new StringBuilder();
        for (String name : option.names()) {
            names.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        return names.toString();
    }

    private static String values(boolean isSwitch, @Nullable Iterable<String> candidates) {
        if (isSwitch) {
            return "";
        }
        return candidates == null ? " -r" : " -x -a " + quoted(words(candidates));
    }

    private static String words(Iterable<String> candidates) {
        return String.join(
                " ", StreamSupport.stream(candidates.spliterator(), false).toList());
    }

    private static String described(CommandSpec spec) {
        return " -d " + quoted(first(spec.usageMessage().description()));
    }

    private static String first(String... description) {
        String text = Arrays.stream(description)
                .findFirst()
                .orElse("")
                .replace("%n", " ")
                .replace("%%", "%");
        return text.length() > WORDS ? text.substring(0, WORDS - 1) + "…" : text;
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    private void line(String line) {
        script.append("complete -c guardrail").append(line).append('\n');
    }
}
