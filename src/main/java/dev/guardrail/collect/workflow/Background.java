package dev.guardrail.collect.workflow;

import dev.guardrail.yaml.YamlNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Steps that run in the background of their job. */
final class Background {

    private Background() {}

    /**
     * The ids of the steps that a later step cancels before any step waits for them: a failure that has not happened by
     * then never happens. At its end, the job waits for all other background steps, and their failures count.
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
