package dev.guardrail.collect.check;

import dev.guardrail.collect.FileKinds;
import dev.guardrail.collect.FileRenames;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.check.build.Builds;
import dev.guardrail.collect.check.call.RepositoryCalls;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Check;
import dev.guardrail.fact.CheckFact;
import dev.guardrail.fact.CheckSetting;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Platform;
import dev.guardrail.fact.RelaxedCheck;
import dev.guardrail.fact.RepositoryParameter;
import dev.guardrail.fact.Setting;
import dev.guardrail.fact.Workflow;
import dev.guardrail.table.Tables;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collects the checks of both sides, and what the range takes from them. */
public final class CheckCollector {

    /**
     * What is known of both sides.
     *
     * @param base the checks of the base, with those that never run by themselves
     * @param head the same of the head
     * @param losses what the range takes from them
     * @param settings what their jobs ask of the service that runs them
     * @param gaps what is not known of them
     */
    public record Sides(
            List<Check> base, List<Check> head, List<CheckFact> losses, Settings settings, List<Gap> gaps) {}

    /**
     * What jobs ask of the service that runs them.
     *
     * @param base the settings of the base
     * @param head those of the head
     * @param relaxed what the range makes less strict
     */
    public record Settings(List<CheckSetting> base, List<CheckSetting> head, List<RelaxedCheck> relaxed) {}

    /**
     * The same with what the range gives.
     *
     * @param sides the facts
     * @param gains what the reversed range would take: the places are those of the head as the base calls its files, and the
     *     other way round
     */
    public record Collected(Sides sides, List<CheckFact> gains) {}

    private final Readings readings;
    private final SideChecks.Known known;
    private final FileRenames renames;

    /**
     * A collector.
     *
     * @param settings the settings of the policy: some name words which take the failures of a command away
     * @param tables what is known of the world outside the files
     */
    public CheckCollector(
            Readings readings, Collection<Setting> settings, Tables tables, Collection<? extends Fact> range) {
        this(
                readings,
                new SideChecks.Known(Muting.Words.of(RepositoryParameter.MUTING_FLAGS.of(settings)), tables),
                FileRenames.of(range));
    }

    private CheckCollector(Readings readings, SideChecks.Known known, FileRenames renames) {
        this.readings = readings;
        this.known = known;
        this.renames = renames;
    }

    /** The same for another range. */
    public CheckCollector with(Readings others, Collection<? extends Fact> range) {
        return new CheckCollector(others, known, FileRenames.of(range));
    }

    /**
     * Collects the facts.
     *
     * @param before what the workflows and actions of the base say
     * @param after the same of the head
     */
    public Collected collect(Snapshot base, Collection<Fact> before, Snapshot head, Collection<Fact> after) {
        CheckLosses.End was = new CheckLosses.End(base, before, read(base, before).checks);
        CheckLosses.End now = new CheckLosses.End(head, after, read(head, after).checks);
        return new Collected(sides(was, now), new CheckLosses(now, was, renames::atBase, true).all());
    }

    /** The checks of one side, with those that never run by themselves. */
    public List<Check> collect(Snapshot side, Collection<Fact> facts) {
        SideChecks checks = read(side, facts).checks;
        return CheckFacts.of(checks, checks.all(List.of()));
    }

    private Sides sides(CheckLosses.End was, CheckLosses.End now) {
        CheckLosses losses = new CheckLosses(was, now, renames::atHead, false);
        return new Sides(
                CheckFacts.of(was.checks(), was.checks().all(List.of())),
                CheckFacts.of(now.checks(), losses.now()),
                losses.all(),
                new Settings(
                        RelaxedJobs.settings(was.checks()),
                        RelaxedJobs.settings(now.checks()),
                        RelaxedJobs.of(was.checks(), now.checks(), renames::atHead)),
                Stream.concat(was.checks().gaps().stream(), now.checks().gaps().stream())
                        .distinct()
                        .toList());
    }

    /** The checks of one side, for any number of comparisons. */
    public static final class Known {

        private final SideChecks checks;

        private Known(SideChecks checks) {
            this.checks = checks;
        }
    }

    /** The checks of a side. */
    public Known read(Snapshot side, Collection<Fact> facts) {
        return new Known(SideChecks.of(side, facts, readings, known));
    }

    /** Collects the facts where the checks of both sides are known. */
    public Sides compare(Known before, Snapshot base, Known known, Snapshot head, Collection<Fact> after) {
        return sides(
                new CheckLosses.End(base, List.of(), before.checks), new CheckLosses.End(head, after, known.checks));
    }

    /**
     * Whether a range touches what decides about checks.
     *
     * @param base what the workflows of the base say
     * @param head the same of the head
     */
    public static boolean isConcerned(Collection<? extends Fact> range, Collection<Fact> base, Collection<Fact> head) {
        Set<String> pipelines = Stream.concat(base.stream(), head.stream())
                .filter(fact -> fact instanceof Workflow file && file.platform() != Platform.GITHUB)
                .map(fact -> ((Workflow) fact).path())
                .collect(Collectors.toSet());
        return range.stream()
                .anyMatch(fact -> fact instanceof ChangedFile file
                        && file.paths().stream().anyMatch(path -> pipelines.contains(path) || decides(path)));
    }

    private static boolean decides(String path) {
        return FileKinds.of(path) == FileKind.WORKFLOW || RepositoryCalls.isRead(path) || Builds.isRead(path);
    }
}
