package dev.guardrail.collect.strictness;

import dev.guardrail.fact.CheckSetting;
import dev.guardrail.fact.SettingKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The settings of one tool on one side, found by what they are about in time that does not depend on how many there are. */
final class ComparedSide {

    /** So many rules with one beginning are looked at. */
    private static final int NARROWER_LIMIT = 50;

    private final Map<What, CheckSetting> settings = new LinkedHashMap<>();
    private final Map<What, List<CheckSetting>> anyTarget = new HashMap<>();
    private final TreeSet<String> checked = new TreeSet<>();
    private final TreeSet<String> ignored = new TreeSet<>();

    /** What makes no difference where it is set for the same thing. */
    private record What(String option, String target, String name) {

        static What of(CheckSetting setting) {
            return new What(setting.option(), Covering.plain(setting.target()), setting.name());
        }
    }

    ComparedSide(List<CheckSetting> all) {
        for (CheckSetting setting : all) {
            settings.putIfAbsent(What.of(setting), setting);
            String name = Covering.plainName(setting.kind(), setting.name());
            anyTarget
                    .computeIfAbsent(new What(setting.option(), "", name), key -> new ArrayList<>())
                    .add(setting);
            if (setting.kind() == SettingKind.RULE && isList(setting)) {
                if (setting.isStrict()) {
                    checked.add(setting.name());
                } else if (setting.target().isEmpty()) {
                    ignored.add(setting.name());
                }
            }
        }
    }

    /** A setting without a value of its own is one of a list. */
    static boolean isList(CheckSetting setting) {
        return setting.value().isEmpty() && !setting.option().equals(Presets.NAME);
    }

    /** In the order of their files; of the same setting, the first. */
    Collection<CheckSetting> settings() {
        return settings.values();
    }

    Optional<CheckSetting> find(CheckSetting like) {
        return Optional.ofNullable(settings.get(What.of(like)));
    }

    /** What a setting of the other side is here, if it is not here itself: a wider one, or one for all files. */
    Optional<CheckSetting> covering(CheckSetting like) {
        boolean list = isList(like);
        return Covering.wider(like.kind(), like.name()).stream()
                .flatMap(name -> anyTarget.getOrDefault(new What(like.option(), "", name), List.of()).stream())
                .filter(setting -> setting.kind() == like.kind())
                .filter(setting -> !list
                        || setting.strictness().signum() == like.strictness().signum())
                .filter(setting -> isFor(setting.target(), like.target()))
                .filter(setting -> Covering.covers(like.kind(), setting.name(), like.name()))
                .findFirst();
    }

    /** A setting that covers another one, or sets the same rule for some files. */
    Optional<CheckSetting> anywhere(CheckSetting like) {
        String name = Covering.plainName(like.kind(), like.name());
        return covering(like)
                .or(() -> isList(like)
                        ? Optional.empty()
                        : anyTarget.getOrDefault(new What(like.option(), "", name), List.of()).stream()
                                .findFirst());
    }

    /** Whether a rule is among those that are checked; true where it is not known which are. */
    boolean checks(String option, String rule) {
        // What is checked without a list is not known; of warnings, only those fail a test that are listed.
        if (checked.isEmpty()) {
            return !option.equals(PytestOptions.WARNINGS.name());
        }
        return has(checked, rule)
                || checked.tailSet(rule).stream()
                        .limit(NARROWER_LIMIT)
                        .anyMatch(narrow -> Covering.covers(SettingKind.RULE, rule, narrow));
    }

    boolean ignores(String rule) {
        return has(ignored, rule);
    }

    private static boolean has(Set<String> names, String rule) {
        return Covering.wider(SettingKind.RULE, rule).stream()
                .anyMatch(wide -> names.contains(wide) && Covering.covers(SettingKind.RULE, wide, rule));
    }

    private static boolean isFor(String wide, String narrow) {
        return wide.isEmpty() || Covering.plain(wide).equals(Covering.plain(narrow));
    }
}
