package dev.guardrail.collect.check;

import dev.guardrail.collect.own.OwnCalls;
import dev.guardrail.collect.workflow.JobRun;
import dev.guardrail.collect.workflow.WorkflowRuns;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Step;
import dev.guardrail.fact.Trigger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Walks the jobs of workflows, into the workflows that they call, to all situations of all checks. */
final class Walker {

    static final String CALL = "workflow_call";

    /** The event of a pipeline that only a person starts. */
    static final String BY_HAND = "manual";

    private final CalledWorkflows workflows;
    private final Calls calls;
    private final Muting muting;
    private final List<Occurrence> occurrences = new ArrayList<>();
    private final Set<String> called = new HashSet<>();

    /** By identity: what equal jobs call may differ by what surrounds them. */
    private final IdentityHashMap<JobRun, List<Reached>> reached = new IdentityHashMap<>();

    Walker(CalledWorkflows workflows, Calls calls, Muting muting) {
        this.workflows = workflows;
        this.calls = calls;
        this.muting = muting;
    }

    List<Occurrence> occurrences() {
        return occurrences;
    }

    /** Walks what events start, and then what only a call could start that no workflow of the repository makes. */
    void walk(Collection<WorkflowRuns> all) {
        all.forEach(workflow -> walk(workflow, event -> !event.event().equals(CALL)));
        all.stream()
                .filter(workflow -> !called.contains(workflow.path()))
                .forEach(workflow -> walk(workflow, event -> event.event().equals(CALL)));
    }

    /** Whether a job is for tags: it runs for them alone, on this event or, where it never does, on another one. */
    private static boolean isForRelease(JobRun run, JobGuards.Guards own, JobGuards guards) {
        return own.never().isPresent()
                ? run.events().stream()
                        .anyMatch(event -> ReleaseConditions.areIn(guards.of(run, event), run.contexts()))
                : ReleaseConditions.areIn(own, run.contexts());
    }

    private void walk(WorkflowRuns workflow, Predicate<Trigger> starts) {
        JobGuards guards = new JobGuards(workflow.jobs());
        for (JobRun run : workflow.jobs()) {
            for (Trigger event : run.events()) {
                if (starts.test(event)) {
                    JobGuards.Guards own = guards.of(run, event);
                    if (!isForRelease(run, own, guards)) {
                        job(
                                run,
                                own,
                                new Walk(
                                        workflow.path(),
                                        Optional.empty(),
                                        event,
                                        new HashSet<>(),
                                        Map.of(),
                                        List.of(),
                                        Optional.empty()));
                    }
                }
            }
        }
    }

    /**
     * How a job was reached.
     *
     * @param path the workflow that an event starts
     * @param caller the job of that workflow that calls others; none for the job of that workflow itself
     * @param event the event
     * @param called the workflows that were called on the way
     * @param cell the variables of the matrices of the callers, as dimensions
     * @param guards the conditions of the callers that only a run decides
     * @param never what keeps a caller from running, if something does
     */
    private record Walk(
            String path,
            Optional<String> caller,
            Trigger event,
            Set<String> called,
            Map<String, String> cell,
            List<String> guards,
            Optional<Occurrence.Effect> never) {}

    private void job(JobRun run, JobGuards.Guards guards, Walk walk) {
        List<String> all = new ArrayList<>(walk.guards());
        all.addAll(guards.guards());
        Optional<Occurrence.Effect> never = walk.never()
                .or(() -> guards.never()
                        .map(condition -> new Occurrence.Effect(
                                Occurrence.Effect.Kind.NEVER,
                                run.quoted("if", condition.expression()),
                                condition.place())));
        if (!run.job().uses().isEmpty()) {
            called(run, walk, all, never);
            return;
        }
        Muting.OfJob muted = muting.of(run, never);
        for (Reached step : reached.computeIfAbsent(run, this::steps)) {
            step(run, step, walk, all, muted);
        }
    }

    /**
     * A step of a job in one combination of its matrix, for all events.
     *
     * @param label what people call it: one text for all that it checks
     * @param environment what it runs on and with
     * @param leaves what it checks
     */
    private record Reached(Step step, String label, Map<String, String> environment, List<Leaf> leaves) {}

    private List<Reached> steps(JobRun run) {
        List<Reached> steps = new ArrayList<>();
        Environments environments = Environments.of(run);
        for (Fact fact : run.facts()) {
            if (fact instanceof Step step) {
                environments.after(step);
                List<Leaf> leaves = calls.of(run, step);
                steps.add(new Reached(step, step.label(), leaves.isEmpty() ? Map.of() : environments.now(), leaves));
            }
        }
        return steps;
    }

    private void called(JobRun run, Walk walk, List<String> guards, Optional<Occurrence.Effect> never) {
        String path = run.job().uses().strip().replaceFirst("^\\./", "");
        Optional<WorkflowRuns> found = workflows.find(path, run);
        if (found.isEmpty()) {
            remote(run, walk, guards, never);
        } else if (found.get().isCallable() && walk.called().add(path)) {
            called.add(path);
            within(run, found.get(), walk, guards, never);
            walk.called().remove(path);
        }
    }

    private void within(
            JobRun run, WorkflowRuns workflow, Walk walk, List<String> guards, Optional<Occurrence.Effect> never) {
        Map<String, String> cell = new TreeMap<>(walk.cell());
        Environments.of(run).now().forEach((dimension, value) -> {
            if (dimension.startsWith(Environments.MATRIX)) {
                cell.put(dimension, value);
            }
        });
        JobGuards inner = new JobGuards(workflow.jobs());
        String caller = walk.caller().orElse(run.job().id());
        for (JobRun job : workflow.jobs()) {
            job.events().stream()
                    .filter(event -> event.event().equals(CALL))
                    .findFirst()
                    .ifPresent(event -> {
                        JobGuards.Guards own = inner.of(job, event);
                        job(
                                job,
                                own,
                                new Walk(
                                        walk.path(),
                                        Optional.of(caller),
                                        walk.event(),
                                        walk.called(),
                                        cell,
                                        guards,
                                        never));
                    });
        }
    }

    /** A workflow of another repository is a check by its name. */
    private void remote(JobRun run, Walk walk, List<String> guards, Optional<Occurrence.Effect> never) {
        String uses = run.job().uses().strip();
        Occurrence.Site site = new Occurrence.Site(
                walk.path(),
                walk.caller().orElse(run.job().id()),
                0,
                uses.replaceFirst("@.*", ""),
                run.job().place(),
                run.job().place());
        OwnCalls.ofAction(uses, Calls.evaluated(run, run.with()))
                .map(audit -> CheckName.own(uses.replaceFirst("@.*", ""), audit))
                .or(() -> Actions.ofWorkflow(uses))
                .ifPresent(name -> occurrences.add(new Occurrence(
                        site,
                        name,
                        new Occurrence.When(walk.event(), guards, run.contexts()),
                        Environments.of(run).now(),
                        never.or(() -> Muting.asked(name, site.place()))
                                .orElse(new Occurrence.Effect(Occurrence.Effect.Kind.FAILS, "", site.place())))));
    }

    private void step(JobRun run, Reached reached, Walk walk, List<String> guards, Muting.OfJob muted) {
        Step step = reached.step();
        Map<String, String> environment = reached.environment();
        for (Leaf leaf : reached.leaves()) {
            List<String> all = new ArrayList<>(guards);
            muted.guard(step).ifPresent(all::add);
            Map<String, String> dimensions = new TreeMap<>(walk.cell());
            dimensions.values().removeIf(value -> environment.containsValue(Environments.version(value)));
            dimensions.putAll(environment);
            if (!leaf.directory().isEmpty()) {
                dimensions.put("directory", leaf.directory());
            }
            occurrences.add(new Occurrence(
                    new Occurrence.Site(
                            walk.path(),
                            walk.caller().orElse(step.job()),
                            walk.caller().isPresent() ? 0 : step.index(),
                            reached.label(),
                            leaf.place(),
                            leaf.outer()),
                    leaf.name(),
                    new Occurrence.When(walk.event(), all, run.contexts()),
                    dimensions,
                    muted.effect(step, leaf)));
        }
    }
}
