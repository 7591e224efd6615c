package dev.guardrail.collect.strictness;

import dev.guardrail.fact.SettingKind;
import dev.guardrail.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rules of a configuration of detekt, in rule sets: whether they are active, their limits, and the files they leave out. */
final class DetektRules {

    private static final Option RULES = Options.rules("rules");
    private static final Option EXCLUDES = Options.overlooks("excludes");
    private static final Pattern LIMIT =
            Pattern.compile("(?i)threshold\\w*|max\\w*|allowed(?:Complexity|Lines|Functions\\w*|Depth)|\\w+Threshold");

    private DetektRules() {}

    static Option option() {
        return Options.option("", SettingKind.RULE, Optional.of(BigDecimal.ZERO), (option, root, sink) -> {
            for (YamlNode.Entry set : root.entries()) {
                if (!set.key().value().matches("build|config|processors|console-reports|output-reports")) {
                    rule(set, sink);
                    set.value().entries().forEach(rule -> rule(rule, sink));
                }
            }
            Nodes.at(root, "ignored")
                    .ifPresent(baseline -> baseline.items()
                            .forEach(item -> sink.add(
                                    item.place(), Options.ignores("baseline"), item.text(), "", Options.NEGATIVE)));
        });
    }

    private static void rule(YamlNode.Entry entry, SettingSink sink) {
        String name = entry.key().value();
        YamlNode rule = entry.value();
        if (!(rule instanceof YamlNode.Mapping)) {
            return;
        }
        rule.get("active")
                .filter(active -> active.text().matches("true|false"))
                .ifPresent(active -> sink.add(
                        active.place(),
                        RULES,
                        name,
                        active.text(),
                        active.text().equals("true") ? BigDecimal.ONE : Options.NEGATIVE));
        rule.get("excludes").ifPresent(files -> EXCLUDES.form().read(EXCLUDES, files, sink.about(name)));
        for (YamlNode.Entry setting : rule.entries()) {
            if (LIMIT.matcher(setting.key().value()).matches()) {
                Option limit = Options.atMostIfSet(name + "." + setting.key().value());
                limit.form().read(limit, setting.value(), sink);
            }
        }
    }
}
