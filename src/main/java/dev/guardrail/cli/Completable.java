package dev.guardrail.cli;

import dev.guardrail.policy.PolicySource;
import dev.guardrail.report.format.ReportFormats;
import dev.guardrail.rule.RuleIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** All commands with the words that may stand at each place: ids of guardrails, gates, formats. */
final class Completable {

    private Completable() {}

    static CommandLine commandLine(Console console) {
        CommandLine commandLine = new Main(console).commandLine();
        complete(commandLine);
        return commandLine;
    }

    private static void complete(CommandLine commandLine) {
        CommandSpec spec = commandLine.getCommandSpec();
        for (OptionSpec option : List.copyOf(spec.options())) {
            words(option, option.longestName()).ifPresent(words -> {
                spec.remove(option);
                spec.addOption(
                        OptionSpec.builder(option).completionCandidates(words).build());
            });
        }
        for (PositionalParamSpec parameter : List.copyOf(spec.positionalParameters())) {
            words(parameter, parameter.paramLabel()).ifPresent(words -> {
                spec.remove(parameter);
                spec.addPositional(PositionalParamSpec.builder(parameter)
                        .completionCandidates(words)
                        .build());
            });
        }
        commandLine.getSubcommands().values().forEach(Completable::complete);
    }

    /** The words of an argument that does not know them itself. */
    private static Optional<List<String>> words(ArgSpec argument, String name) {
        if (argument.completionCandidates() != null) {
            return Optional.empty();
        }
        return switch (name) {
            case "--why-not", "--like", "ID", "ID|DIR", "RULE" -> Optional.of(rules());
            case "TARGET" -> Optional.of(targets());
            case "--policy" -> Optional.of(PolicySource.SHIPPED);
            case "--report" ->
                Optional.of(
                        ReportFormats.words().stream().map(word -> word + "=").toList());
            case "COMMAND" ->
                Optional.of(new ArrayList<>(
                        new TreeSet<>(argument.command().root().subcommands().keySet())));
            default -> Optional.empty();
        };
    }

    private static List<String> rules() {
        return new ArrayList<>(RuleIndex.builtIn().catalogue().ids());
    }

    private static List<String> targets() {
        TreeSet<String> targets = new TreeSet<>(rules());
        RuleIndex.builtIn()
                .catalogue()
                .all()
                .forEach(guardrail -> targets.add(guardrail.purpose().gate().toString()));
        return new ArrayList<>(targets);
    }
}
