package dev.guardrail.collect.check;

import dev.guardrail.collect.own.OwnCalls;
import dev.guardrail.collect.workflow.JobRun;
import dev.guardrail.fact.Command;
import dev.guardrail.fact.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Adds to a command the environments that a variable chooses: {@code TOXENV: py312} means {@code tox -e py312}. */
final class EnvironmentChoice {

    private static final Map<String, List<String>> VARIABLES =
            Map.of("tox", List.of("TOXENV", "TOX_ENV"), "nox", List.of("NOXSESSION"));

    private static final Map<String, String> OPTIONS = Map.of("tox", "-e", "nox", "-s");

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)\\}|\\$(\\w+)");

    private EnvironmentChoice() {}

    static Command of(JobRun run, Step step, Command command) {
        if (OwnCalls.ofCommand(command.words()).isPresent()) {
            return resolved(run, step, command);
        }
        String program = command.tool().split(" ", 2)[0];
        String option = OPTIONS.get(program);
        if (option == null || command.words().stream().anyMatch(word -> word.startsWith(option) || word.equals("--"))) {
            return command;
        }
        return VARIABLES.getOrDefault(program, List.of()).stream()
                .flatMap(variable -> value(run, step, variable).stream())
                .findFirst()
                .map(value -> with(command, List.of(option, value)))
                .orElse(command);
    }

    /** A call of Guardrail itself with the values of its variables, as far as the workflow says them. */
    private static Command resolved(JobRun run, Step step, Command command) {
        List<String> words = command.words().stream()
                .map(word -> VARIABLE.matcher(word).replaceAll(found -> {
                    String name = found.group(1) == null ? found.group(2) : found.group(1);
                    return Matcher.quoteReplacement(value(run, step, name).orElse(found.group()));
                }))
                .toList();
        return command(command, words);
    }

    /** The value of a variable; as written where only a run knows it. */
    private static Optional<String> value(JobRun run, Step step, String variable) {
        String own = step.env().getOrDefault(variable, "");
        return own.isEmpty()
                ? run.evaluate("${{ env." + variable + " }}").filter(value -> !value.contains("${{"))
                : Optional.of(run.evaluate(own).orElse(own));
    }

    private static Command with(Command command, List<String> more) {
        List<String> words = new ArrayList<>(command.words());
        words.addAll(more);
        return command(command, words);
    }

    private static Command command(Command command, List<String> words) {
        return new Command(
                command.place(),
                command.job(),
                command.step(),
                command.ordinal(),
                command.tool(),
                words,
                command.text(),
                command.status(),
                command.doubt(),
                command.hiddenBy(),
                command.handovers());
    }
}
