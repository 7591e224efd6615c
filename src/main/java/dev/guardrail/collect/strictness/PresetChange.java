package dev.guardrail.collect.strictness;

import dev.guardrail.fact.CheckSetting;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the configuration of both sides extends. Its rules are in other files, so what it sets is not known: a rule that
 * is no longer in the file may be in what is extended newly.
 */
final class PresetChange {

    /** The words in names of presets, the least strict first. */
    private static final List<String> RANKS = List.of("base", "eslint-recommended", "recommended", "strict", "all");

    /** Linters that check nothing but what is configured. */
    private static final Set<String> WITHOUT_DEFAULTS = Set.of("eslint", "stylelint", "tslint");

    private final Set<String> before;
    private final Set<String> after;

    PresetChange(List<CheckSetting> base, List<CheckSetting> head) {
        this.before = presets(base);
        this.after = presets(head);
    }

    private static Set<String> presets(List<CheckSetting> settings) {
        return settings.stream()
                .filter(PresetChange::isPreset)
                .map(CheckSetting::name)
                .collect(Collectors.toSet());
    }

    private static boolean isPreset(CheckSetting setting) {
        return setting.option().equals(Presets.NAME);
    }

    /** Whether the format became one that says less of what it takes from elsewhere. */
    boolean isMigrated() {
        return after.contains(Presets.FLAT) && !before.contains(Presets.FLAT);
    }

    private boolean grew() {
        return !before.containsAll(after);
    }

    /** Whether a preset of the base may have set what the head newly sets. */
    boolean mayHaveSet(CheckSetting now) {
        boolean needsPreset =
                WITHOUT_DEFAULTS.contains(now.tool()) && now.option().equals("rules");
        return !needsPreset || !before.isEmpty() && !grew();
    }

    /** Whether a new preset may set what the head no longer has. */
    boolean mayNowSet(CheckSetting was) {
        if (!isPreset(was)) {
            return grew();
        }
        if (was.name().equals(Presets.FLAT)) {
            return true;
        }
        return after.stream()
                .filter(preset -> !before.contains(preset))
                .anyMatch(preset -> !isLess(preset, was.name()));
    }

    /** Whether both are presets of the same plugin, and one is less strict. */
    private static boolean isLess(String now, String was) {
        return rank(now) >= 0 && rank(was) > rank(now) && plugin(now).equals(plugin(was));
    }

    private static int rank(String preset) {
        int rank = -1;
        for (int i = 0; i < RANKS.size(); i++) {
            rank = preset.contains(RANKS.get(i)) && (i != 1 || preset.endsWith(RANKS.get(i)))
                    ? Math.max(rank, i)
                    : rank;
        }
        // What says so needs types, and checks more with them.
        return rank < 0 ? rank : rank * 2 + (preset.contains("type-checked") || preset.contains("TypeChecked") ? 1 : 0);
    }

    private static String plugin(String preset) {
        return preset.replaceFirst("[/:.][\\w-]+$", "");
    }
}
