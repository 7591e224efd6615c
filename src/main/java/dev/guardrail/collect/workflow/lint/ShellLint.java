package dev.guardrail.collect.workflow.lint;

import dev.guardrail.collect.workflow.expression.Template;
import dev.guardrail.fact.Oversight;
import dev.guardrail.yaml.YamlNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks the shells of steps: the runner has to have each. */
final class ShellLint {

    private static final List<String> BUILT_IN = List.of("bash", "sh", "pwsh", "python", "cmd", "powershell");
    private static final List<String> OF_WINDOWS = List.of("cmd", "powershell");

    private final Oversights oversights;
    private final Runners runners;

    ShellLint(Oversights oversights) {
        this.oversights = oversights;
        this.runners = Runners.of(oversights.tables());
    }

    void workflow(YamlNode root) {
        defaults(root, Position.FILE, "");
        root.get("jobs").ifPresent(jobs -> jobs.entries().forEach(this::job));
    }

    private void job(YamlNode.Entry entry) {
        YamlNode job = entry.value();
        String system = system(job);
        defaults(job, new Position(entry.key().value(), 0), system);
        int count = 0;
        for (YamlNode step : job.get("steps").map(YamlNode::items).orElse(List.of())) {
            count++;
            check(step.get("shell"), new Position(entry.key().value(), count), system);
        }
    }

    /** The only operating system that a job runs on; empty where it is not known. */
    private String system(YamlNode job) {
        Set<String> systems = job.get("runs-on").stream()
                .flatMap(runsOn -> runsOn.get("labels").orElse(runsOn).texts().stream())
                .map(label -> Template.isIn(label) ? "" : runners.operatingSystem(label))
                .collect(Collectors.toSet());
        systems.removeIf(system ->
                systems.size() > 1 && system.isEmpty() && job.get("container").isEmpty());
        return systems.size() == 1 ? systems.iterator().next() : "";
    }

    private void defaults(YamlNode node, Position at, String system) {
        check(node.get("defaults").flatMap(all -> all.get("run")).flatMap(run -> run.get("shell")), at, system);
    }

    void check(Optional<YamlNode> shell, Position at, String system) {
        shell.filter(own -> !own.text().isBlank() && !own.text().contains("{0}") && !Template.isIn(own.text()))
                .ifPresent(own -> {
                    String name = own.text().strip();
                    String lower = name.toLowerCase(Locale.ROOT);
                    if (!BUILT_IN.contains(lower)) {
                        unknown(
                                at,
                                own,
                                "GitHub refuses to run the shell `" + name + "`; expected one of " + "`"
                                        + String.join("`, `", BUILT_IN) + "`, or a command with `{0}`");
                    } else if (OF_WINDOWS.contains(lower) && (system.equals("linux") || system.equals("macos"))) {
                        unknown(
                                at,
                                own,
                                "a runner with " + (system.equals("linux") ? "Linux" : "macOS") + " has no shell `"
                                        + name + "`");
                    }
                });
    }

    private void unknown(Position at, YamlNode shell, String what) {
        oversights.add(at, shell.place(), Oversight.Kind.UNKNOWN_SHELL, what);
    }
}
