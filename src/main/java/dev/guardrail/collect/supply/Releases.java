package dev.guardrail.collect.supply;

import dev.guardrail.fact.ActionReference;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.ReleaseSign;
import dev.guardrail.fact.Step;
import dev.guardrail.fact.Trigger;
import dev.guardrail.table.Row;
import dev.guardrail.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds what shows that a job publishes: its events, or its steps. */
final class Releases {

    private final Table publishing;
    private final Inputs inputs;
    private final Map<String, List<ReleaseSign>> triggers = new HashMap<>();
    private final Map<String, Boolean> branches = new HashMap<>();

    Releases(Table publishing, Inputs inputs, List<Fact> facts) {
        this.publishing = publishing;
        this.inputs = inputs;
        for (Fact fact : facts) {
            if (fact instanceof Trigger trigger) {
                of(trigger)
                        .ifPresent(sign -> triggers.computeIfAbsent(trigger.path(), first -> new ArrayList<>())
                                .add(sign));
                branches.merge(trigger.path(), namesBranch(trigger), Boolean::logicalOr);
            }
        }
    }

    private static Optional<ReleaseSign> of(Trigger trigger) {
        boolean release = trigger.event().equals("release");
        boolean push = trigger.event().equals("push") && (hasFilter(trigger, "tags") || namesBranch(trigger));
        return release || push
                ? Optional.of(new ReleaseSign(trigger.place(), "", 0, trigger.event()))
                : Optional.empty();
    }

    private static boolean hasFilter(Trigger trigger, String name) {
        return trigger.filters().stream().anyMatch(filter -> filter.name().equals(name));
    }

    /** Whether a push to a branch that is called like a release starts it. */
    private static boolean namesBranch(Trigger trigger) {
        return trigger.event().equals("push")
                && trigger.filters().stream()
                        .filter(filter -> filter.name().equals("branches"))
                        .flatMap(filter -> filter.values().stream())
                        .anyMatch(branch -> branch.toLowerCase(Locale.ROOT).contains("release"));
    }

    /** The events that start releases, of all files. */
    List<ReleaseSign> ofTriggers() {
        return triggers.values().stream().flatMap(List::stream).toList();
    }

    /** Whether each release that the events of a file start is one of a tag. */
    boolean areOfTags(String path) {
        return triggers.containsKey(path) && !branches.getOrDefault(path, false);
    }

    /** Whether a step publishes. */
    Optional<ReleaseSign> of(ActionReference use, Step step) {
        return publishing.about(use.action()).stream()
                .filter(row -> publishes(step, row))
                .findFirst()
                .map(row -> new ReleaseSign(use.place(), use.job(), use.step(), use.action()));
    }

    private boolean publishes(Step step, Row row) {
        String input = row.cell("input");
        return input.isEmpty() || inputs.value(step, input).strip().equalsIgnoreCase("true");
    }
}
