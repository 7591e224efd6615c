package dev.guardrail.collect.strictness;

import dev.guardrail.fact.CheckSetting;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How strict files and commands set what, found without a look at each of their settings. */
final class SubjectIndex {

    private final Map<List<String>, BigDecimal> strictest = new HashMap<>();

    void add(Unit unit) {
        unit.settings().forEach(setting -> strictest.merge(key(unit, setting), setting.strictness(), BigDecimal::max));
    }

    /** Whether one of them sets the same as strictly. */
    boolean has(Unit unit, CheckSetting setting) {
        BigDecimal strictness = strictest.get(key(unit, setting));
        return strictness != null && strictness.compareTo(setting.strictness()) >= 0;
    }

    private static List<String> key(Unit unit, CheckSetting setting) {
        return List.of(unit.path(), unit.tool().name(), setting.subject());
    }
}
