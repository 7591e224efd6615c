package dev.guardrail.audit;

import dev.guardrail.collect.trust.JobId;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The numbers at the head of the steps of the base. Within a job, steps with the same id are one step, else those with the
 * same name, else those with the same action or the same script; equal ones are paired in their order. A step that the
 * head does not have gets a number after the head's last.
 */
final class StepNumbers {

    private static final List<Function<Step, String>> NAMES =
            List.of(Step::id, Step::name, step -> step.uses().isEmpty() ? step.run() : step.action());

    /** By job at the base and number at the base. */
    private final Map<JobId, Map<Integer, Integer>> numbers = new HashMap<>();

    private StepNumbers() {}

    static StepNumbers of(Collection<Fact> base, Collection<Fact> head, Renames renames) {
        StepNumbers numbers = new StepNumbers();
        Map<JobId, List<Step>> after = steps(head);
        steps(base).forEach((job, before) -> {
            JobId moved = job.job().isEmpty()
                    ? new JobId(renames.pathAtHead(job.path()), "")
                    : renames.atHead(job.path(), job.job());
            numbers.numbers.put(job, pair(before, after.getOrDefault(moved, List.of())));
        });
        return numbers;
    }

    int atHead(String path, String job, int step) {
        return numbers.getOrDefault(new JobId(path, job), Map.of()).getOrDefault(step, step);
    }

    private static Map<JobId, List<Step>> steps(Collection<Fact> facts) {
        Map<JobId, List<Step>> steps = new HashMap<>();
        for (Fact fact : facts) {
            if (fact instanceof Step step) {
                steps.computeIfAbsent(new JobId(step.path(), step.job()), key -> new ArrayList<>())
                        .add(step);
            }
        }
        return steps;
    }

    private static Map<Integer, Integer> pair(List<Step> before, List<Step> after) {
        Map<Integer, Integer> numbers = new HashMap<>();
        List<Step> gone = new ArrayList<>(before);
        SortedMap<Integer, Step> added = new TreeMap<>();
        after.forEach(step -> added.put(step.index(), step));
        for (Function<Step, String> name : NAMES) {
            Map<String, Deque<Step>> named = new HashMap<>();
            added.values()
                    .forEach(step -> named.computeIfAbsent(name.apply(step), key -> new ArrayDeque<>())
                            .add(step));
            gone.removeIf(step -> partner(named, name.apply(step))
                    .map(now -> added.remove(now.index(), now) && numbers.put(step.index(), now.index()) == null)
                    .orElse(false));
        }
        int last = after.stream().mapToInt(Step::index).max().orElse(0);
        for (Step step : gone) {
            numbers.put(step.index(), ++last);
        }
        return numbers;
    }

    private static Optional<Step> partner(Map<String, Deque<Step>> named, String name) {
        return name.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(
                        named.getOrDefault(name, new ArrayDeque<>()).pollFirst());
    }
}
