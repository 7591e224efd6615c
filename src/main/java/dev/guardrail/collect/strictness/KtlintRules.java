package dev.guardrail.collect.strictness;

import dev.guardrail.fact.SettingKind;
import dev.guardrail.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.Optional;

/** ktlint's rules in an {@code .editorconfig}, whose sections are globs. */
final class KtlintRules {

    private static final String PREFIX = "ktlint_";
    private static final Option RULES = Options.rules("rules");
    private static final Option DISABLED = Options.ignores("disabled_rules");
    private static final Option LENGTH = Options.atMostIfSet("max_line_length");

    private KtlintRules() {}

    static Option option() {
        return Options.option("", SettingKind.RULE, Optional.of(BigDecimal.ZERO), (option, root, sink) -> {
            for (YamlNode.Entry section : root.entries()) {
                String files = section.key().value();
                boolean kotlin = files.contains("kt") || files.equals("*");
                section(section.value(), kotlin ? sink : sink.about(files));
            }
        });
    }

    private static void section(YamlNode section, SettingSink sink) {
        for (YamlNode.Entry entry : section.entries()) {
            String key = entry.key().value();
            if (key.equals("disabled_rules") || key.equals("ktlint_disabled_rules")) {
                DISABLED.form().read(DISABLED, entry.value(), sink);
            } else if (key.equals("max_line_length")) {
                LENGTH.form().read(LENGTH, entry.value(), sink);
            } else if (key.startsWith(PREFIX) && entry.value().text().matches("enabled|disabled")) {
                boolean on = entry.value().text().equals("enabled");
                sink.add(
                        entry.value().place(),
                        RULES,
                        key.substring(PREFIX.length()),
                        entry.value().text(),
                        on ? BigDecimal.ONE : Options.NEGATIVE);
            }
        }
    }
}
