package dev.guardrail.collect.check;

import dev.guardrail.collect.workflow.WorkflowRuns;
import dev.guardrail.fact.CheckSetting;
import dev.guardrail.fact.RelaxedCheck;
import dev.guardrail.fact.SettingChange;
import dev.guardrail.fact.SettingKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * What the jobs of a pipeline that run checks ask less strictly of the service that runs them. A job that is renamed is known
 * by its checks.
 */
final class RelaxedJobs {

    /** A job with its checks, by their tools, and with its settings. */
    private record Asking(String job, Set<String> tools, List<CheckSetting> settings) {

        Optional<CheckSetting> find(String option) {
            return settings.stream()
                    .filter(setting -> setting.option().equals(option))
                    .findFirst();
        }
    }

    /** A setting that is less strict at the head: one of both is there. */
    private record Loss(Optional<CheckSetting> was, Optional<CheckSetting> now) {

        CheckSetting either() {
            return now.or(() -> was).orElseThrow();
        }
    }

    private final List<Asking> base;
    private final List<Asking> head;
    private final List<Loss> losses = new ArrayList<>();

    private RelaxedJobs(SideChecks base, SideChecks head) {
        this.base = asking(base);
        this.head = asking(head);
    }

    /**
     * What the range relaxes, one fact for each file and aspect.
     *
     * @param moved the path at the head of a path of the base
     */
    static List<RelaxedCheck> of(SideChecks base, SideChecks head, UnaryOperator<String> moved) {
        RelaxedJobs jobs = new RelaxedJobs(base, head);
        jobs.compare();
        return jobs.facts(moved);
    }

    /** The settings of a side, each once. */
    static List<CheckSetting> settings(SideChecks side) {
        return asking(side).stream()
                .flatMap(job -> job.settings().stream())
                .distinct()
                .toList();
    }

    private static List<Asking> asking(SideChecks side) {
        Map<List<String>, Asking> jobs = new LinkedHashMap<>();
        for (WorkflowRuns workflow : side.workflows().values()) {
            workflow.jobs().forEach(run -> {
                List<CheckSetting> settings = run.facts().stream()
                        .filter(CheckSetting.class::isInstance)
                        .map(CheckSetting.class::cast)
                        .toList();
                jobs.putIfAbsent(
                        List.of(workflow.path(), run.job().id()),
                        new Asking(run.job().id(), new TreeSet<>(), settings));
            });
        }
        for (Occurrence check : side.occurrences()) {
            Asking job = jobs.get(List.of(check.site().path(), check.site().job()));
            if (job != null && check.counts()) {
                job.tools().add(check.name().tool());
            }
        }
        return List.copyOf(jobs.values());
    }

    private void compare() {
        for (Asking was : base) {
            List<Asking> after = counterparts(was, head);
            if (!after.isEmpty()) {
                was.settings().stream()
                        .filter(setting -> setting.kind() != SettingKind.LIMIT)
                        .forEach(setting -> removed(setting, after));
            }
        }
        for (Asking now : head) {
            List<Asking> before = counterparts(now, base);
            if (!before.isEmpty()) {
                now.settings().stream()
                        .filter(setting -> setting.kind() == SettingKind.LIMIT)
                        .forEach(setting -> lowered(setting, before));
            }
        }
    }

    /** The job of the same name, or else those with the same checks; none for a job without checks. */
    private static List<Asking> counterparts(Asking job, List<Asking> others) {
        List<Asking> same = others.stream()
                .filter(other -> !Collections.disjoint(other.tools(), job.tools()))
                .toList();
        return same.stream()
                .filter(other -> other.job().equals(job.job()))
                .findFirst()
                .map(List::of)
                .orElse(same);
    }

    private void removed(CheckSetting was, List<Asking> after) {
        List<CheckSetting> now =
                after.stream().flatMap(job -> job.find(was.option()).stream()).toList();
        if (now.isEmpty() && count(was.option(), head) < count(was.option(), base)) {
            losses.add(new Loss(Optional.of(was), Optional.empty()));
        }
        now.stream()
                .filter(setting -> setting.strictness().compareTo(was.strictness()) < 0)
                .findFirst()
                .ifPresent(setting -> losses.add(new Loss(Optional.of(was), Optional.of(setting))));
    }

    private static long count(String option, List<Asking> jobs) {
        return jobs.stream().filter(job -> job.find(option).isPresent()).count();
    }

    private void lowered(CheckSetting now, List<Asking> before) {
        Optional<CheckSetting> was = before.stream()
                .flatMap(job -> job.find(now.option()).stream())
                .min(Comparator.comparing(CheckSetting::strictness));
        BigDecimal strictness = was.map(CheckSetting::strictness).orElse(now.unset());
        if (now.strictness().compareTo(strictness) < 0) {
            losses.add(new Loss(was, Optional.of(now)));
        }
    }

    private List<RelaxedCheck> facts(UnaryOperator<String> moved) {
        Map<String, List<Loss>> groups = new TreeMap<>();
        for (Loss loss : losses) {
            String path = loss.now()
                    .map(CheckSetting::path)
                    .orElseGet(() -> moved.apply(loss.either().path()));
            groups.computeIfAbsent(aspect(loss) + " " + path, key -> new ArrayList<>())
                    .add(loss);
        }
        return groups.values().stream().map(group -> fact(group, moved)).toList();
    }

    private static RelaxedCheck.Aspect aspect(Loss loss) {
        return loss.either().kind() == SettingKind.LIMIT
                ? RelaxedCheck.Aspect.THRESHOLD
                : RelaxedCheck.Aspect.STRICTNESS;
    }

    private static RelaxedCheck fact(List<Loss> group, UnaryOperator<String> moved) {
        Loss first = group.stream()
                .filter(loss -> loss.now().isPresent())
                .findFirst()
                .orElse(group.get(0));
        CheckSetting shown = first.either();
        String before = group.stream()
                .flatMap(loss -> loss.was().stream())
                .map(setting -> moved.apply(setting.path()))
                .findFirst()
                .orElse(shown.path());
        return new RelaxedCheck(
                shown.place(),
                shown.tool(),
                aspect(first),
                group.stream().map(RelaxedJobs::change).distinct().toList(),
                before,
                first.now().isEmpty());
    }

    private static SettingChange change(Loss loss) {
        CheckSetting either = loss.either();
        return new SettingChange(
                either.option(),
                either.target(),
                either.name(),
                either.kind(),
                loss.was().map(CheckSetting::value).orElse(""),
                loss.now().map(CheckSetting::value).orElse(""),
                false);
    }
}
