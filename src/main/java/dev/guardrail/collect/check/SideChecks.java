package dev.guardrail.collect.check;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.check.call.RepositoryCalls;
import dev.guardrail.collect.reading.Reading;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.collect.workflow.JobRun;
import dev.guardrail.collect.workflow.JobRunReader;
import dev.guardrail.collect.workflow.WorkflowRuns;
import dev.guardrail.collect.workflow.azure.AzureRuns;
import dev.guardrail.collect.workflow.gitlab.GitlabCollector;
import dev.guardrail.collect.workflow.gitlab.GitlabRuns;
import dev.guardrail.collect.workflow.pipeline.PipelineJob;
import dev.guardrail.fact.CheckKind;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Platform;
import dev.guardrail.fact.Trigger;
import dev.guardrail.table.Tables;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The checks of one side, each in all its situations. */
final class SideChecks {

    /** Events after which a branch holds, or may come to hold, other content than before; and the clock. */
    static final Set<String> PROTECTING = Set.of(
            "pull_request", "merge_request", "pull_request_target", "merge_group", "push", "schedule", "release");

    /**
     * What is known besides the files.
     *
     * @param words the words which take the failures of a command away
     * @param tables what is known of the world
     */
    record Known(Muting.Words words, Tables tables) {}

    private final Map<String, WorkflowRuns> workflows;
    private final List<Occurrence> occurrences;
    private final List<Gap> gaps;

    private SideChecks(Map<String, WorkflowRuns> workflows, List<Occurrence> occurrences, List<Gap> gaps) {
        this.workflows = workflows;
        this.occurrences = occurrences;
        this.gaps = List.copyOf(gaps);
    }

    /**
     * The checks of a side.
     *
     * @param facts what its workflows and actions say
     */
    static SideChecks of(Snapshot snapshot, Collection<Fact> facts, Readings readings, Known known) {
        Map<String, WorkflowRuns> workflows = new TreeMap<>();
        Reading<WorkflowRuns> reading = JobRunReader.reading(known.tables());
        for (Snapshot.Entry entry : snapshot.files(reading.reads())) {
            try {
                workflows.put(entry.path(), readings.read(snapshot, entry, reading));
            } catch (UnreadableException e) {
                // A gap of the workflow collector says so.
            }
        }
        add(GitlabCollector.ROOT, GitlabRuns.of(snapshot, readings), Platform.GITLAB, workflows);
        AzureRuns.of(snapshot, readings).forEach((path, jobs) -> add(path, jobs, Platform.AZURE, workflows));
        CalledWorkflows called = new CalledWorkflows(snapshot, workflows, readings, known.tables());
        Calls calls = new Calls(snapshot, facts, readings);
        Walker walker = new Walker(called, calls, Muting.of(known.words(), facts));
        walker.walk(workflows.values());
        return new SideChecks(
                workflows, walker.occurrences(), calls.isExhausted() ? gaps(workflows.keySet()) : List.of());
    }

    private static List<Gap> gaps(Set<String> paths) {
        String reason = String.format(
                Locale.ROOT,
                "expected at most %,d commands behind what the workflows call; further calls are not followed",
                RepositoryCalls.LIMIT_OF_ALL);
        return paths.stream()
                .sorted()
                .limit(1)
                .map(path -> new Gap(Evidence.WORKFLOWS, Place.file(path), reason))
                .toList();
    }

    /** What is not known of them. */
    List<Gap> gaps() {
        return gaps;
    }

    private static void add(
            String path, List<PipelineJob> jobs, Platform platform, Map<String, WorkflowRuns> workflows) {
        if (!jobs.isEmpty()) {
            List<JobRun> runs =
                    jobs.stream().map(job -> JobRun.of(job, platform)).toList();
            workflows.put(path, new WorkflowRuns(path, "", List.of(), runs));
        }
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

    /** The workflows with checks that start by themselves, those of a release included. */
    Set<String> started() {
        return occurrences.stream()
                .filter(one -> isProtecting(one.when().event()))
                .map(one -> one.site().path())
                .collect(Collectors.toSet());
    }

    /** All checks, those that never run by themselves last. */
    List<Occurrence> all(Collection<String> before) {
        List<Occurrence> all = new ArrayList<>(occurrences());
        all.addAll(byHand(before));
        return all;
    }

    /**
     * The checks that never run by themselves: those of workflows that only a person or another repository starts.
     *
     * @param before the workflows that once started by themselves: others have lost a call, and not their event
     */
    List<Occurrence> byHand(Collection<String> before) {
        Set<String> started = started();
        return occurrences.stream()
                .filter(one -> !started.contains(one.site().path()))
                .filter(one -> before.contains(one.site().path())
                        || !one.when().event().event().equals(Walker.CALL))
                .map(one -> new Occurrence(
                        one.site(),
                        one.name(),
                        one.when(),
                        one.environment(),
                        new Occurrence.Effect(
                                Occurrence.Effect.Kind.NEVER,
                                start(one.when().event().event()),
                                one.when().event().place())))
                .toList();
    }

    private static String start(String event) {
        if (event.equals(Walker.BY_HAND)) {
            return "nothing in its pipeline starts it";
        }
        return event.equals(Walker.CALL)
                ? "its workflow starts only where another one calls it, and none of this repository does"
                : "its workflow starts only on `" + event + "`";
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

    /** Whether what runs for an event protects something. */
    static boolean isProtecting(Trigger event) {
        return PROTECTING.contains(event.event());
    }
}
