package dev.guardrail.collect.check;

import dev.guardrail.collect.own.AuditOptions;
import dev.guardrail.collect.workflow.JobRun;
import dev.guardrail.fact.Command;
import dev.guardrail.fact.Condition;
import dev.guardrail.fact.ContinueOnError;
import dev.guardrail.fact.ExitStatus;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.LaterFailure;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Setting;
import dev.guardrail.fact.Step;
import dev.guardrail.fact.Truth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What becomes of the failure of a check. */
final class Muting {

    /** Words of a command that take its failures away. */
    interface Words {

        /** The first of them in a command; empty where there is none. */
        String first(String tool, List<String> words);

        /** Those of some settings; the same command is looked at once. */
        static Words of(List<Setting> settings) {
            Map<List<Object>, String> known = new HashMap<>();
            return (tool, words) -> known.computeIfAbsent(
                    List.of(tool, words),
                    command -> settings.stream()
                            .map(setting -> setting.firstCovered(tool, words))
                            .filter(found -> !found.isEmpty())
                            .findFirst()
                            .orElse(""));
        }
    }

    /** Said where nothing is written that lets the failure of a pipeline pass, and nothing either that lets it count. */
    private static final String UNAWAITED = "the job that starts its pipeline has no `strategy: depend`";

    private final Words words;
    private final Set<Place> handed;

    private Muting(Words words, Set<Place> handed) {
        this.words = words;
        this.handed = handed;
    }

    /**
     * The failures of one side.
     *
     * @param facts what its workflows say
     */
    static Muting of(Words words, Collection<Fact> facts) {
        return new Muting(words, handed(facts));
    }

    /** A command that a later step looks at, or with the number 0 the step as a whole. */
    private record Failed(String path, String job, int step, int ordinal) {}

    /** The commands whose failure a later step turns into one, by their places. */
    private static Set<Place> handed(Collection<Fact> facts) {
        Set<Failed> later = new HashSet<>();
        for (Fact fact : facts) {
            if (fact instanceof LaterFailure failure) {
                later.add(new Failed(failure.path(), failure.job(), failure.step(), failure.ordinal()));
            }
        }
        Set<Place> handed = new HashSet<>();
        for (Fact fact : facts) {
            if (fact instanceof Command command) {
                Failed whole = new Failed(command.path(), command.job(), command.step(), 0);
                if (later.contains(whole)
                        || later.contains(
                                new Failed(command.path(), command.job(), command.step(), command.ordinal()))) {
                    handed.add(command.place());
                }
            }
        }
        return handed;
    }

    /** What an audit by Guardrail asks for that lets all pass. */
    static Optional<Occurrence.Effect> asked(CheckName name, Place place) {
        return name.extent().audit().flatMap(AuditOptions::muting).map(why -> muted(why, place));
    }

    private static Occurrence.Effect muted(String why, Place place) {
        return new Occurrence.Effect(Occurrence.Effect.Kind.MUTED, why, place);
    }

    OfJob of(JobRun run, Optional<Occurrence.Effect> never) {
        return new OfJob(run, never);
    }

    /** The settings of one job and its steps. */
    final class OfJob {

        private final JobRun run;
        private final Optional<Occurrence.Effect> never;
        private final Map<Integer, ContinueOnError> forgiven = new HashMap<>();
        private final Map<Integer, Condition> conditions = new HashMap<>();

        private OfJob(JobRun run, Optional<Occurrence.Effect> never) {
            this.run = run;
            this.never = never;
            for (Fact fact : run.facts()) {
                if (fact instanceof ContinueOnError setting && setting.holds() == Truth.ALWAYS) {
                    forgiven.put(setting.step(), setting);
                } else if (fact instanceof Condition condition && condition.step() > 0) {
                    conditions.put(condition.step(), condition);
                }
            }
        }

        /** The condition of a step that only a run decides. */
        Optional<String> guard(Step step) {
            return Optional.ofNullable(conditions.get(step.index()))
                    .filter(condition -> condition.holds() == Truth.SOMETIMES
                            && !condition.expression().isBlank())
                    .map(Condition::expression);
        }

        Occurrence.Effect effect(Step step, Leaf leaf) {
            if (never.isPresent()) {
                return never.get();
            }
            Condition condition = conditions.get(step.index());
            if (condition != null && condition.holds() == Truth.NEVER) {
                return new Occurrence.Effect(
                        Occurrence.Effect.Kind.NEVER, run.quoted("if", condition.expression()), condition.place());
            }
            if (leaf.status() == ExitStatus.UNREACHED) {
                return new Occurrence.Effect(
                        Occurrence.Effect.Kind.UNREACHED,
                        leaf.hiddenBy().isEmpty()
                                ? "the script ends before it, or a function or an alias has its name"
                                : leaf.hiddenBy(),
                        leaf.place());
            }
            ContinueOnError setting = forgiven.getOrDefault(step.index(), forgiven.get(0));
            if (setting != null && !handed.contains(leaf.outer())) {
                String why = setting.value().isEmpty() ? UNAWAITED : run.quoted("continue-on-error", setting.value());
                return muted(why, setting.place());
            }
            boolean hidden = Set.of(ExitStatus.REPLACED, ExitStatus.IGNORED, ExitStatus.SILENCED)
                    .contains(leaf.status());
            if (hidden && !handed.contains(leaf.outer())) {
                return muted(leaf.hiddenBy().isEmpty() ? "its exit status is ignored" : leaf.hiddenBy(), leaf.place());
            }
            Optional<Occurrence.Effect> asked = asked(leaf.name(), leaf.place());
            if (asked.isPresent()) {
                return asked.get();
            }
            String own = words.first(leaf.tool(), leaf.words());
            String word = own.isEmpty() && !leaf.caller().isEmpty() ? words.first(leaf.caller(), leaf.words()) : own;
            // What leaves a part out does not take the failures of the rest away.
            boolean part = leaf.name().extent().filters().containsAll(ArgumentReader.each(word));
            return word.isEmpty() || part
                    ? new Occurrence.Effect(Occurrence.Effect.Kind.FAILS, "", leaf.place())
                    : muted("`" + word + "`", leaf.place());
        }
    }
}
