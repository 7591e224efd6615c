package dev.guardrail.collect.check;

import dev.guardrail.collect.workflow.JobRun;
import dev.guardrail.collect.workflow.NeedsGate;
import dev.guardrail.collect.workflow.WorkflowRuns;
import dev.guardrail.fact.GateLoss;
import dev.guardrail.fact.GateLossKind;
import dev.guardrail.fact.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares the gates of one workflow: the jobs that wait for others, to judge them or to publish. */
final class GateComparison {

    private static final List<String> RESULTS = List.of("failure", "skipped", "cancelled");

    private final Gates base;
    private final Gates head;
    private final Set<String> checkedBefore;
    private final Set<String> checkedAfter;
    private final List<GateLoss> losses = new ArrayList<>();

    /**
     * A comparison.
     *
     * @param checkedBefore the jobs of the base that have checks which count
     * @param checkedAfter the same of the head
     */
    GateComparison(WorkflowRuns base, WorkflowRuns head, Set<String> checkedBefore, Set<String> checkedAfter) {
        this.base = Gates.of(base);
        this.head = Gates.of(head);
        this.checkedBefore = checkedBefore;
        this.checkedAfter = checkedAfter;
    }

    List<GateLoss> losses() {
        base.jobs().forEach((id, was) -> {
            boolean judges = Gates.isGate(was);
            boolean publishes = !checkedBefore.contains(id) && !judges;
            if (!was.job().needs().isEmpty() && (judges || publishes)) {
                Optional<JobRun> now = successor(was);
                if (now.isPresent()) {
                    compare(was, now.get(), judges);
                } else if (judges) {
                    Set<String> left = intact(base.waits(was));
                    if (!left.isEmpty()) {
                        losses.add(new GateLoss(
                                was.job().place(), id, id, GateLossKind.REMOVED, List.copyOf(left), List.of(), true));
                    }
                }
            }
        });
        return losses;
    }

    /** The gate at the head: the job of that id, or a new job that waits for others and has the same name or steps. */
    private Optional<JobRun> successor(JobRun was) {
        JobRun same = head.jobs().get(was.job().id());
        if (same != null) {
            return Optional.of(same);
        }
        return head.jobs().values().stream()
                .filter(now -> !base.jobs().containsKey(now.job().id())
                        && !now.job().needs().isEmpty())
                .filter(now -> NeedsGate.judges(now)
                        || labels(now).equals(labels(was))
                        || now.job().name().equals(was.job().name())
                                && !was.job().name().isEmpty())
                .findFirst();
    }

    private static List<String> labels(JobRun run) {
        return run.facts().stream()
                .filter(Step.class::isInstance)
                .map(fact -> ((Step) fact).label())
                .toList();
    }

    private void compare(JobRun was, JobRun now, boolean judges) {
        Set<String> before = base.waits(was);
        Set<String> lost = intact(before);
        lost.removeAll(head.waits(now));
        if (!lost.isEmpty()) {
            add(was, now, GateLossKind.WAITS_NO_LONGER, lost, List.of());
            return;
        }
        if (judges && !NeedsGate.runsAnyway(now)) {
            add(was, now, GateLossKind.SKIPPED, intact(before), List.of());
        } else if (!judges
                && NeedsGate.runsAnyway(now)
                && !NeedsGate.runsAnyway(was)
                && !NeedsGate.judges(now)
                && !now.job().condition().contains("needs.")) {
            add(was, now, GateLossKind.RUNS_ANYWAY, intact(before), List.of());
        } else if (judges) {
            accepted(was, now);
        }
    }

    private void accepted(JobRun was, JobRun now) {
        Set<String> jobs = new TreeSet<>();
        Set<String> results = new TreeSet<>();
        for (String need : was.job().needs()) {
            for (String result : RESULTS) {
                if (now.job().needs().contains(need)
                        && NeedsGate.fails(was, need, result)
                        && !NeedsGate.fails(now, need, result)) {
                    jobs.add(need);
                    results.add(result);
                }
            }
        }
        if (!jobs.isEmpty()) {
            add(was, now, GateLossKind.ACCEPTS, jobs, List.copyOf(results));
        }
    }

    private void add(JobRun was, JobRun now, GateLossKind kind, Set<String> jobs, List<String> results) {
        if (!jobs.isEmpty()) {
            losses.add(new GateLoss(
                    now.job().place(), now.job().id(), was.job().id(), kind, List.copyOf(jobs), results, false));
        }
    }

    /** Those of some jobs that have checks on both sides. */
    private Set<String> intact(Set<String> jobs) {
        Set<String> intact = new TreeSet<>(jobs);
        intact.removeIf(job -> !checkedBefore.contains(job) || !checkedAfter.contains(job));
        return intact;
    }
}
