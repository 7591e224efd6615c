package dev.guardrail.collect.check;

import dev.guardrail.collect.workflow.JobRun;
import dev.guardrail.fact.Condition;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Trigger;
import dev.guardrail.fact.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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

    JobGuards(List<JobRun> runs) {
        runs.forEach(run ->
                jobs.computeIfAbsent(run.job().id(), key -> new ArrayList<>()).add(run));
    }

    Guards of(JobRun run, Trigger event) {
        List<String> guards = new ArrayList<>();
        Optional<Condition> never = collect(run, event, guards, new HashSet<>());
        return new Guards(guards.stream().distinct().toList(), never);
    }

    private Optional<Condition> collect(JobRun run, Trigger event, List<String> guards, Set<String> seen) {
        Optional<Condition> own = condition(run);
        if (own.isPresent() && own.get().holds() == Truth.NEVER) {
            return own;
        }
        own.filter(condition -> condition.holds() == Truth.SOMETIMES
                        && !condition.expression().isBlank())
                .ifPresent(condition -> guards.add(condition.expression()));
        if (own.isPresent() && STATUS.matcher(own.get().expression()).find()) {
            return Optional.empty();
        }
        for (String need : run.job().needs()) {
            if (seen.add(need)) {
                Optional<JobRun> needed = jobs.getOrDefault(need, List.of()).stream()
                        .filter(other -> other.events().contains(event))
                        .findFirst();
                Optional<Condition> never = needed.flatMap(other -> collect(other, event, guards, seen));
                if (never.isPresent()) {
                    return never;
                }
            }
        }
        return Optional.empty();
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
