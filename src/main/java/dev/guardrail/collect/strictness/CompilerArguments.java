package dev.guardrail.collect.strictness;

import dev.guardrail.fact.Place;
import dev.guardrail.fact.SettingKind;
import dev.guardrail.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Arguments of a compiler: {@code -Werror}, {@code -Xlint:all,-serial}, and the levels of Error Prone's checks. */
final class CompilerArguments {

    private static final Option WERROR = Options.on("-Werror");
    private static final Option LINT = Options.checks("-Xlint");
    private static final Option NO_LINT = Options.ignores("-Xlint");
    private static final Option ERROR_PRONE = Options.rules("-Xep");
    private static final Option WARNINGS = Options.lax("-XepAllErrorsAsWarnings");
    private static final Option DISABLED = Options.lax("-XepDisableAllChecks");
    private static final Map<String, Integer> LEVELS = Map.of("off", -1, "warn", 1, "default", 1, "error", 2);

    private CompilerArguments() {}

    /** The arguments of the compiler itself. */
    static Option compiler(String paths) {
        return option(paths, CompilerArguments::compiler);
    }

    /** A setting with which Maven gives the compiler {@code -Werror}. */
    static Option failing(String path) {
        return Options.option(path, SettingKind.OPTION, WERROR.unset(), (option, value, sink) -> {
            if (value.text().equals("true")) {
                sink.add(value.place(), WERROR, "", "true", BigDecimal.ONE);
            }
        });
    }

    /** The arguments of Error Prone, which is a plugin of the compiler. */
    static Option errorProne(String paths) {
        return option(paths, CompilerArguments::errorProne);
    }

    /** Whether arguments use Error Prone. */
    static boolean useErrorProne(YamlNode value) {
        return value.texts().stream().anyMatch(text -> text.contains("-Xep") || text.contains("ErrorProne"));
    }

    /** Reads one argument. */
    @FunctionalInterface
    private interface Argument {
        void read(String word, Place place, SettingSink sink);
    }

    private static Option option(String paths, Argument argument) {
        return Options.option(paths, SettingKind.OPTION, Optional.empty(), (option, value, sink) -> {
            for (YamlNode item : value.items()) {
                Shellwords.of(item.text()).forEach(word -> argument.read(word, item.place(), sink));
            }
        });
    }

    private static void compiler(String word, Place place, SettingSink sink) {
        if (word.equals("-Werror") || word.equals("-Xfatal-warnings")) {
            sink.add(place, WERROR, "", "true", BigDecimal.ONE);
        } else if (word.equals("-Xlint")) {
            sink.add(place, LINT, "all", "", BigDecimal.ONE);
        } else if (word.startsWith("-Xlint:")) {
            lint(word.substring("-Xlint:".length()), place, sink);
        }
    }

    private static void errorProne(String word, Place place, SettingSink sink) {
        if (word.equals(WARNINGS.name())) {
            sink.add(place, WARNINGS, "", "true", Options.NEGATIVE);
        } else if (word.equals(DISABLED.name())) {
            sink.add(place, DISABLED, "", "true", Options.NEGATIVE);
        } else if (word.startsWith("-Xep:")) {
            check(word.substring("-Xep:".length()), place, sink);
        }
    }

    private static void lint(String names, Place place, SettingSink sink) {
        for (String name : names.split(",", -1)) {
            if (name.startsWith("-")) {
                sink.add(place, NO_LINT, name.substring(1), "", Options.NEGATIVE);
            } else if (name.equals("none")) {
                sink.add(place, NO_LINT, "all", "", Options.NEGATIVE);
            } else {
                sink.add(place, LINT, name, "", BigDecimal.ONE);
            }
        }
    }

    private static void check(String check, Place place, SettingSink sink) {
        int colon = check.indexOf(':');
        String level = colon < 0 ? "default" : check.substring(colon + 1).toLowerCase(Locale.ROOT);
        Integer strictness = LEVELS.get(level);
        if (strictness != null) {
            String name = colon < 0 ? check : check.substring(0, colon);
            sink.add(place, ERROR_PRONE, name, level, BigDecimal.valueOf(strictness));
        }
    }
}
