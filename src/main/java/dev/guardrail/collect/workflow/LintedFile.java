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
import java.util.Optional;

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
        String shell = shell(root, "");
        root.get("runs").ifPresent(runs -> steps("", runs, shell, scripts));
        root.get("jobs")
                .map(YamlNode::entries)
                .orElse(List.of())
                .forEach(job -> steps(job.key().value(), job.value(), shell(job.value(), shell), scripts));
        return scripts;
    }

    /** The default shell of a workflow or a job. */
    private static String shell(YamlNode node, String otherwise) {
        return node.get("defaults")
                .flatMap(defaults -> defaults.get("run"))
                .flatMap(run -> run.get("shell"))
                .map(YamlNode::text)
                .orElse(otherwise);
    }

    private static void steps(String job, YamlNode body, String shell, List<LintedScript> scripts) {
        int index = 0;
        for (YamlNode step : StepReader.each(body)) {
            index++;
            String own = step.get("shell").map(YamlNode::text).orElse(shell);
            if (step.get("run").orElse(step) instanceof YamlNode.Scalar script && isPosix(own, body)) {
                scripts.add(script(job, index, own, script));
            }
        }
    }

    /** Without a shell, runners with Windows do not run a POSIX shell. */
    private static boolean isPosix(String shell, YamlNode body) {
        boolean windows = body.get("runs-on").map(YamlNode::text).orElse("").contains("windows");
        return !Template.isIn(shell)
                && Shells.of(shell).kind() == Shells.Kind.POSIX
                && !(shell.isEmpty()
                        && (windows
                                || body.get("runs-on")
                                        .filter(on -> Template.isIn(on.text()))
                                        .isPresent()));
    }

    private static LintedScript script(String job, int step, String shell, YamlNode.Scalar script) {
        ScalarPlaces places = new ScalarPlaces(script);
        List<Place> lines = new ArrayList<>();
        String value = script.value();
        for (int at = 0; at >= 0 && at <= value.length(); at = value.indexOf('\n', at) + 1) {
            lines.add(places.of(Math.min(at, Math.max(0, value.length() - 1)), 1));
            if (value.indexOf('\n', at) < 0) {
                break;
            }
        }
        ShellOptions options = Shells.of(shell).options();
        return new LintedScript(
                job, step, options.posix() ? "sh" : "bash", set(options) + "\n" + Expressionless.of(value), lines);
    }

    /** The options with which GitHub starts the shell, as a command: a `cd` that fails ends a script with `-e`. */
    private static String set(ShellOptions options) {
        return (options.errexit() ? "set -e" : ":") + (options.pipefail() ? "; set -o pipefail" : "");
    }
}
