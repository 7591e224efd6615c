package dev.guardrail.collect.own;

import dev.guardrail.collect.workflow.script.ShellCommand;
import dev.guardrail.collect.workflow.script.ShellOptions;
import dev.guardrail.collect.workflow.script.ShellScript;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the calls of Guardrail in the pipeline of a service other than GitHub. */
public final class PipelineCalls {

    /** Commands, and lists of commands that one shell runs. */
    private static final Set<String> SCRIPTS = Set.of(
            "script", "before_script", "install", "run", "command", "commands", "bash", "sh", "pwsh", "powershell");

    /** What a job runs when it is over: its failure fails nothing. */
    private static final Set<String> AFTERWARDS = Set.of("after_script", "after-script", "after_failure");

    /** The file of a job that other repositories include, and a component of that name. */
    private static final Pattern INCLUDED =
            Pattern.compile("(?:.*/)?guardrail(?:\\.gitlab-ci)?(?:\\.ya?ml)?(?:@[^/]+)?");

    private static final List<String> FILES = List.of("file", "local", "remote", "component", "template");

    private static final String INCLUDE = "include";
    private static final String JOB = "guardrail";

    private final Set<String> extended = new HashSet<>();
    private final List<Call> calls = new ArrayList<>();

    private PipelineCalls() {}

    /**
     * A call of Guardrail.
     *
     * @param place the line of the command, or of what includes it
     * @param job the name of its job
     * @param mutedBy what keeps its failure from failing the pipeline, as written; empty where nothing does
     */
    public record Call(Place place, String job, String mutedBy, AuditOptions asked) {}

    /** The calls in a document, in its order. */
    public static List<Call> in(YamlNode root) {
        if (root instanceof YamlNode.Sequence documents) {
            return documents.elements().stream()
                    .flatMap(document -> in(document).stream())
                    .toList();
        }
        PipelineCalls found = new PipelineCalls();
        found.extensions(root);
        root.get(INCLUDE).ifPresent(include -> found.included(root, include));
        found.walk(root, PipelinePart.of(root));
        return List.copyOf(found.calls);
    }

    private void extensions(YamlNode node) {
        node.get("extends").ifPresent(names -> extended.addAll(names.texts()));
        node.entries().forEach(entry -> extensions(entry.value()));
    }

    /** A job that another file has; a job of its name sets what it does otherwise. */
    private void included(YamlNode root, YamlNode include) {
        PipelinePart part = root.get(JOB)
                .map(job -> PipelinePart.of(root).in(JOB, job))
                .orElse(PipelinePart.of(root).named(JOB));
        for (YamlNode each : include instanceof YamlNode.Sequence list ? list.elements() : List.of(include)) {
            boolean own = Stream.concat(Stream.of(each), FILES.stream().flatMap(key -> each.get(key).stream()))
                    .flatMap(value -> value.texts().stream())
                    .anyMatch(file -> INCLUDED.matcher(file).matches());
            if (own) {
                AuditOptions asked = AuditOptions.ofCommand(part.variable("GUARDRAIL_FAIL_ON")
                        .map(level -> Map.of("fail-on", List.of(level)))
                        .orElse(Map.of()));
                calls.add(new Call(each.place(), JOB, part.mutedBy(), asked));
            }
        }
    }

    private void walk(YamlNode node, PipelinePart part) {
        for (YamlNode.Entry entry : node.entries()) {
            String key = entry.key().value();
            YamlNode value = entry.value();
            if (AFTERWARDS.contains(key)) {
                script(value, part.mutedBy(key));
            } else if (SCRIPTS.contains(key)) {
                script(value, part.in("", value));
            } else if (!key.equals(INCLUDE) && !isUnused(key)) {
                walk(value, part.in(key, value));
            }
        }
        if (node instanceof YamlNode.Sequence list) {
            list.elements().forEach(each -> walk(each, part.in("", each)));
        }
    }

    /** Whether a job is there for others to build on, and none does. */
    private boolean isUnused(String job) {
        return job.startsWith(".") && !extended.contains(job);
    }

    private void script(YamlNode node, PipelinePart part) {
        List<YamlNode.Scalar> lines = scalars(node).toList();
        StringBuilder text = new StringBuilder();
        List<Integer> starts = new ArrayList<>();
        for (YamlNode.Scalar line : lines) {
            starts.add(text.length());
            text.append(line.value()).append('\n');
        }
        if (text.indexOf("audit") >= 0) {
            for (ShellCommand command : ShellScript.commands(text.toString(), new ShellOptions(true, true))) {
                List<String> words =
                        command.words().stream().map(part::resolved).toList();
                OwnCalls.ofCommand(words)
                        .ifPresent(asked -> calls.add(new Call(
                                place(command.offset(), text, lines, starts),
                                part.job(),
                                part.mutedBy().isEmpty() ? muting(command) : part.mutedBy(),
                                asked)));
            }
        }
        walk(node, part);
    }

    private static Stream<YamlNode.Scalar> scalars(YamlNode node) {
        return node instanceof YamlNode.Scalar scalar
                ? Stream.of(scalar)
                : node instanceof YamlNode.Sequence list
                        ? list.elements().stream().flatMap(PipelineCalls::scalars)
                        : Stream.empty();
    }

    /** The line of a command: within a block that keeps its lines, its own; else that of the text. */
    private static Place place(int offset, CharSequence text, List<YamlNode.Scalar> lines, List<Integer> starts) {
        int last = lines.size() - 1;
        while (starts.get(last) > offset) {
            last--;
        }
        YamlNode.Scalar line = lines.get(last);
        if (line.style() != YamlNode.Style.LITERAL) {
            return line.place();
        }
        long above = text.subSequence(starts.get(last), offset)
                .chars()
                .filter(each -> each == '\n')
                .count();
        return Place.line(line.place().path(), line.place().line() + 1 + (int) above);
    }

    private static String muting(ShellCommand command) {
        return switch (command.status()) {
            case REPLACED, IGNORED ->
                command.hiddenBy().isEmpty() ? "ignored" : command.hiddenBy().replace("`", "");
            case UNREACHED, SILENCED -> "never reached";
            case OBSERVED, UNKNOWN -> "";
        };
    }
}
