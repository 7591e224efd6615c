package dev.guardrail.collect.strictness;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.fact.CheckSetting;
import dev.guardrail.fact.Glob;
import dev.guardrail.fact.SettingKind;
import java.util.List;

/** Whether a setting is about files alone that the range adds: nobody checked them before. */
final class NewCode {

    private final List<String> added;
    private final Snapshot base;

    NewCode(List<String> added, Snapshot base) {
        this.added = List.copyOf(added);
        this.base = base;
    }

    boolean isAll(CheckSetting setting) {
        boolean listsFiles = setting.kind() == SettingKind.FILES || setting.kind() == SettingKind.MEASURED_FILES;
        String files = listsFiles ? setting.name() : setting.target();
        String plain = Covering.plain(files);
        if (plain.isEmpty() || listsFiles && setting.strictness().signum() > 0) {
            return false;
        }
        Glob anywhere = new Glob("**/" + plain);
        return added.stream().anyMatch(anywhere::names)
                && base.files(anywhere::names).isEmpty();
    }
}
