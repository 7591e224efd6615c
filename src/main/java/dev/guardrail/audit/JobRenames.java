package dev.guardrail.audit;

import dev.guardrail.collect.trust.JobId;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Job;
import dev.guardrail.fact.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The jobs that the range renames or moves to another file. A removed job and a new job are one job if at least half of
 * their steps have the same names: first within each file, then across files. As with files, the most similar jobs are
 * paired first.
 */
final class JobRenames {

    static final JobRenames NONE = new JobRenames();

    /** The minimum share of the larger job's steps that the other job also has, in percent. */
    private static final int ALIKE = 50;

    /** The most pairs of a removed and a new job that are compared across files. */
    private static final int COMPARED = 10_000;

    /** The most that are compared within a file; where there are more, only jobs with the same steps are paired. */
    private static final int COMPARED_IN_FILE = 1_000_000;

    /** The id at the head, by path at the head and id at the base. */
    private final Map<String, Map<String, String>> renamed = new HashMap<>();

    /** The job at the head, by the job at the base with the path that its file has at the head. */
    private final Map<JobId, JobId> moved = new HashMap<>();

    private static final Comparator<JobId> ORDER =
            Comparator.comparing(JobId::path).thenComparing(JobId::job);

    private JobRenames() {}

    static JobRenames of(Collection<Fact> base, Collection<Fact> head, UnaryOperator<String> pathAtHead) {
        JobRenames renames = new JobRenames();
        Map<String, SortedMap<String, List<String>>> before = steps(base, pathAtHead);
        Map<String, SortedMap<String, List<String>>> after = steps(head, UnaryOperator.identity());
        after.forEach((path, jobs) -> renames.pair(path, before.getOrDefault(path, new TreeMap<>()), jobs));
        renames.pairAcrossFiles(before, after);
        return renames;
    }

    /** The renames of the way back, within files. */
    JobRenames reversed(UnaryOperator<String> pathAtBase) {
        JobRenames reversed = new JobRenames();
        renamed.forEach((path, jobs) -> jobs.forEach((base, head) -> reversed.renamed
                .computeIfAbsent(pathAtBase.apply(path), key -> new HashMap<>())
                .put(head, base)));
        return reversed;
    }

    /** The job at the head, in whichever file, of a job at the base with the path that its file has at the head. */
    JobId atHead(JobId job) {
        JobId inFile = new JobId(job.path(), atHead(job.path(), job.job()));
        return moved.getOrDefault(inFile, inFile);
    }

    String atHead(String path, String job) {
        return renamed.getOrDefault(path, Map.of()).getOrDefault(job, job);
    }

    /** The names of the steps of each job, or the workflow that the job calls instead, by path and id. */
    private static Map<String, SortedMap<String, List<String>>> steps(
            Collection<Fact> facts, UnaryOperator<String> pathAtHead) {
        Map<String, SortedMap<String, List<String>>> jobs = new HashMap<>();
        for (Fact fact : facts) {
            if (fact instanceof Job job) {
                List<String> calls = of(jobs, pathAtHead.apply(job.path()), job.id());
                if (!job.uses().isEmpty()) {
                    calls.add(job.uses());
                }
            } else if (fact instanceof Step step && !step.job().isEmpty()) {
                of(jobs, pathAtHead.apply(step.path()), step.job()).add(step.label());
            }
        }
        return jobs;
    }

    private static List<String> of(Map<String, SortedMap<String, List<String>>> jobs, String path, String job) {
        return jobs.computeIfAbsent(path, key -> new TreeMap<>()).computeIfAbsent(job, key -> new ArrayList<>());
    }

    private void pair(String path, SortedMap<String, List<String>> before, SortedMap<String, List<String>> after) {
        SortedMap<String, List<String>> lost = new TreeMap<>(before);
        lost.keySet().removeAll(after.keySet());
        SortedMap<String, List<String>> fresh = new TreeMap<>(after);
        fresh.keySet().removeAll(before.keySet());
        boolean few = (long) lost.size() * fresh.size() <= COMPARED_IN_FILE;
        List<Pair> pairs = few ? similar(lost, fresh) : same(lost, fresh);
        pairs.sort(Comparator.comparingInt(pair -> -pair.alike()));
        Set<String> taken = new HashSet<>();
        for (Pair pair : pairs) {
            Map<String, String> ofPath = renamed.computeIfAbsent(path, key -> new HashMap<>());
            if (!ofPath.containsKey(pair.gone()) && taken.add(pair.added())) {
                ofPath.put(pair.gone(), pair.added());
            }
        }
    }

    private static List<Pair> similar(SortedMap<String, List<String>> lost, SortedMap<String, List<String>> fresh) {
        List<Pair> pairs = new ArrayList<>();
        lost.forEach((gone, old) -> fresh.forEach((added, now) -> {
            int alike = percentAlike(old, now);
            if (alike >= ALIKE) {
                pairs.add(new Pair(gone, added, alike));
            }
        }));
        return pairs;
    }

    /** The jobs with the same steps, one for one. */
    private static List<Pair> same(SortedMap<String, List<String>> lost, SortedMap<String, List<String>> fresh) {
        Map<List<String>, Deque<String>> bySteps = new HashMap<>();
        fresh.forEach((added, steps) -> bySteps.computeIfAbsent(
                        steps.stream().sorted().toList(), key -> new ArrayDeque<>())
                .add(added));
        List<Pair> pairs = new ArrayList<>();
        lost.forEach((gone, steps) -> {
            Deque<String> added = bySteps.get(steps.stream().sorted().toList());
            if (added != null && !added.isEmpty() && !steps.isEmpty()) {
                pairs.add(new Pair(gone, added.remove(), 100));
            }
        });
        return pairs;
    }

    private void pairAcrossFiles(
            Map<String, SortedMap<String, List<String>>> before, Map<String, SortedMap<String, List<String>>> after) {
        SortedMap<JobId, List<String>> removed = jobs(before);
        SortedMap<JobId, List<String>> added = jobs(after);
        SortedMap<JobId, List<String>> kept = new TreeMap<>(ORDER);
        removed.forEach((job, steps) -> kept.put(new JobId(job.path(), atHead(job.path(), job.job())), steps));
        removed.keySet().removeIf(job -> added.containsKey(new JobId(job.path(), atHead(job.path(), job.job()))));
        added.keySet().removeAll(kept.keySet());
        if ((long) removed.size() * added.size() > COMPARED) {
            return;
        }
        List<Move> moves = new ArrayList<>();
        removed.forEach((from, old) ->
                added.forEach((to, now) -> moves.add(new Move(from, to, percentAlike(old, now)))));
        moves.removeIf(move -> move.alike() < ALIKE);
        moves.sort(Comparator.<Move>comparingInt(move -> -move.alike())
                .thenComparing(move -> !move.from().job().equals(move.to().job())));
        Set<JobId> taken = new HashSet<>();
        for (Move move : moves) {
            if (!moved.containsKey(move.from()) && taken.add(move.to())) {
                moved.put(move.from(), move.to());
            }
        }
    }

    private static SortedMap<JobId, List<String>> jobs(Map<String, SortedMap<String, List<String>>> byFile) {
        SortedMap<JobId, List<String>> jobs = new TreeMap<>(ORDER);
        byFile.forEach((path, ofFile) -> ofFile.forEach((job, steps) -> jobs.put(new JobId(path, job), steps)));
        return jobs;
    }

    private static int percentAlike(List<String> before, List<String> after) {
        List<String> rest = new ArrayList<>(after);
        long common = before.stream().filter(rest::remove).count();
        return (int) (common * 100 / Math.max(1, Math.max(before.size(), after.size())));
    }

    private record Move(JobId from, JobId to, int alike) {}

    private record Pair(String gone, String added, int alike) {}
}
