package dev.guardrail.policy;

import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What holds for guardrails in the whole repository, and what a policy says otherwise of its parts. */
public final class Overrides {

    private final RuleTable everywhere;
    /** The most specific last. */
    private final List<PathOverride> overrides;
    /** What holds where the same overrides apply. */
    private final Map<List<Place>, RuleTable> tables = new ConcurrentHashMap<>();

    Overrides(RuleTable everywhere, List<PathOverride> overrides) {
        this.everywhere = everywhere;
        List<PathOverride> ordered = new ArrayList<>(overrides);
        ordered.sort(PathOverride.BY_SPECIFICITY);
        this.overrides = List.copyOf(ordered);
    }

    /** Whether the same holds in every file. */
    public boolean isEmpty() {
        return overrides.isEmpty();
    }

    /** What holds in the whole repository, and for findings that are in no file. */
    public RuleTable everywhere() {
        return everywhere;
    }

    /** What holds for a file. */
    public RuleTable at(String path) {
        List<PathOverride> about = about(path);
        return about.isEmpty()
                ? everywhere
                : tables.computeIfAbsent(about.stream().map(PathOverride::place).toList(), places -> with(about));
    }

    private RuleTable with(List<PathOverride> about) {
        Map<String, RuleChoice> said = new HashMap<>();
        about.forEach(
                override -> override.rules().forEach((rule, choice) -> said.merge(rule, choice, RuleChoice::then)));
        return everywhere.with(said);
    }

    /** The glob of the override in which a line sets something of a guardrail; empty if no override does. */
    public String partThatSets(String rule, Place line) {
        return overrides.stream()
                .filter(override -> override.sets(rule, line))
                .map(override -> override.in().pattern())
                .findFirst()
                .orElse("");
    }

    /**
     * What overrides say of a guardrail, the one that wins last.
     *
     * @param path the file that they are about; nothing for any file
     */
    public List<Overriding> of(String rule, Optional<String> path) {
        return path.map(this::about).orElse(overrides).stream()
                .filter(override -> override.rules().containsKey(rule))
                .map(override -> Overriding.of(override, override.rules().get(rule)))
                .toList();
    }

    /** Whether a guardrail is on in the whole repository, or a part of it. */
    boolean isOnSomewhere(String rule) {
        return everywhere.isOn(rule)
                || overrides.stream()
                        .anyMatch(override -> override.rules().containsKey(rule)
                                && override.rules().get(rule).on().value());
    }

    /** The overrides about a file, the one that wins last. */
    List<PathOverride> about(String path) {
        return overrides.stream()
                .filter(override -> override.in().matches(path))
                .toList();
    }
}
