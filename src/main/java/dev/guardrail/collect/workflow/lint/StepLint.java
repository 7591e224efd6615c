package dev.guardrail.collect.workflow.lint;

import dev.guardrail.yaml.YamlNode;
import java.util.List;

/** Checks the commands in the scripts of all steps of a file. */
final class StepLint {

    private final CommandLint commands;

    StepLint(Oversights oversights) {
        commands = new CommandLint(oversights);
    }

    void workflow(YamlNode root) {
        boolean allowed = CommandLint.allows(root);
        root.get("jobs")
                .ifPresent(jobs -> jobs.entries()
                        .forEach(job ->
                                steps(job.value(), job.key().value(), allowed || CommandLint.allows(job.value()))));
    }

    /** The steps of a composite action, whose caller may allow disabled commands. */
    void action(YamlNode root) {
        root.get("runs").ifPresent(runs -> steps(runs, "", false));
    }

    private void steps(YamlNode parent, String job, boolean allowed) {
        int count = 0;
        for (YamlNode step : parent.get("steps").map(YamlNode::items).orElse(List.of())) {
            for (YamlNode node : step.get("parallel").map(YamlNode::items).orElse(List.of(step))) {
                count++;
                commands.step(node, new Position(job, count), allowed);
            }
        }
    }
}
