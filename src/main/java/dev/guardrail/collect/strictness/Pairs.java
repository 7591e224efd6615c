package dev.guardrail.collect.strictness;

import dev.guardrail.collect.Paths;
import dev.guardrail.collect.strictness.Comparison.Loss;
import dev.guardrail.fact.CheckSetting;
import dev.guardrail.fact.RelaxedCheck;
import dev.guardrail.fact.SettingKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds for the settings of a tool in a file of the base those that come after them: in the same file; else in files of the
 * range that newly have some; else in those that the range does not touch. Where another tool of the same family does its
 * work, it has none.
 */
final class Pairs {

    private final List<Unit> before;
    private final List<Unit> after;
    private final OtherUnits others;
    private final CallPairs calls;
    private final NewCode newCode;
    private final BaseUse baseUse;
    private final ThresholdSwitches switches;
    private final SubjectIndex indexBefore = new SubjectIndex();
    private final SubjectIndex indexAfter = new SubjectIndex();

    Pairs(
            List<Unit> before,
            List<Unit> after,
            CallPairs calls,
            OtherUnits others,
            NewCode newCode,
            BaseUse baseUse,
            ThresholdSwitches switches) {
        this.before = List.copyOf(before);
        this.after = List.copyOf(after);
        this.calls = calls;
        this.others = others;
        this.newCode = newCode;
        this.baseUse = baseUse;
        this.switches = switches;
        everythingBefore().forEach(indexBefore::add);
        everythingAfter().forEach(indexAfter::add);
    }

    /** What became less strict in files, and in calls. */
    List<RelaxedCheck> relaxed() {
        List<RelaxedCheck> relaxed = new ArrayList<>();
        for (Unit was : before) {
            successors(was).ifPresent(now -> relaxed.addAll(compare(was, now)));
        }
        for (Unit now : after) {
            boolean first = before.stream().noneMatch(was -> was.isOf(now.tool()));
            if (first && !now.settings().isEmpty() && baseUse.isOfDefaults(now.tool())) {
                List<CheckSetting> defaults = new ArrayList<>(baseUse.flags(now.tool()));
                defaults.addAll(now.tool().defaults(now.path()));
                relaxed.addAll(compare(new Unit(now.path(), now.tool(), defaults), now.settings()));
            }
        }
        relaxed.addAll(ofCalls());
        return relaxed;
    }

    /** What all calls of a tool in a file lost, as one. */
    private List<RelaxedCheck> ofCalls() {
        Map<List<String>, List<Loss>> losses = new LinkedHashMap<>();
        Map<List<String>, Unit> units = new HashMap<>();
        for (CallPairs.Pair pair : calls.changed()) {
            List<String> key = List.of(
                    pair.now().path(), pair.was().path(), pair.was().tool().name());
            units.putIfAbsent(key, pair.was());
            losses.computeIfAbsent(key, each -> new ArrayList<>())
                    .addAll(losses(pair.was(), pair.now().settings()).stream()
                            .filter(loss -> loss.now().isPresent() || !isConfigured(pair.now(), loss))
                            .toList());
        }
        return losses.entrySet().stream()
                .flatMap(entry ->
                        RelaxedChecks.of(Objects.requireNonNull(units.get(entry.getKey())), entry.getValue()).stream())
                .toList();
    }

    private List<RelaxedCheck> compare(Unit was, List<CheckSetting> now) {
        return RelaxedChecks.of(was, losses(was, now));
    }

    private List<Loss> losses(Unit was, List<CheckSetting> now) {
        return allLosses(was, now).stream()
                .filter(loss -> !isElsewhere(was, loss) && !switches.concern(was, loss))
                .filter(loss -> loss.now().filter(newCode::isAll).isEmpty())
                .filter(loss ->
                        loss.now().isPresent() || !others.areGone(loss.was().orElseThrow(), Paths.folder(was.path())))
                .toList();
    }

    private List<Loss> allLosses(Unit was, List<CheckSetting> now) {
        if (was.isOf(OwnHooks.TOOL)) {
            return OwnHooks.losses(was.settings(), now, baseUse::hasFile);
        }
        return was.isOf(OwnPipelines.TOOL)
                ? OwnPipelines.losses(was.settings(), now, baseUse::hasFile)
                : new Comparison(was.settings(), now).losses();
    }

    /** Whether a configuration that the call reads sets what it no longer sets itself. */
    private boolean isConfigured(Unit call, Loss loss) {
        String folder = call.path().startsWith(".github/") ? "" : Paths.folder(call.path());
        SubjectIndex configured = new SubjectIndex();
        List<Unit> units = others.above(folder, call.tool().family()).stream()
                .filter(unit -> unit.isOf(call.tool()))
                .toList();
        units.forEach(configured::add);
        return loss.was().stream().anyMatch(setting -> units.stream().anyMatch(unit -> configured.has(unit, setting)));
    }

    /** None where nothing can be said of them. */
    private Optional<List<CheckSetting>> successors(Unit was) {
        List<CheckSetting> same = RelaxedChecks.settings(after.stream().filter(unit -> isSame(unit, was)));
        if (after.stream().anyMatch(unit -> isSame(unit, was))) {
            return Optional.of(same);
        }
        List<Unit> fresh = after.stream()
                .filter(unit -> before.stream().noneMatch(old -> isSame(old, unit)))
                .toList();
        List<Unit> moved = fresh.stream().filter(unit -> unit.isOf(was.tool())).toList();
        if (!moved.isEmpty()) {
            return Optional.of(RelaxedChecks.settings(moved.stream()));
        }
        if (fresh.stream().anyMatch(unit -> unit.tool().family() == was.tool().family())) {
            return Optional.empty();
        }
        return elsewhere(was);
    }

    private Optional<List<CheckSetting>> elsewhere(Unit was) {
        String folder = Paths.folder(was.path());
        // One of several configurations of the compiler is for some purpose, and says nothing of the others.
        boolean variant = was.isOf(ScriptTools.TSC) && !Paths.name(was.path()).equals("tsconfig.json");
        if (variant || !others.hasFilesIn(folder) && !folder.equals(".github")) {
            return Optional.empty();
        }
        List<Unit> above = others.above(folder, was.tool().family());
        boolean replaced = above.stream().anyMatch(unit -> !unit.isOf(was.tool()));
        if (replaced) {
            return Optional.empty();
        }
        return Optional.of(above.isEmpty() ? was.tool().defaults(was.path()) : RelaxedChecks.settings(above.stream()));
    }

    /** Whether another file, or another command, of the range newly has what this one no longer has. */
    private boolean isElsewhere(Unit was, Loss loss) {
        return loss.was()
                .filter(CheckSetting::isStrict)
                .filter(setting -> everythingAfter()
                        .anyMatch(unit -> !isSame(unit, was)
                                && has(indexAfter, unit, setting)
                                && everythingBefore()
                                        .noneMatch(old -> isSame(old, unit) && has(indexBefore, old, setting))))
                .isPresent();
    }

    private static boolean has(SubjectIndex index, Unit unit, CheckSetting setting) {
        return index.has(unit, setting) || Flags.has(unit, setting) || measures(unit, setting);
    }

    /** Whether another tool measures the files: pytest's plugin and coverage.py do the same. */
    private static boolean measures(Unit unit, CheckSetting setting) {
        return setting.kind() == SettingKind.MEASURED_FILES
                && unit.settings().stream()
                        .anyMatch(other -> other.kind() == setting.kind()
                                && other.strictness().signum() > 0
                                && Covering.covers(setting.kind(), other.name(), setting.name()));
    }

    private Stream<Unit> everythingBefore() {
        return Stream.concat(before.stream(), calls.before().stream());
    }

    private Stream<Unit> everythingAfter() {
        return Stream.concat(after.stream(), calls.after().stream());
    }

    private static boolean isSame(Unit one, Unit other) {
        return one.path().equals(other.path()) && one.isOf(other.tool());
    }
}
