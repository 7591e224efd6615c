package dev.guardrail.collect.strictness;

import dev.guardrail.fact.SettingKind;
import java.util.Optional;

/** tarpaulin's configuration: a table for each of several runs. */
final class TarpaulinProfiles {

    private TarpaulinProfiles() {}

    static Option option() {
        Option omits = Options.omits("exclude-files");
        return Options.option(
                "",
                SettingKind.MEASURED_FILES,
                Optional.empty(),
                (option, root, sink) -> root.entries().forEach(run -> omits.read(run.value(), sink)));
    }
}
