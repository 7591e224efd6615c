package dev.guardrail.collect.check;

import dev.guardrail.collect.FileKinds;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.check.build.Builds;
import dev.guardrail.collect.check.call.RepositoryCalls;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.collect.workflow.WorkflowRuns;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Check;
import dev.guardrail.fact.CheckEffect;
import dev.guardrail.fact.CheckLoss;
import dev.guardrail.fact.CheckLossKind;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.FileStatus;
import dev.guardrail.fact.Job;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Setting;
import dev.guardrail.fact.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects the checks of both sides, and what the range takes from them. */
public final class CheckCollector {

    /**
     * The facts of both sides.
     *
     * @param base the checks of the base
     * @param head the checks of the head, and the losses
     */
    public record Sides(List<Fact> base, List<Fact> head) {}

    private final Readings readings;
    private final Muting.Words words;
    private final Map<String, String> renamed = new TreeMap<>();

    /**
     * A collector.
     *
     * @param muting the settings that name words which take the failures of a command away
     */
    public CheckCollector(Readings readings, Collection<Setting> muting, Collection<? extends Fact> range) {
        this(readings, Muting.Words.of(List.copyOf(muting)), range);
    }

    private CheckCollector(Readings readings, Muting.Words words, Collection<? extends Fact> range) {
        this.readings = readings;
        this.words = words;
        for (Fact fact : range) {
            if (fact instanceof ChangedFile file && file.status() == FileStatus.RENAMED) {
                renamed.put(file.oldPath(), file.path());
            }
        }
    }

    /** The same for another range. */
    public CheckCollector with(Readings others, Collection<? extends Fact> range) {
        return new CheckCollector(others, words, range);
    }

    /**
     * Collects the facts.
     *
     * @param before what the workflows and actions of the base say
     * @param after the same of the head
     */
    public Sides collect(Snapshot base, Collection<Fact> before, Snapshot head, Collection<Fact> after) {
        return compare(read(base, before), base, head, after).sides();
    }

    /** The checks of one side, for the next comparison. */
    public static final class Known {

        private final SideChecks checks;

        private Known(SideChecks checks) {
            this.checks = checks;
        }
    }

    /**
     * What a comparison gives.
     *
     * @param sides the facts
     * @param head the checks of the head, as the base of the next range
     */
    public record Compared(Sides sides, Known head) {}

    /** The checks of a side. */
    public Known read(Snapshot side, Collection<Fact> facts) {
        return new Known(side(side, facts));
    }

    private SideChecks side(Snapshot side, Collection<Fact> facts) {
        return SideChecks.of(side, facts, readings, words);
    }

    /** Collects the facts where the checks of the base are known. */
    public Compared compare(Known known, Snapshot base, Snapshot head, Collection<Fact> after) {
        SideChecks ofBase = known.checks;
        SideChecks ofHead = side(head, after);
        List<Occurrence> was = ofBase.occurrences();
        List<Occurrence> now = new ArrayList<>(ofHead.occurrences());
        now.addAll(ofHead.byHand(ofBase.started().stream().map(this::atHead).toList()));
        List<Fact> facts = new ArrayList<>(checks(now));
        facts.addAll(losses(was, now, new Filters(head), new Steps(after), new Paths(base, head)));
        ofBase.workflows().forEach((path, workflow) -> {
            WorkflowRuns other = ofHead.workflows().get(atHead(path));
            if (other != null) {
                facts.addAll(
                        new GateComparison(workflow, other, ofBase.checkedJobs(path), ofHead.checkedJobs(atHead(path)))
                                .losses());
            }
        });
        return new Compared(new Sides(checks(was), facts), new Known(ofHead));
    }

    /** Whether a range touches what decides about checks. */
    public static boolean isConcerned(Collection<? extends Fact> range) {
        return range.stream()
                .anyMatch(
                        fact -> fact instanceof ChangedFile file && (decides(file.path()) || decides(file.oldPath())));
    }

    private static boolean decides(String path) {
        return FileKinds.of(path) == FileKind.WORKFLOW || RepositoryCalls.isRead(path) || Builds.isRead(path);
    }

    /** All situations of a check at one place. */
    private static Map<List<Object>, List<Occurrence>> grouped(List<Occurrence> occurrences) {
        Map<List<Object>, List<Occurrence>> groups = new LinkedHashMap<>();
        for (Occurrence occurrence : occurrences) {
            Occurrence.Site site = occurrence.site();
            groups.computeIfAbsent(
                            List.of(
                                    site.path(),
                                    site.job(),
                                    site.step(),
                                    site.place(),
                                    occurrence.name().tool(),
                                    occurrence.name().extent()),
                            key -> new ArrayList<>())
                    .add(occurrence);
        }
        return groups;
    }

    private static List<Fact> checks(List<Occurrence> occurrences) {
        List<Fact> checks = new ArrayList<>();
        grouped(occurrences).values().forEach(group -> checks.add(check(group)));
        return checks;
    }

    private static Check check(List<Occurrence> group) {
        Set<String> events = new TreeSet<>();
        group.stream()
                .filter(Occurrence::counts)
                .forEach(one -> events.add(one.when().event().event()));
        Occurrence first = group.get(0);
        CheckEffect effect = !events.isEmpty()
                ? CheckEffect.FAILS
                : group.stream().anyMatch(one -> one.effect().kind() == Occurrence.Effect.Kind.MUTED)
                        ? CheckEffect.MUTED
                        : CheckEffect.NEVER_RUNS;
        return new Check(
                first.site().place(),
                first.site().job(),
                first.site().step(),
                first.name().kind(),
                first.name().tool(),
                first.name().shown(),
                List.copyOf(events),
                effect);
    }

    /** The steps and jobs of the head. */
    private static final class Steps {

        private final Set<String> steps = new HashSet<>();
        private final Set<String> jobs = new HashSet<>();

        Steps(Collection<Fact> facts) {
            for (Fact fact : facts) {
                if (fact instanceof Step step) {
                    steps.add(step.path() + ' ' + step.job() + ' ' + step.label());
                } else if (fact instanceof Job job) {
                    jobs.add(job.path() + ' ' + job.id());
                }
            }
        }

        boolean has(String path, Occurrence was) {
            return steps.contains(
                    path + ' ' + was.site().job() + ' ' + was.site().label());
        }
    }

    private List<Fact> losses(List<Occurrence> was, List<Occurrence> now, Filters filters, Steps steps, Paths paths) {
        Comparison comparison = new Comparison(
                filters,
                new Successors(was, now),
                one -> steps.has(atHead(one.site().path()), one)
                        && now.stream().noneMatch(other -> isSameStep(one, other)),
                paths);
        List<Map.Entry<Occurrence.Site, CheckLoss>> each = new ArrayList<>();
        Map<Place, CheckLoss> commands = new HashMap<>();
        grouped(was).values().forEach(group -> {
            List<Occurrence> counting =
                    group.stream().filter(Occurrence::counts).toList();
            if (!counting.isEmpty()) {
                comparison.of(counting).ifPresent(loss -> {
                    CheckLoss fact = fact(counting.get(0), loss);
                    Occurrence.Site site = counting.get(0).site();
                    each.add(Map.entry(site, fact));
                    if (site.place().equals(site.outer())) {
                        commands.putIfAbsent(site.place(), fact);
                    }
                });
            }
        });
        Map<List<Object>, List<CheckLoss>> losses = new LinkedHashMap<>();
        each.forEach(entry -> {
            CheckLoss fact = entry.getValue();
            // What a command brings along is lost with it.
            boolean modules = fact.lost().stream().anyMatch(text -> text.startsWith(Extent.IN_MODULE));
            String path = modules
                    ? ""
                    : commands.getOrDefault(entry.getKey().outer(), fact).path();
            losses.computeIfAbsent(
                            List.of(path, groupOf(fact), fact.kind(), fact.lost(), fact.why()),
                            key -> new ArrayList<>())
                    .add(fact);
        });
        return losses.values().stream().<Fact>map(CheckCollector::joined).toList();
    }

    /** Where losses are one: a job, or for events and branches the workflow. */
    private static String groupOf(CheckLoss loss) {
        return loss.kind() == CheckLossKind.NARROWED
                        && loss.lost().stream()
                                .allMatch(text -> text.startsWith("on ") || text.startsWith(Extent.IN_MODULE))
                ? ""
                : loss.job();
    }

    private CheckLoss fact(Occurrence was, Comparison.Loss loss) {
        Occurrence.Site site = loss.now().map(Occurrence::site).orElse(was.site());
        Place place = loss.now()
                .map(now -> now.effect().kind() == Occurrence.Effect.Kind.FAILS
                        ? now.site().place()
                        : now.effect().place())
                .orElse(was.site().place());
        Place old = was.site().place();
        return new CheckLoss(
                place,
                site.job(),
                site.step(),
                loss.kind(),
                List.of(was.name().shown()),
                loss.lost(),
                loss.why(),
                loss.versions(),
                List.of(new Place(atHead(old.path()), old.line(), old.column(), old.endLine(), old.endColumn())),
                loss.now().isEmpty());
    }

    private boolean isSameStep(Occurrence was, Occurrence now) {
        return now.site().path().equals(atHead(was.site().path()))
                && now.site().job().equals(was.site().job())
                && now.site().label().equals(was.site().label());
    }

    private String atHead(String path) {
        return renamed.getOrDefault(path, path);
    }

    private static CheckLoss joined(List<CheckLoss> losses) {
        CheckLoss first = losses.get(0);
        Set<String> checks = new TreeSet<>();
        Set<Place> places = new TreeSet<>();
        losses.forEach(loss -> {
            checks.addAll(loss.checks());
            places.addAll(loss.was());
        });
        return new CheckLoss(
                first.place(),
                first.job(),
                losses.stream().allMatch(loss -> loss.step() == first.step()) ? first.step() : 0,
                first.kind(),
                List.copyOf(checks),
                first.lost(),
                first.why(),
                first.versions(),
                List.copyOf(places),
                first.ofBase());
    }
}
