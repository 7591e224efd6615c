package dev.guardrail.fact;

import java.util.Locale;
import java.util.Map;

/** The service that runs a workflow or a pipeline. */
public enum Platform {
    GITHUB(Map.of()),
    GITLAB(Map.of("timeout-minutes", "timeout", "continue-on-error", "allow_failure", "if", "rules")),
    /** Azure Pipelines. */
    AZURE(Map.of("timeout-minutes", "timeoutInMinutes", "continue-on-error", "continueOnError", "if", "condition"));

    @SuppressWarnings("ImmutableEnumChecker") // made by Map.of
    private final Map<String, String> keys;

    Platform(Map<String, String> keys) {
        this.keys = keys;
    }

    /** The key of this service that means what a key of GitHub's workflows does; that one where it has no other. */
    public String key(String github) {
        return keys.getOrDefault(github, github);
    }

    /** A limit in minutes as this service writes it. */
    public String minutes(String number) {
        return this != GITLAB ? number : number + " minutes";
    }

    /** The word that rules and reports use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
