package dev.guardrail.collect.check;

import dev.guardrail.collect.workflow.JobRun;
import dev.guardrail.collect.workflow.NeedsGate;
import dev.guardrail.collect.workflow.WorkflowRuns;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which jobs of a workflow wait for which.
 *
 * @param jobs its jobs by their ids, in the order of the file
 */
record Gates(Map<String, JobRun> jobs) {

    static Gates of(WorkflowRuns workflow) {
        Map<String, JobRun> jobs = new LinkedHashMap<>();
        workflow.jobs().forEach(run -> jobs.putIfAbsent(run.job().id(), run));
        return new Gates(jobs);
    }

    /** Whether a job is there to judge how others end. */
    static boolean isGate(JobRun job) {
        return NeedsGate.judges(job) && NeedsGate.runsAnyway(job);
    }

    /** The jobs that a job waits for; if a failure is passed on by skipping, those behind them, too. */
    Set<String> waits(JobRun job) {
        Set<String> waits = new TreeSet<>();
        List<String> open = new ArrayList<>(job.job().needs());
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            JobRun needed = jobs.get(next);
            if (seen.add(next) && needed != null) {
                waits.add(next);
                boolean passedOn = !NeedsGate.runsAnyway(job)
                        || !job.job().needs().contains(next)
                        || NeedsGate.fails(job, next, "skipped");
                if (passedOn && !NeedsGate.runsAnyway(needed)) {
                    open.addAll(needed.job().needs());
                }
            }
        }
        return waits;
    }

    /** The gates by the jobs that they fail with, in alphabetical order. */
    Map<String, List<String>> byJob() {
        Map<String, List<String>> gates = new HashMap<>();
        jobs.values().stream()
                .filter(Gates::isGate)
                .sorted(Comparator.comparing(gate -> gate.job().id()))
                .forEach(gate -> waits(gate).stream()
                        .filter(job -> !gate.job().needs().contains(job) || NeedsGate.fails(gate, job, "failure"))
                        .forEach(job -> gates.computeIfAbsent(job, key -> new ArrayList<>())
                                .add(gate.job().id())));
        return gates;
    }
}
