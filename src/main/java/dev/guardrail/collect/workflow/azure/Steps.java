package dev.guardrail.collect.workflow.azure;

import dev.guardrail.collect.workflow.script.ShellCommand;
import dev.guardrail.fact.Command;
import dev.guardrail.fact.ContinueOnError;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Step;
import dev.guardrail.fact.Truth;
import dev.guardrail.yaml.ScalarPlaces;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Makes the facts about the steps of one job.
 *
 * @param job the name of the job; empty in a template of steps
 * @param windows whether the job runs on Windows, where {@code script} is one for {@code cmd}
 */
record Steps(String job, boolean windows) {

    /** Which tool a task sets up, by the input that says the version. */
    private static final Map<String, String> TOOLS = Map.of(
            "usepythonversion", "python",
            "nodetool", "node",
            "usenode", "node",
            "usedotnet", "dotnet",
            "javatoolinstaller", "java",
            "gotool", "go",
            "userubyversion", "ruby");

    /** A step as it is written. */
    Step step(YamlNode node, int index, StepScript script) {
        return step(node, index, script, text -> text);
    }

    /**
     * A step.
     *
     * @param resolved puts the values of variables into a text
     */
    Step step(YamlNode node, int index, StepScript script, UnaryOperator<String> resolved) {
        return new Step(
                start(node),
                job,
                index,
                node.text("name"),
                node.text("displayName"),
                script.uses(),
                Scope.shell(script.text()),
                script.shell(),
                resolved.apply(node.text("workingDirectory")),
                node.text("condition"),
                node.text("timeoutInMinutes"),
                node.text("continueOnError"),
                texts(node.get("env"), resolved),
                inputs(node, script, resolved));
    }

    static Place start(YamlNode node) {
        return node.entries().isEmpty()
                ? node.place()
                : node.entries().get(0).key().place();
    }

    private static Map<String, String> texts(Optional<YamlNode> mapping, UnaryOperator<String> resolved) {
        Map<String, String> texts = new TreeMap<>();
        mapping.ifPresent(node -> node.entries()
                .forEach(entry -> texts.put(
                        entry.key().value(), resolved.apply(entry.value().text()))));
        return texts;
    }

    /** The inputs; the version of a tool that the task sets up has the name that actions give to it. */
    private static Map<String, String> inputs(YamlNode node, StepScript script, UnaryOperator<String> resolved) {
        Map<String, String> inputs = texts(node.get("inputs"), resolved);
        String tool = TOOLS.get(script.uses().replaceFirst("@.*", "").toLowerCase(Locale.ROOT));
        for (String key : List.of("versionSpec", "version")) {
            if (tool != null && inputs.containsKey(key)) {
                inputs.put(tool + "-version", inputs.get(key));
            }
        }
        return inputs;
    }

    /** The commands of a script, and of a task that stands for one. */
    List<Command> commands(StepScript script, YamlNode node, int step, int first) {
        return commands(script, node, step, first, text -> text);
    }

    /**
     * The commands of a script, and of a task that stands for one.
     *
     * @param first how many commands the job has before
     * @param resolved puts the values of variables into a text
     */
    List<Command> commands(StepScript script, YamlNode node, int step, int first, UnaryOperator<String> resolved) {
        List<Command> commands = new ArrayList<>();
        for (ShellCommand command : new Failures(node, resolved).commands(script)) {
            commands.add(new Command(
                    place(script, command),
                    job,
                    step,
                    first + commands.size() + 1,
                    command.tool(),
                    command.words(),
                    command.text(),
                    command.status(),
                    command.doubt(),
                    command.hiddenBy(),
                    command.handovers()));
        }
        return commands;
    }

    /** Where a command is: to the character where the script is as written, and else its line. */
    private static Place place(StepScript script, ShellCommand command) {
        YamlNode.Scalar written = script.written();
        boolean expanded = written.source().stream().anyMatch(line -> line.contains("${{"));
        if (script.isWritten() && script.text().equals(written.value()) && !expanded) {
            return new ScalarPlaces(written).of(command.offset(), command.length());
        }
        boolean lines = script.isWritten() && written.style() == YamlNode.Style.LITERAL;
        int number = (int) script.text()
                .substring(0, Math.min(command.offset(), script.text().length()))
                .chars()
                .filter(c -> c == '\n')
                .count();
        return lines
                ? Place.line(
                        written.place().path(),
                        Math.min(
                                written.place().line() + 1 + number,
                                written.place().endLine()))
                : written.place();
    }

    /** What lets the failure of a step, or with 0 of a job, pass. */
    Optional<ContinueOnError> allowed(YamlNode node, int step, String subject) {
        return node.get("continueOnError")
                .filter(value -> !value.text().isEmpty() && !value.text().equalsIgnoreCase("false"))
                .map(value -> new ContinueOnError(
                        value.place(),
                        job,
                        step,
                        subject,
                        value.text(),
                        value.text().equalsIgnoreCase("true") ? Truth.ALWAYS : Truth.SOMETIMES));
    }
}
