package dev.guardrail.fact;

import java.util.List;

/**
 * One entry of {@code updates} in {@code .github/dependabot.yml}.
 *
 * @param place the entry's first key
 * @param ecosystem its {@code package-ecosystem}
 * @param directories the directories it watches, in the order of the file
 * @param interval how often it looks
 */
public record DependabotUpdate(Place place, String ecosystem, List<String> directories, String interval)
        implements WorkflowFact {

    public DependabotUpdate {
        directories = List.copyOf(directories);
    }

    @Override
    public String identity() {
        return ecosystem + " " + String.join(" ", directories);
    }
}
