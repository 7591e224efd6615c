package dev.guardrail.collect.strictness;

import dev.guardrail.fact.CheckSetting;
import dev.guardrail.fact.SettingKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares the settings of one tool at the base and at the head, whatever their order and their files. */
final class Comparison {

    private final ComparedSide base;
    private final ComparedSide head;
    private final PresetChange presets;

    Comparison(List<CheckSetting> base, List<CheckSetting> head) {
        this.base = new ComparedSide(base);
        this.head = new ComparedSide(head);
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

    /** The settings that are less strict at the head, first those that are there. */
    List<Loss> losses() {
        List<Loss> losses = new ArrayList<>();
        head.settings().stream().flatMap(now -> loosened(now).stream()).forEach(losses::add);
        base.settings().stream()
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
                || isUnbounded(was)
                || isReplaced(was)) {
            return false;
        }
        return head.anywhere(was)
                .filter(now -> now.strictness().compareTo(was.strictness()) >= 0)
                .isEmpty();
    }

    /** Whether a tool was told what to look at, and now looks at everything. */
    private boolean isUnbounded(CheckSetting was) {
        return was.kind() == SettingKind.FILES
                && was.strictness().signum() > 0
                && head.settings().stream()
                        .noneMatch(now -> now.option().equals(was.option())
                                && now.target().equals(was.target())
                                && now.strictness().signum() > 0);
    }

    private boolean isReplaced(CheckSetting was) {
        return GolangciLinters.isRetired(was)
                || was.option().equals(PreCommitHooks.HOOKS.name())
                        && HookFamilies.replaced(was, base.settings(), head.settings());
    }

    /** A rule that was not checked is not lost. */
    private boolean isLost(CheckSetting setting) {
        if (setting.kind() != SettingKind.RULE || !ComparedSide.isList(setting)) {
            return true;
        }
        return setting.strictness().signum() < 0
                ? base.checks(setting.option(), setting.name())
                : !base.ignores(setting.name());
    }
}
