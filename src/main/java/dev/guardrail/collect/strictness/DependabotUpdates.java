package dev.guardrail.collect.strictness;

import dev.guardrail.fact.SettingKind;
import dev.guardrail.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What Dependabot updates: its ecosystems with their folders, and the packages that it leaves alone. */
final class DependabotUpdates {

    private static final Option UPDATES = Options.checks("updates");
    private static final Option IGNORE = Options.ignores("ignore");

    private DependabotUpdates() {}

    static Option option() {
        return Options.option("updates", SettingKind.RULE, Optional.of(BigDecimal.ZERO), (option, updates, sink) -> {
            for (YamlNode update : updates.items()) {
                String ecosystem = update.text("package-ecosystem");
                for (String folder : folders(update)) {
                    SettingSink about = sink.about(folder);
                    boolean off = update.text("open-pull-requests-limit").equals("0");
                    about.add(
                            update.place(),
                            UPDATES,
                            ecosystem,
                            off ? "off" : "on",
                            off ? BigDecimal.ZERO : BigDecimal.ONE);
                    update.get("ignore").ifPresent(ignored -> ignored(ecosystem, ignored, about));
                }
            }
        });
    }

    private static List<String> folders(YamlNode update) {
        List<String> folders =
                new ArrayList<>(update.get("directories").map(YamlNode::texts).orElse(List.of()));
        if (folders.isEmpty()) {
            folders.add(update.text("directory").isEmpty() ? "/" : update.text("directory"));
        }
        return folders;
    }

    private static void ignored(String ecosystem, YamlNode ignored, SettingSink sink) {
        for (YamlNode item : ignored.items()) {
            String name = item.text("dependency-name");
            boolean all =
                    item.get("versions").isEmpty() && item.get("update-types").isEmpty();
            if (all && !name.isEmpty()) {
                sink.add(item.place(), IGNORE, ecosystem + " " + name, "ignored", Options.NEGATIVE);
            }
        }
    }
}
