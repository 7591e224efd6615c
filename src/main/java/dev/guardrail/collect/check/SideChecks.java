package dev.guardrail.collect.check;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.collect.workflow.JobRun;
import dev.guardrail.collect.workflow.JobRunReader;
import dev.guardrail.collect.workflow.WorkflowRuns;
import dev.guardrail.fact.CheckKind;
import dev.guardrail.fact.Command;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.LaterFailure;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Step;
import dev.guardrail.fact.Trigger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The checks of one side, each in all its situations. */
final class SideChecks {

    /** Events after which a branch holds, or may come to hold, other content than before; and the clock. */
    static final Set<String> PROTECTING =
            Set.of("pull_request", "pull_request_target", "merge_group", "push", "schedule", "release");

    /** A condition under which only a tag is built: a release, and no protection of a branch. */
    private static final Pattern FOR_TAGS = Pattern.compile(
            "(?<!!)(?:startsWith|contains)\\s*\\(\\s*github\\.ref\\s*,\\s*'refs/tags|github\\.ref_type\\s*==\\s*'tag'");

    private static final String CALL = "workflow_call";

    private final Map<String, WorkflowRuns> workflows = new TreeMap<>();
    private final Snapshot snapshot;
    private final Calls calls;
    private final Muting muting;
    private final List<Occurrence> occurrences = new ArrayList<>();

    private SideChecks(Snapshot snapshot, Calls calls, Muting muting) {
        this.snapshot = snapshot;
        this.calls = calls;
        this.muting = muting;
    }

    /**
     * The checks of a side.
     *
     * @param facts what its workflows and actions say
     */
    static SideChecks of(Snapshot snapshot, Collection<Fact> facts, Readings readings, Muting.Words words) {
        SideChecks side =
                new SideChecks(snapshot, new Calls(snapshot, facts, readings), new Muting(words, handed(facts)));
        for (Snapshot.Entry entry : snapshot.files(JobRunReader.READING.reads())) {
            try {
                side.workflows.put(entry.path(), readings.read(snapshot, entry, JobRunReader.READING));
            } catch (UnreadableException e) {
                // A gap of the workflow collector says so.
            }
        }
        side.workflows.values().forEach(side::workflow);
        return side;
    }

    List<Occurrence> occurrences() {
        // What is built for a release is published, and checks nothing.
        return occurrences.stream()
                .filter(one -> isProtecting(one.when().event()))
                .filter(one -> !isForRelease(one.when().event()) || one.name().kind() != CheckKind.BUILD)
                .toList();
    }

    private static boolean isForRelease(Trigger event) {
        boolean tags = event.filters().stream().anyMatch(filter -> filter.name().equals("tags"));
        boolean branches =
                event.filters().stream().anyMatch(filter -> filter.name().startsWith("branches"));
        return event.event().equals("release") || tags && !branches;
    }

    /** The checks that a person has to start, of workflows that nothing else starts: these never run by themselves. */
    List<Occurrence> byHand() {
        Set<String> started = new HashSet<>();
        occurrences().forEach(one -> started.add(one.site().path()));
        return occurrences.stream()
                .filter(one -> !started.contains(one.site().path()))
                .map(one -> new Occurrence(
                        one.site(),
                        one.name(),
                        one.when(),
                        one.environment(),
                        new Occurrence.Effect(
                                Occurrence.Effect.Kind.NEVER,
                                "its workflow starts only on `"
                                        + one.when().event().event() + "`",
                                one.when().event().place())))
                .toList();
    }

    /** The workflows by their paths. */
    Map<String, WorkflowRuns> workflows() {
        return workflows;
    }

    /** The jobs of a workflow that have checks which count. */
    Set<String> checkedJobs(String path) {
        return occurrences.stream()
                .filter(one -> one.counts() && one.site().path().equals(path))
                .map(one -> one.site().job())
                .collect(Collectors.toSet());
    }

    /** The commands whose failure a later step turns into one, by their places. */
    private static Set<Place> handed(Collection<Fact> facts) {
        Map<String, LaterFailure> later = new HashMap<>();
        for (Fact fact : facts) {
            if (fact instanceof LaterFailure failure) {
                later.put(
                        failure.path() + ' ' + failure.job() + ' ' + failure.step() + ' ' + failure.ordinal(), failure);
            }
        }
        Set<Place> handed = new HashSet<>();
        for (Fact fact : facts) {
            if (fact instanceof Command command) {
                String step = command.path() + ' ' + command.job() + ' ' + command.step() + ' ';
                if (later.containsKey(step + command.ordinal()) || later.containsKey(step + 0)) {
                    handed.add(command.place());
                }
            }
        }
        return handed;
    }

    private void workflow(WorkflowRuns workflow) {
        JobGuards guards = new JobGuards(workflow.jobs());
        for (JobRun run : workflow.jobs()) {
            for (Trigger event : run.events()) {
                if (!event.event().equals(CALL)) {
                    JobGuards.Guards own = guards.of(run, event);
                    if (own.guards().stream()
                            .noneMatch(guard -> FOR_TAGS.matcher(guard).find())) {
                        job(
                                run,
                                own,
                                new Walk(workflow.path(), Optional.empty(), event, new HashSet<>(), Map.of()),
                                List.of());
                    }
                }
            }
        }
    }

    /** Whether what runs for an event protects something. */
    static boolean isProtecting(Trigger event) {
        return PROTECTING.contains(event.event());
    }

    /**
     * How a job was reached.
     *
     * @param path the workflow that an event starts
     * @param caller the job of that workflow that calls others; none for the job of that workflow itself
     * @param event the event
     * @param called the workflows that were called on the way
     * @param cell the variables of the matrices of the callers, as dimensions
     */
    private record Walk(
            String path, Optional<String> caller, Trigger event, Set<String> called, Map<String, String> cell) {}

    private void job(JobRun run, JobGuards.Guards guards, Walk walk, List<String> outer) {
        List<String> all = new ArrayList<>(outer);
        all.addAll(guards.guards());
        Optional<Occurrence.Effect> never = guards.never()
                .map(condition -> new Occurrence.Effect(
                        Occurrence.Effect.Kind.NEVER,
                        "`if: " + condition.expression().strip() + "`",
                        condition.place()));
        if (!run.job().uses().isEmpty()) {
            called(run, walk, all, never);
            return;
        }
        Muting.OfJob muted = muting.of(run, never);
        Environments environments = Environments.of(run);
        for (Fact fact : run.facts()) {
            if (fact instanceof Step step) {
                environments.after(step);
                step(run, step, walk, all, muted, environments.now());
            }
        }
    }

    private void called(JobRun run, Walk walk, List<String> guards, Optional<Occurrence.Effect> never) {
        String path = run.job().uses().strip().replaceFirst("^\\./", "");
        WorkflowRuns workflow = called(path, run);
        if (workflow == null || !workflow.isCallable() || !walk.called().add(path)) {
            if (workflow == null) {
                remote(run, walk, guards, never);
            }
            return;
        }
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
                        JobGuards.Guards both = new JobGuards.Guards(own.guards(), own.never());
                        int from = occurrences.size();
                        job(
                                job,
                                both,
                                new Walk(walk.path(), Optional.of(caller), walk.event(), walk.called(), cell),
                                guards);
                        never.ifPresent(effect -> disable(from, effect));
                    });
        }
        walk.called().remove(path);
    }

    /** What a called workflow runs with the inputs of the call. */
    private @Nullable WorkflowRuns called(String path, JobRun run) {
        WorkflowRuns plain = workflows.get(path);
        if (plain == null || run.with().isEmpty()) {
            return plain;
        }
        Map<String, String> inputs = new TreeMap<>();
        run.with().forEach((name, value) -> inputs.put(name, run.evaluate(value).orElse(value)));
        try {
            Optional<Snapshot.Entry> entry = snapshot.find(path);
            return entry.isPresent() ? JobRunReader.read(path, snapshot.read(entry.get(), 1 << 20), inputs) : plain;
        } catch (UnreadableException e) {
            return plain;
        }
    }

    private void disable(int from, Occurrence.Effect effect) {
        for (int i = from; i < occurrences.size(); i++) {
            Occurrence found = occurrences.get(i);
            occurrences.set(i, new Occurrence(found.site(), found.name(), found.when(), found.environment(), effect));
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
        Actions.ofWorkflow(uses)
                .ifPresent(name -> occurrences.add(new Occurrence(
                        site,
                        name,
                        new Occurrence.When(walk.event(), guards, run.contexts()),
                        Environments.of(run).now(),
                        never.orElse(new Occurrence.Effect(Occurrence.Effect.Kind.FAILS, "", site.place())))));
    }

    private void step(
            JobRun run,
            Step step,
            Walk walk,
            List<String> guards,
            Muting.OfJob muted,
            Map<String, String> environment) {
        for (Calls.Leaf leaf : calls.of(run, step)) {
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
                            step.label(),
                            leaf.place(),
                            leaf.outer()),
                    leaf.name(),
                    new Occurrence.When(walk.event(), all, run.contexts()),
                    dimensions,
                    muted.effect(step, leaf)));
        }
    }
}
