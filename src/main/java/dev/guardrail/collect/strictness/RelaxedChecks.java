package dev.guardrail.collect.strictness;

import dev.guardrail.collect.strictness.Comparison.Loss;
import dev.guardrail.fact.CheckSetting;
import dev.guardrail.fact.RelaxedCheck;
import dev.guardrail.fact.RelaxedCheck.Aspect;
import dev.guardrail.fact.SettingChange;
import dev.guardrail.fact.SettingKind;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes facts of what a comparison found: one of each aspect. */
final class RelaxedChecks {

    /** What is at the head comes first, by its place. */
    private static final Comparator<Loss> ORDER = Comparator.comparing(
                    (Loss loss) -> loss.now().isEmpty())
            .thenComparing(loss -> loss.either().place());

    private RelaxedChecks() {}

    static List<RelaxedCheck> of(Unit was, List<Loss> losses) {
        Map<Aspect, List<Loss>> byAspect = new EnumMap<>(Aspect.class);
        losses.forEach(loss -> byAspect.computeIfAbsent(
                        aspect(was.tool(), loss.either().kind()), aspect -> new java.util.ArrayList<>())
                .add(loss));
        return byAspect.entrySet().stream()
                .map(entry -> check(was, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Aspect aspect(Tool tool, SettingKind kind) {
        return switch (kind) {
            case LIMIT -> Aspect.THRESHOLD;
            case MEASURED_FILES -> Aspect.COVERAGE_SCOPE;
            case RULE, FILES, OPTION ->
                tool.family() == Tool.Family.COVERAGE ? Aspect.COVERAGE_SCOPE : Aspect.STRICTNESS;
        };
    }

    private static RelaxedCheck check(Unit was, Aspect aspect, List<Loss> found) {
        List<Loss> losses = found.stream().sorted(ORDER).toList();
        Optional<CheckSetting> atHead =
                losses.stream().flatMap(loss -> loss.now().stream()).findFirst();
        CheckSetting first = atHead.orElse(losses.get(0).either());
        List<SettingChange> changes =
                losses.stream().map(RelaxedChecks::change).distinct().toList();
        return new RelaxedCheck(first.place(), was.tool().name(), aspect, changes, was.path(), atHead.isEmpty());
    }

    private static SettingChange change(Loss loss) {
        CheckSetting either = loss.either();
        String before = loss.was().map(CheckSetting::value).orElse("");
        String after = loss.now().map(CheckSetting::value).orElse("");
        // What no flag denies any more still warns.
        boolean lasting = loss.now()
                .map(now -> now.strictness().signum() > 0)
                .orElse(either.option().equals(Flags.NAME) && before.equals("deny"));
        String by = loss.now().isEmpty() ? either.by() : "";
        if (by.contains(" = ")) {
            String[] preset = by.split(" = ", 2);
            return new SettingChange(preset[0], either.target(), "", SettingKind.OPTION, preset[1], "", false);
        }
        return new SettingChange(
                either.option(), either.target(), either.name(), either.kind(), before, after, lasting);
    }

    /** All settings of some units. */
    static List<CheckSetting> settings(Stream<Unit> units) {
        return units.flatMap(unit -> unit.settings().stream()).toList();
    }
}
