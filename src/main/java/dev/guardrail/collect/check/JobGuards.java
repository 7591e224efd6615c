package dev.guardrail.collect.check;

import dev.guardrail.collect.workflow.JobRun;
import dev.guardrail.fact.Condition;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Trigger;
import dev.guardrail.fact.Truth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The conditions under which the jobs of a workflow run, those of the jobs that they need included. */
final class JobGuards {

    private static final Pattern STATUS =
            Pattern.compile("\\b(always|failure|cancelled)\\s*\\(", Pattern.CASE_INSENSITIVE);

    /**
     * The conditions of one job for one event.
     *
     * @param guards the conditions that only a run decides
     * @param never the condition that never holds, if there is one
     */
    record Guards(List<String> guards, Optional<Condition> never) {}

    private final Map<String, List<JobRun>> jobs = new HashMap<>();
    private final IdentityHashMap<JobRun, Optional<Condition>> conditions = new IdentityHashMap<>();

    JobGuards(List<JobRun> runs) {
        runs.forEach(run ->
                jobs.computeIfAbsent(run.job().id(), key -> new ArrayList<>()).add(run));
    }

    Guards of(JobRun run, Trigger event) {
        Set<String> guards = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        Deque<JobRun> open = new ArrayDeque<>(List.of(run));
        while (!open.isEmpty()) {
            JobRun next = open.pop();
            Optional<Condition> own = conditions.computeIfAbsent(next, JobGuards::condition);
            if (own.isPresent() && own.get().holds() == Truth.NEVER) {
                return new Guards(List.copyOf(guards), own);
            }
            own.filter(condition -> condition.holds() == Truth.SOMETIMES
                            && !condition.expression().isBlank())
                    .ifPresent(condition -> guards.add(condition.expression()));
            if (own.isEmpty() || !STATUS.matcher(own.get().expression()).find()) {
                next.job().needs().stream()
                        .filter(seen::add)
                        .forEach(need -> needed(need, event).ifPresent(open::push));
            }
        }
        return new Guards(List.copyOf(guards), Optional.empty());
    }

    private Optional<JobRun> needed(String need, Trigger event) {
        return jobs.getOrDefault(need, List.of()).stream()
                .filter(other -> other.events().contains(event))
                .findFirst();
    }

    /** The condition of the job itself. */
    private static Optional<Condition> condition(JobRun run) {
        for (Fact fact : run.facts()) {
            if (fact instanceof Condition condition && condition.step() == 0) {
                return Optional.of(condition);
            }
        }
        return Optional.empty();
    }
}
