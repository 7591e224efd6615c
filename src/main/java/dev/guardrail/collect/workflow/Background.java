package dev.guardrail.collect.workflow;

import dev.guardrail.yaml.YamlNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Steps that run in the background of their job. */
final class Background {

    private Background() {}

    /**
     * The ids of the steps that a later step cancels before anything waits for them: a failure that has not come by then does
     * not come at all. One that nobody waits for or cancels is waited for at the end of the job, and counts.
     */
    static Set<String> cancelled(List<YamlNode> steps) {
        Set<String> running = new HashSet<>();
        Set<String> cancelled = new HashSet<>();
        for (YamlNode step : steps) {
            if (step.text("background").equals("true")) {
                running.add(step.text("id"));
            }
            step.get("wait").ifPresent(wait -> wait.texts().forEach(running::remove));
            step.get("wait-all").ifPresent(all -> running.clear());
            step.get("cancel")
                    .ifPresent(cancel ->
                            cancel.texts().stream().filter(running::contains).forEach(cancelled::add));
        }
        return cancelled;
    }
}
