package dev.guardrail.collect.strictness;

import dev.guardrail.fact.SettingKind;
import dev.guardrail.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** pre-commit's hooks, those that run by themselves, and the files that they leave out. */
final class PreCommitHooks {

    static final Option HOOKS = Options.checks("hooks");
    /** The files that a hook looks at, where it does not look at all that are its own. */
    private static final Option FILES =
            Options.option("files", SettingKind.OPTION, Optional.empty(), (option, value, sink) -> {});

    private static final Option EXCLUDE = Options.overlooksMatching("exclude");

    /** Hooks that were renamed. */
    private static final Map<String, String> NAMES = Map.of("ruff", "ruff-check");

    private PreCommitHooks() {}

    static Option option() {
        return Options.option("repos", SettingKind.RULE, Optional.of(BigDecimal.ZERO), (option, repos, sink) -> {
            for (YamlNode repo : repos.items()) {
                for (YamlNode hook : repo.get("hooks").map(YamlNode::items).orElse(List.of())) {
                    if (OwnHooks.asked(hook).isEmpty()) {
                        hook(hook, sink);
                    }
                }
            }
        });
    }

    private static void hook(YamlNode hook, SettingSink sink) {
        String id = NAMES.getOrDefault(hook.text("id"), hook.text("id"));
        boolean manual = isManual(hook);
        sink.add(hook.place(), HOOKS, id, manual ? "manual" : "on", manual ? BigDecimal.ZERO : BigDecimal.ONE);
        String files = hook.text("files");
        sink.about(id)
                .add(
                        hook.get("files").map(YamlNode::place).orElse(hook.place()),
                        FILES,
                        "",
                        files.isEmpty() ? "all" : files,
                        files.isEmpty() ? BigDecimal.ONE : BigDecimal.ZERO);
        hook.get("exclude").ifPresent(value -> EXCLUDE.form().read(EXCLUDE, value, sink.about(id)));
    }

    /** Whether a hook runs only where somebody asks for it. */
    static boolean isManual(YamlNode hook) {
        return hook.get("stages")
                .filter(stages -> stages.texts().equals(List.of("manual")))
                .isPresent();
    }

    /** The files that no hook looks at. */
    static Option excludes() {
        return EXCLUDE;
    }
}
