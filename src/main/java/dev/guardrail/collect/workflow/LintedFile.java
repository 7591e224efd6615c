package dev.guardrail.collect.workflow;

import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.reading.Reading;
import dev.guardrail.collect.workflow.expression.Template;
import dev.guardrail.collect.workflow.script.ShellOptions;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.ScalarPlaces;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What linters check of a workflow or an action.
 *
 * @param workflow the text of the file, if it is a workflow
 * @param scripts its shell scripts, in their order
 */
public record LintedFile(Optional<String> workflow, List<LintedScript> scripts) {

    /** In bytes. */
    private static final int SIZE_LIMIT = 1 << 20;

    /** What one file says. */
    public static final Reading<LintedFile> READING = new Reading<>(
            "linted",
            LintedFile.class,
            path -> WorkflowFile.of(path)
                    .filter(kind -> kind == WorkflowFile.WORKFLOW || kind == WorkflowFile.ACTION)
                    .isPresent(),
            SIZE_LIMIT,
            LintedFile::read);

    public LintedFile {
        scripts = List.copyOf(scripts);
    }

    private static LintedFile read(SourceFile file) {
        Optional<String> text = Optional.of(new String(file.content(), StandardCharsets.UTF_8))
                .filter(any -> WorkflowFile.of(file.path())
                        .filter(WorkflowFile.WORKFLOW::equals)
                        .isPresent());
        try {
            return new LintedFile(
                    text,
                    WorkflowDocument.of(file)
                            .map(document -> scripts(document.root()))
                            .orElse(List.of()));
        } catch (YamlException e) {
            return new LintedFile(text, List.of());
        }
    }

    private static List<LintedScript> scripts(YamlNode root) {
        List<LintedScript> scripts = new ArrayList<>();
        RunDefaults defaults = RunDefaults.of(root);
        root.get("runs").ifPresent(runs -> steps("", runs, defaults, scripts));
        root.get("jobs")
                .map(YamlNode::entries)
                .orElse(List.of())
                .forEach(job -> steps(
                        job.key().value(),
                        job.value(),
                        RunDefaults.of(job.value()).or(defaults),
                        scripts));
        return scripts;
    }

    private static void steps(String job, YamlNode body, RunDefaults defaults, List<LintedScript> scripts) {
        int index = 0;
        for (YamlNode step : StepReader.each(body)) {
            int number = ++index;
            String shell = step.get("shell").map(YamlNode::text).orElse(defaults.shell());
            step.get("run")
                    .filter(YamlNode.Scalar.class::isInstance)
                    .map(YamlNode.Scalar.class::cast)
                    .filter(run -> isPosix(shell, runner(body)))
                    .ifPresent(run -> scripts.add(script(job, number, shell, run)));
        }
    }

    /** All labels of the runner, in one text. */
    private static String runner(YamlNode body) {
        return body.get("runs-on").map(on -> on.get("labels").orElse(on).items()).orElse(List.of()).stream()
                .map(YamlNode::text)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
    }

    /** Without a shell, the runner decides: one with Windows does not run a POSIX shell. */
    private static boolean isPosix(String shell, String runner) {
        return shell.isEmpty()
                ? !runner.contains("windows") && !Template.isIn(runner)
                : !Template.isIn(shell) && Shells.of(shell).kind() == Shells.Kind.POSIX;
    }

    private static LintedScript script(String job, int step, String shell, YamlNode.Scalar script) {
        ScalarPlaces places = new ScalarPlaces(script);
        List<Place> lines = new ArrayList<>();
        String value = script.value();
        int at = 0;
        for (String line : value.split("\n", -1)) {
            lines.add(places.of(Math.min(at, Math.max(0, value.length() - 1)), 1));
            at += line.length() + 1;
        }
        ShellOptions options = Shells.of(shell).options();
        return new LintedScript(
                job, step, options.posix() ? "sh" : "bash", set(options) + "\n" + withoutExpressions(value), lines);
    }

    /** The text, with underscores for the characters of each expression: all else keeps its place. */
    private static String withoutExpressions(String text) {
        return Template.of(text).parts().stream()
                .map(part -> part.isExpression() ? part.written().replaceAll("[^\\n]", "_") : part.written())
                .collect(Collectors.joining());
    }

    /** The options with which GitHub starts the shell, as a command: a `cd` that fails ends a script with `-e`. */
    private static String set(ShellOptions options) {
        return (options.errexit() ? "set -e" : ":") + (options.pipefail() ? "; set -o pipefail" : "");
    }
}
