package dev.guardrail.collect.strictness;

import dev.guardrail.fact.SettingKind;
import dev.guardrail.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The options of pytest that are lists of words: its arguments, and its filters of warnings. */
final class PytestOptions {

    static final Option COV =
            Options.option("--cov", SettingKind.MEASURED_FILES, Optional.of(BigDecimal.ZERO), (option, value, sink) -> {
                // Without a value, all is measured.
                List<Nodes.Item> paths = Nodes.paths(value);
                if (paths.isEmpty()) {
                    sink.add(value.place(), option, ".", "", BigDecimal.ONE);
                }
                paths.forEach(path -> sink.add(path.node().place(), option, path.text(), "", BigDecimal.ONE));
            });

    private static final Tool ARGUMENTS = new Tool(
            "pytest",
            Tool.Family.TESTS,
            Options.on("--strict-markers"),
            Options.on("--strict-config"),
            Options.on("--strict"),
            Options.lax("--disable-warnings"),
            Options.overlooks("--ignore --ignore-glob --deselect"),
            COV,
            Options.atMost("--reruns", 0),
            Options.option("-k", SettingKind.OPTION, Optional.of(BigDecimal.ZERO), PytestOptions::filter),
            Options.option("-m", SettingKind.OPTION, Optional.of(BigDecimal.ZERO), PytestOptions::filter),
            warningFlags());

    static final Option ADDOPTS = Options.option(
            "addopts",
            SettingKind.OPTION,
            Optional.empty(),
            (option, value, sink) -> CommandOptions.read(
                    ARGUMENTS,
                    Shellwords.of(String.join(" ", value.texts())),
                    word -> Sources.lineOf(value, word),
                    sink));

    static final Option WARNINGS =
            Options.option("filterwarnings", SettingKind.RULE, Optional.of(BigDecimal.ZERO), PytestOptions::warnings);

    private PytestOptions() {}

    private static void flags(Option option, YamlNode value, SettingSink sink) {
        for (String filter : value.text().split(",", -1)) {
            warning(WARNINGS, filter, value, sink);
        }
    }

    /** The option of a command. */
    static Option warningFlags() {
        return Options.option("-W", SettingKind.RULE, Optional.of(BigDecimal.ZERO), PytestOptions::flags);
    }

    /** To run only some tests is less strict than to run all. */
    private static void filter(Option option, YamlNode value, SettingSink sink) {
        sink.add(value.place(), option, "", value.text(), Options.NEGATIVE);
    }

    /** One filter a line: {@code error} fails a test, {@code ignore:message:category} hides a warning. */
    private static void warnings(Option option, YamlNode value, SettingSink sink) {
        for (YamlNode node : value.items()) {
            List<String> filters = node.text().lines().toList();
            for (String line : filters) {
                String filter = line.strip();
                if (!filter.isEmpty() && !filter.startsWith("#")) {
                    warning(option, Nodes.unquoted(filter), node, sink);
                }
            }
        }
    }

    static void warning(Option option, String filter, YamlNode node, SettingSink sink) {
        int colon = filter.indexOf(':');
        String action = (colon < 0 ? filter : filter.substring(0, colon)).strip();
        String about = colon < 0 ? "all warnings" : filter.substring(colon + 1).strip();
        int strictness = switch (action) {
            case "error" -> 2;
            case "ignore" -> -1;
            default -> 0;
        };
        sink.add(Sources.lineOf(node, filter), option, about, "", BigDecimal.valueOf(strictness));
    }
}
