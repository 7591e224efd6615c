package dev.guardrail.collect.trust;

import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Job;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.RenamedCheck;
import dev.guardrail.fact.Trigger;
import dev.guardrail.fact.Wildcard;
import dev.guardrail.fact.Workflow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the jobs and workflows that the range renames although something waits for their old name. */
public final class RenamedChecks {

    /**
     * Something that waits for a check.
     *
     * @param name the name of the check
     * @param place where it is waited for
     */
    public record Awaited(String name, Place place) {}

    private static final String EXPRESSION = "\\$\\{\\{.*?\\}\\}";

    private final Moves moves;
    private final List<Job> jobs;
    private final Map<JobId, Job> byId = new HashMap<>();
    private final Map<String, Workflow> workflows = new HashMap<>();

    private RenamedChecks(Collection<? extends Fact> head, Moves moves) {
        this.moves = moves;
        this.jobs = only(head, Job.class);
        jobs.forEach(job -> byId.put(new JobId(job.path(), job.id()), job));
        only(head, Workflow.class).forEach(workflow -> workflows.put(workflow.path(), workflow));
    }

    /**
     * The renamed checks.
     *
     * @param awaited what files besides the workflows wait for at the head
     */
    public static List<RenamedCheck> of(
            Collection<? extends Fact> base, Collection<? extends Fact> head, Moves moves, List<Awaited> awaited) {
        RenamedChecks checks = new RenamedChecks(head, moves);
        List<RenamedCheck> renamed = new ArrayList<>();
        only(base, Job.class).forEach(was -> checks.job(was, awaited).forEach(renamed::add));
        List<Awaited> runs = runs(head);
        only(base, Workflow.class).forEach(was -> checks.workflow(was, runs).forEach(renamed::add));
        return renamed;
    }

    /** The workflows that others wait for. */
    private static List<Awaited> runs(Collection<? extends Fact> head) {
        return only(head, Trigger.class).stream()
                .filter(trigger -> trigger.event().equals("workflow_run"))
                .flatMap(trigger -> trigger.filters().stream()
                        .filter(filter -> filter.name().equals("workflows"))
                        .flatMap(filter -> filter.values().stream())
                        .map(name -> new Awaited(name, trigger.place())))
                .toList();
    }

    private Stream<RenamedCheck> job(Job was, List<Awaited> awaited) {
        Optional<Job> now = Optional.ofNullable(byId.get(moves.job(was.path(), was.id())));
        return now.filter(job -> !name(job).equals(name(was))).stream()
                .flatMap(job -> awaited.stream()
                        .filter(check -> isCalled(was, check.name()) && isLost(check.name()))
                        .map(check -> new RenamedCheck(
                                job.place(),
                                job.id(),
                                check.name(),
                                name(job),
                                check.place(),
                                moves.place(was.place()))));
    }

    private Stream<RenamedCheck> workflow(Workflow was, List<Awaited> runs) {
        Optional<Workflow> now = Optional.ofNullable(workflows.get(moves.path(was.path())));
        boolean lost = !was.name().isEmpty()
                && workflows.values().stream()
                        .noneMatch(workflow -> workflow.name().equals(was.name()));
        return now.filter(workflow -> lost).stream()
                .flatMap(workflow -> runs.stream()
                        .filter(run -> run.name().equals(was.name()))
                        .map(run -> new RenamedCheck(
                                workflow.place(),
                                "",
                                was.name(),
                                workflow.name().isEmpty() ? workflow.path() : workflow.name(),
                                run.place(),
                                moves.place(was.place()))));
    }

    private boolean isLost(String check) {
        return jobs.stream().noneMatch(job -> pattern(job).equals("*") || isCalled(job, check));
    }

    private static String name(Job job) {
        return job.name().isEmpty() ? job.id() : job.name();
    }

    /** The name with {@code *} for each expression: {@code test (*)}. */
    private static String pattern(Job job) {
        return name(job).replaceAll(EXPRESSION, "*");
    }

    /** Whether a check of the job has the name, in a cell of its matrix or in the workflow that it calls. */
    private static boolean isCalled(Job job, String check) {
        String name = pattern(job);
        if (name.equals("*")) {
            return false;
        }
        List<String> names = new ArrayList<>(List.of(name));
        if (!job.matrix().isEmpty()) {
            names.add(name + " (*)");
        }
        if (!job.uses().isEmpty()) {
            List.copyOf(names).forEach(one -> names.add(one + " / *"));
        }
        return names.stream().anyMatch(one -> Wildcard.matches(one, check));
    }

    private static <F extends Fact> List<F> only(Collection<? extends Fact> facts, Class<F> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
