package dev.guardrail.collect.strictness;

import dev.guardrail.fact.CheckSetting;
import dev.guardrail.fact.SettingKind;
import dev.guardrail.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How golangci-lint says which linters run, and what it leaves out. */
final class GolangciLinters {

    private static final Option FILES = Options.overlooks("linters.exclusions.rules");
    private static final Option RULES = Options.ignores("linters.exclusions.rules");

    /** Linters that golangci-lint dropped, or took into others. */
    private static final Set<String> RETIRED = Set.of(
            "gosimple",
            "stylecheck",
            "typecheck",
            "golint",
            "deadcode",
            "structcheck",
            "varcheck",
            "exportloopref",
            "scopelint",
            "interfacer",
            "maligned",
            "execinquery",
            "gomnd",
            "ifshort",
            "nosnakecase",
            "tenv",
            "megacheck",
            "goerr113",
            "exhaustivestruct",
            "vet",
            "vetshadow",
            "gas",
            "logrlint");

    private static final List<String> STANDARD = List.of("errcheck", "govet", "ineffassign", "staticcheck", "unused");

    private GolangciLinters() {}

    /** Whether a linter is no longer there to be run. */
    static boolean isRetired(CheckSetting setting) {
        return setting.tool().equals("golangci-lint") && RETIRED.contains(setting.name());
    }

    /** {@code enable-all} of version 1, {@code default: all} of version 2. */
    static Option all(Option linters) {
        return Options.option(
                "",
                SettingKind.RULE,
                linters.unset(),
                (option, root, sink) -> Stream.of(
                                Nodes.at(root, "linters.enable-all")
                                        .filter(node -> node.text().equals("true")),
                                Nodes.at(root, "linters.default")
                                        .filter(node -> node.text().equals("all")))
                        .flatMap(Optional::stream)
                        .forEach(node -> sink.add(node.place(), linters, "ALL", "", BigDecimal.ONE)));
    }

    /** {@code default: standard} of version 2, which is what runs without a word, too. */
    static Option standard(Option linters) {
        return Options.option("linters.default", SettingKind.RULE, linters.unset(), (option, value, sink) -> {
            if (value.text().equals("standard")) {
                STANDARD.forEach(name -> sink.add(value.place(), linters, name, "", BigDecimal.ONE));
            }
        });
    }

    /** Rules that leave linters, or all that is said of some files, out. */
    static Option exclusions(String paths) {
        return Options.option(paths, SettingKind.RULE, Optional.of(BigDecimal.ZERO), (option, rules, sink) -> {
            for (YamlNode rule : rules.items()) {
                String path = rule.text("path");
                String text = Stream.of("text", "source")
                        .map(rule::text)
                        .filter(part -> !part.isEmpty())
                        .findFirst()
                        .orElse("");
                List<String> linters = rule.get("linters").map(YamlNode::texts).orElse(List.of());
                SettingSink about = path.isEmpty() ? sink : sink.about(path);
                String what = text.isEmpty() ? "" : ": " + text;
                linters.forEach(linter -> about.add(rule.place(), RULES, linter + what, "excluded", Options.NEGATIVE));
                if (linters.isEmpty() && text.isEmpty() && !path.isEmpty()) {
                    sink.add(rule.place(), FILES, path, "", Options.NEGATIVE);
                } else if (linters.isEmpty() && !text.isEmpty()) {
                    about.add(rule.place(), RULES, text, "excluded", Options.NEGATIVE);
                }
            }
        });
    }

    /** To check only what is new since a revision. */
    static Option since() {
        return Options.option(
                "issues.new-from-rev issues.new-from-merge-base new-from-rev",
                SettingKind.OPTION,
                Optional.of(BigDecimal.ZERO),
                (option, value, sink) -> {
                    if (!value.text().isEmpty()) {
                        sink.add(value.place(), option, "", value.text(), Options.NEGATIVE);
                    }
                });
    }

    /** How many issues are reported: 50 and 3 by default; 0 is all. */
    static Option cap(String paths) {
        return Options.option(paths, SettingKind.LIMIT, Optional.of(BigDecimal.ZERO), (option, value, sink) -> {
            if (value.text().matches("\\d{1,9}")) {
                boolean all = value.text().equals("0");
                sink.add(value.place(), option, "", value.text(), all ? BigDecimal.ONE : BigDecimal.ZERO);
            }
        });
    }
}
