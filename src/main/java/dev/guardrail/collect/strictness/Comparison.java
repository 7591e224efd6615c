package dev.guardrail.collect.strictness;

import dev.guardrail.fact.CheckSetting;
import dev.guardrail.fact.SettingKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares the settings of one tool at the base and at the head, whatever their order and their files. */
final class Comparison {

    private final Side base;
    private final Side head;
    private final PresetChange presets;

    Comparison(List<CheckSetting> base, List<CheckSetting> head) {
        this.base = new Side(base);
        this.head = new Side(head);
        this.presets = new PresetChange(base, head);
    }

    /**
     * A setting that is less strict at the head. One of both is there at least.
     *
     * @param was the setting of the base
     * @param now the setting of the head
     */
    record Loss(Optional<CheckSetting> was, Optional<CheckSetting> now) {

        CheckSetting either() {
            return now.or(() -> was).orElseThrow();
        }
    }

    /** What makes no difference where it is set for the same thing. */
    private record What(String option, String target, String name) {

        static What of(CheckSetting setting) {
            String target = Covering.plain(setting.target());
            return new What(setting.option(), target, setting.name());
        }
    }

    /** The settings of one side. */
    private static final class Side {

        private final Map<What, CheckSetting> settings = new LinkedHashMap<>();

        Side(List<CheckSetting> all) {
            all.forEach(setting -> settings.putIfAbsent(What.of(setting), setting));
        }

        Optional<CheckSetting> find(CheckSetting like) {
            What what = What.of(like);
            return Optional.ofNullable(settings.get(what));
        }

        /** What a setting of the other side is here, if it is not here itself: a wider one, or one for all files. */
        Optional<CheckSetting> covering(CheckSetting like) {
            return settings.values().stream()
                    .filter(setting -> setting.kind() == like.kind())
                    .filter(setting -> setting.option().equals(like.option()))
                    .filter(setting -> !isList(like)
                            || setting.strictness().signum()
                                    == like.strictness().signum())
                    .filter(setting -> isFor(setting.target(), like.target()))
                    .filter(setting -> Covering.covers(like.kind(), setting.name(), like.name()))
                    .findFirst();
        }

        /** A setting that covers another one, or sets the same rule for some files. */
        Optional<CheckSetting> anywhere(CheckSetting like) {
            return covering(like)
                    .or(() -> settings.values().stream()
                            .filter(setting -> !isList(like)
                                    && setting.option().equals(like.option())
                                    && setting.name().equals(like.name()))
                            .findFirst());
        }

        /** Whether a rule is among those that are checked; true where it is not known which are. */
        boolean checks(String option, String rule) {
            List<CheckSetting> checked = settings.values().stream()
                    .filter(setting -> setting.kind() == SettingKind.RULE && isList(setting) && setting.isStrict())
                    .toList();
            // What is checked without a list is not known; of warnings, only those fail a test that are listed.
            return checked.isEmpty() && !option.equals(PytestOptions.WARNINGS.name())
                    || checked.stream()
                            .anyMatch(setting -> Covering.covers(SettingKind.RULE, setting.name(), rule)
                                    || Covering.covers(SettingKind.RULE, rule, setting.name()));
        }

        boolean ignores(String rule) {
            return settings.values().stream()
                    .filter(setting -> setting.kind() == SettingKind.RULE
                            && isList(setting)
                            && setting.strictness().signum() < 0
                            && setting.target().isEmpty())
                    .anyMatch(setting -> Covering.covers(SettingKind.RULE, setting.name(), rule));
        }

        private static boolean isFor(String wide, String narrow) {
            return wide.isEmpty() || Covering.plain(wide).equals(Covering.plain(narrow));
        }
    }

    private static boolean isList(CheckSetting setting) {
        return setting.value().isEmpty() && !setting.option().equals(Presets.NAME);
    }

    /** The settings that are less strict at the head, first those that are there. */
    List<Loss> losses() {
        List<Loss> losses = new ArrayList<>();
        head.settings.values().stream().flatMap(now -> loosened(now).stream()).forEach(losses::add);
        base.settings.values().stream()
                .filter(this::isRemoved)
                .forEach(was -> losses.add(new Loss(Optional.of(was), Optional.empty())));
        return losses;
    }

    private Optional<Loss> loosened(CheckSetting now) {
        Optional<CheckSetting> was = base.find(now).or(() -> base.covering(now));
        if (presets.isMigrated() && was.isEmpty()) {
            return Optional.empty();
        }
        if (Harmless.is(now) || GolangciLinters.isRetired(now) || was.isEmpty() && !presets.mayHaveSet(now)) {
            return Optional.empty();
        }
        BigDecimal before = was.map(CheckSetting::strictness).orElse(now.unset());
        return now.strictness().compareTo(before) < 0 && isLost(now)
                ? Optional.of(new Loss(was.filter(setting -> setting.name().equals(now.name())), Optional.of(now)))
                : Optional.empty();
    }

    private boolean isRemoved(CheckSetting was) {
        if (head.find(was).isPresent()
                || !was.isStrict()
                || !isLost(was)
                || presets.mayNowSet(was)
                || isReplaced(was)) {
            return false;
        }
        return head.anywhere(was)
                .filter(now -> now.strictness().compareTo(was.strictness()) >= 0)
                .isEmpty();
    }

    private boolean isReplaced(CheckSetting was) {
        return GolangciLinters.isRetired(was)
                || was.option().equals(PreCommitHooks.HOOKS.name())
                        && HookFamilies.replaced(was, base.settings.values(), head.settings.values());
    }

    /** A rule that was not checked is not lost. */
    private boolean isLost(CheckSetting setting) {
        if (setting.kind() != SettingKind.RULE || !isList(setting)) {
            return true;
        }
        return setting.strictness().signum() < 0
                ? base.checks(setting.option(), setting.name())
                : !base.ignores(setting.name());
    }
}
