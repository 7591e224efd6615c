package dev.guardrail.collect.supply;

import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Step;
import dev.guardrail.fact.StepInput;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The registries that the jobs set up for npm. */
final class NpmRegistries {

    private static final String PUBLIC = "npmjs.org";

    private record Key(String path, String job) {}

    private final Map<Key, Set<String>> registries = new HashMap<>();

    NpmRegistries(List<Fact> facts) {
        for (Fact fact : facts) {
            if (fact instanceof StepInput input
                    && input.name().equalsIgnoreCase("registry-url")
                    && input.action().equalsIgnoreCase("actions/setup-node")) {
                registries
                        .computeIfAbsent(new Key(input.path(), input.job()), first -> new HashSet<>())
                        .add(input.value());
            }
        }
    }

    /** Whether a step publishes to another registry than the public one. */
    boolean areOthers(Step step) {
        Set<String> urls = registries.getOrDefault(new Key(step.path(), step.job()), Set.of());
        boolean setUp = !urls.isEmpty() && urls.stream().noneMatch(url -> url.contains(PUBLIC));
        return setUp || step.env().entrySet().stream().anyMatch(NpmRegistries::isOther);
    }

    private static boolean isOther(Map.Entry<String, String> variable) {
        return variable.getKey().toLowerCase(Locale.ROOT).equals("npm_config_registry")
                && !variable.getValue().contains(PUBLIC);
    }
}
