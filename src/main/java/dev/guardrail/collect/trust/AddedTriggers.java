package dev.guardrail.collect.trust;

import dev.guardrail.fact.AddedTrigger;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Job;
import dev.guardrail.fact.Trigger;
import dev.guardrail.fact.Workflow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the events that newly start a workflow. */
final class AddedTriggers {

    private final Moves moves;
    private final Map<String, List<String>> before = new HashMap<>();
    private final Map<String, List<Trigger>> after = new LinkedHashMap<>();
    private final Map<String, Set<String>> jobs = new HashMap<>();
    /** The jobs of the base, by the names of the head, with the events that started them. */
    private final Map<JobId, Set<String>> started = new HashMap<>();

    private AddedTriggers(Moves moves) {
        this.moves = moves;
    }

    static List<AddedTrigger> of(Collection<? extends Fact> base, Collection<? extends Fact> head, Moves moves) {
        AddedTriggers triggers = new AddedTriggers(moves);
        base.forEach(triggers::addOfBase);
        base.forEach(triggers::addJobOfBase);
        head.forEach(triggers::addOfHead);
        List<AddedTrigger> added = new ArrayList<>();
        triggers.after.forEach((path, all) -> added.addAll(triggers.added(path, all)));
        return added;
    }

    private void addOfBase(Fact fact) {
        if (fact instanceof Workflow workflow) {
            before.computeIfAbsent(moves.path(workflow.path()), path -> new ArrayList<>());
        } else if (fact instanceof Trigger trigger) {
            before.computeIfAbsent(moves.path(trigger.path()), path -> new ArrayList<>())
                    .add(trigger.event());
        }
    }

    private void addJobOfBase(Fact fact) {
        if (fact instanceof Job job) {
            started.computeIfAbsent(moves.job(job.path(), job.id()), id -> new HashSet<>())
                    .addAll(before.getOrDefault(moves.path(job.path()), List.of()));
        }
    }

    private void addOfHead(Fact fact) {
        if (fact instanceof Trigger trigger) {
            after.computeIfAbsent(trigger.path(), path -> new ArrayList<>()).add(trigger);
        } else if (fact instanceof Job job) {
            jobs.computeIfAbsent(job.path(), path -> new HashSet<>()).add(job.id());
        }
    }

    private List<AddedTrigger> added(String path, List<Trigger> all) {
        List<String> was = before.getOrDefault(path, List.of());
        List<String> events = all.stream().map(Trigger::event).toList();
        boolean isNew = !before.containsKey(path);
        return all.stream()
                .filter(trigger -> !was.contains(trigger.event()) && !(isNew && isMoved(path, trigger.event())))
                .map(trigger -> new AddedTrigger(
                        trigger.place(),
                        trigger.event(),
                        isNew,
                        was,
                        was.stream().filter(event -> !events.contains(event)).toList()))
                .toList();
    }

    /** Whether all jobs of a new workflow were in other files, where the same event started them. */
    private boolean isMoved(String path, String event) {
        Set<String> all = jobs.getOrDefault(path, Set.of());
        return !all.isEmpty()
                && all.stream()
                        .allMatch(job -> started.getOrDefault(new JobId(path, job), Set.of())
                                .contains(event));
    }
}
