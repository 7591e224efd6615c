package dev.guardrail.collect.workflow.gitlab;

import dev.guardrail.yaml.YamlNode;
import java.util.List;
import java.util.Set;

/** The words that GitLab knows in a pipeline. */
final class Keywords {

    /** Keys of a file that are no jobs. */
    private static final Set<String> OF_FILE = Set.of(
            "default",
            "include",
            "stages",
            "types",
            "variables",
            "workflow",
            "spec",
            "image",
            "services",
            "before_script",
            "after_script",
            "cache");

    /** Keys of a job. */
    private static final Set<String> OF_JOB =
            Set.of(("after_script allow_failure artifacts before_script cache coverage dast_configuration dependencies"
                            + " environment except extends hooks id_tokens identity image inherit inputs interruptible"
                            + " manual_confirmation needs only pages parallel publish release resource_group retry rules run"
                            + " script secrets services stage start_in tags timeout trigger variables when")
                    .split(" ", -1));

    /** Keys of a job that {@code default}, or a file as a whole, sets for all jobs. */
    static final List<String> DEFAULTS = List.of(
            "after_script",
            "artifacts",
            "before_script",
            "cache",
            "hooks",
            "id_tokens",
            "image",
            "interruptible",
            "retry",
            "services",
            "tags",
            "timeout");

    private Keywords() {}

    static boolean isOfJob(String key) {
        return OF_JOB.contains(key);
    }

    /** Whether an entry of a file is a job, or what jobs extend. */
    static boolean isJob(YamlNode.Entry entry) {
        return !OF_FILE.contains(entry.key().value()) && entry.value() instanceof YamlNode.Mapping;
    }

    /** Whether a name is that of a job which only others use. */
    static boolean isHidden(String job) {
        return job.startsWith(".");
    }
}
