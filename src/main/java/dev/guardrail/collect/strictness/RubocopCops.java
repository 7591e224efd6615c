package dev.guardrail.collect.strictness;

import dev.guardrail.fact.SettingKind;
import dev.guardrail.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.Optional;

/** RuboCop's cops: whether they are enabled, the files that they leave out, and their limits. */
final class RubocopCops {

    private static final Option COPS = Options.rules("cops");
    private static final Option EXCLUDE = Options.overlooks("Exclude");

    private RubocopCops() {}

    static Option option() {
        return Options.option("", SettingKind.RULE, Optional.of(BigDecimal.ZERO), (option, root, sink) -> {
            for (YamlNode.Entry entry : root.entries()) {
                String cop = entry.key().value();
                YamlNode settings = entry.value();
                boolean all = cop.equals("AllCops");
                if (settings.text("Enabled").equals("false")) {
                    sink.add(entry.key().place(), COPS, cop, "false", Options.NEGATIVE);
                }
                settings.get("Exclude")
                        .ifPresent(files -> EXCLUDE.form().read(EXCLUDE, files, all ? sink : sink.about(cop)));
                settings.get("Max").ifPresent(max -> {
                    Option limit = Options.atMostIfSet(cop);
                    limit.form().read(limit, max, sink);
                });
            }
        });
    }
}
