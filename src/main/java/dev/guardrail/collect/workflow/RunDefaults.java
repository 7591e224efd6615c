package dev.guardrail.collect.workflow;

import dev.guardrail.yaml.YamlNode;

/**
 * What {@code defaults.run} sets for the steps of a workflow or a job.
 *
 * @param shell the shell; empty where it sets none
 * @param directory the working directory; empty where it sets none
 */
record RunDefaults(String shell, String directory) {

    static final RunDefaults NONE = new RunDefaults("", "");

    static RunDefaults of(YamlNode node) {
        return node.get("defaults")
                .flatMap(defaults -> defaults.get("run"))
                .map(run -> new RunDefaults(run.text("shell"), run.text("working-directory")))
                .orElse(NONE);
    }

    /** These, and those around them for what these do not set. */
    RunDefaults or(RunDefaults outer) {
        return new RunDefaults(
                shell.isEmpty() ? outer.shell : shell, directory.isEmpty() ? outer.directory : directory);
    }
}
