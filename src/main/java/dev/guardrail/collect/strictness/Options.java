package dev.guardrail.collect.strictness;

import dev.guardrail.fact.CheckSetting;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.SettingKind;
import dev.guardrail.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kinds of options. Where an option has several paths, spaces separate them. */
final class Options {

    static final BigDecimal NEGATIVE = BigDecimal.ONE.negate();

    /** What implies a setting that no option sets. */
    static final String DEFAULT = "default";

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(?:\\.\\d{1,6})?");

    private Options() {}

    /** A switch that is off by default, and that makes the tool stricter. */
    static Option on(String paths) {
        return flag(paths, BigDecimal.ONE, BigDecimal.ZERO);
    }

    /** A switch that is on by default, and that makes the tool stricter. */
    static Option needed(String paths) {
        return flag(paths, BigDecimal.ZERO, NEGATIVE);
    }

    /** A switch that is off by default, and that makes the tool less strict. */
    static Option lax(String paths) {
        return flag(paths, NEGATIVE, BigDecimal.ZERO);
    }

    private static Option flag(String paths, BigDecimal on, BigDecimal off) {
        Option.Form form = (option, value, sink) -> {
            switch (value.text().toLowerCase(Locale.ROOT)) {
                case "true", "yes", "on", "1" -> sink.add(value.place(), option, "", value.text(), on);
                case "false", "no", "off", "0" -> sink.add(value.place(), option, "", value.text(), off);
                default -> {
                    // An expression, or of another type: not known.
                }
            }
        };
        List<String> all = List.of(paths.split(" ", -1));
        return new Option(all.get(0), all, SettingKind.OPTION, Optional.of(BigDecimal.ZERO), true, form);
    }

    /** Rules that are checked. */
    static Option checks(String paths) {
        return list(paths, SettingKind.RULE, Nodes::names, BigDecimal.ONE);
    }

    /** Rules that are not checked. */
    static Option ignores(String paths) {
        return list(paths, SettingKind.RULE, Nodes::names, NEGATIVE);
    }

    /** A list of exceptions, each a text of its own. */
    static Option exceptions(String paths) {
        return option(
                paths,
                SettingKind.RULE,
                Optional.of(BigDecimal.ZERO),
                (option, value, sink) -> value.items()
                        .forEach(item -> sink.add(item.place(), option, item.text(), "ignored", NEGATIVE)));
    }

    /** What is allowed, such as a licence. */
    static Option permits(String paths) {
        return option(
                paths,
                SettingKind.OPTION,
                Optional.of(BigDecimal.ZERO),
                (option, value, sink) -> Nodes.names(value)
                        .forEach(item -> sink.add(item.node().place(), option, item.text(), item.text(), NEGATIVE)));
    }

    /** Files that are checked, and no others. */
    static Option looksAt(String paths) {
        return list(paths, SettingKind.FILES, Nodes::paths, BigDecimal.ONE);
    }

    /** Files that are not checked. */
    static Option overlooks(String paths) {
        return list(paths, SettingKind.FILES, Nodes::paths, NEGATIVE);
    }

    /** Files that count for the coverage, and no others. */
    static Option measures(String paths) {
        return list(paths, SettingKind.MEASURED_FILES, Nodes::paths, BigDecimal.ONE);
    }

    /** Files that do not count for the coverage. */
    static Option omits(String paths) {
        return list(paths, SettingKind.MEASURED_FILES, Nodes::paths, NEGATIVE);
    }

    /** Lines that do not count for the coverage, one regular expression a line. */
    static Option omitsLinesLike(String paths) {
        return list(paths, SettingKind.MEASURED_FILES, Nodes::lines, NEGATIVE);
    }

    /** Files that one regular expression, or each of several, matches: its alternatives are its items. */
    static Option overlooksMatching(String paths) {
        return list(paths, SettingKind.FILES, RegexPaths::of, NEGATIVE);
    }

    /** A list of items that one of their keys names, checked where the sign is positive; a text names itself. */
    static Option ids(String paths, String key, int sign) {
        return option(paths, SettingKind.RULE, Optional.of(BigDecimal.ZERO), (option, value, sink) -> {
            // A mapping has the names as its keys.
            value.entries()
                    .forEach(entry ->
                            sink.add(entry.key().place(), option, entry.key().value(), "", BigDecimal.valueOf(sign)));
            for (YamlNode item : value.items()) {
                String name = item.text().isEmpty()
                        ? Nodes.at(item, key).map(YamlNode::text).orElse("")
                        : item.text();
                if (!name.isEmpty()) {
                    sink.add(item.place(), option, name, "", BigDecimal.valueOf(sign));
                }
            }
        });
    }

    /** Numbers whose names match a pattern, and that nothing may exceed. */
    static Option limits(String paths, String names) {
        return limitsNamed("", names, paths);
    }

    /** The same, with something before their names. */
    static Option limitsNamed(String before, String names, String paths) {
        Pattern limited = Pattern.compile(names);
        return option(
                paths,
                SettingKind.LIMIT,
                Optional.empty(),
                (option, value, sink) -> value.entries().stream()
                        .filter(entry -> limited.matcher(entry.key().value()).matches())
                        .forEach(entry -> {
                            Option limit = atMostIfSet(before + entry.key().value());
                            limit.form().read(limit, entry.value(), sink);
                        }));
    }

    static Option list(
            String paths, SettingKind kind, Function<YamlNode, List<Nodes.Item>> items, BigDecimal strictness) {
        return option(
                paths,
                kind,
                Optional.of(BigDecimal.ZERO),
                (option, value, sink) -> items.apply(value)
                        .forEach(item -> sink.add(item.node().place(), option, item.text(), "", strictness)));
    }

    /** Names of rules with their severities, or with settings that have one. */
    static Option rules(String paths) {
        return option(
                paths,
                SettingKind.RULE,
                Optional.of(BigDecimal.ZERO),
                (option, value, sink) -> value.entries()
                        .forEach(entry -> Severities.of(entry.value())
                                .ifPresent(severity -> sink.add(
                                        entry.key().place(),
                                        option,
                                        entry.key().value(),
                                        severity.word(),
                                        BigDecimal.valueOf(severity.strictness())))));
    }

    /** One of several words, the least strict first. The first is the default where it has an asterisk before it. */
    static Option levels(String paths, SettingKind kind, String... words) {
        List<String> levels =
                List.of(words).stream().map(word -> word.replace("*", "")).toList();
        Optional<BigDecimal> unset = List.of(words).stream()
                .filter(word -> word.startsWith("*"))
                .map(word -> BigDecimal.valueOf(levels.indexOf(word.substring(1))))
                .findFirst();
        return option(paths, kind, unset, (option, value, sink) -> {
            int level = levels.indexOf(value.text().toLowerCase(Locale.ROOT));
            if (level >= 0) {
                sink.add(value.place(), option, "", value.text(), BigDecimal.valueOf(level));
            }
        });
    }

    /** A number that something must reach. Without it, nothing must. */
    static Option atLeast(String paths) {
        return number(paths, Optional.of(BigDecimal.ZERO), false);
    }

    /** A number that nothing may exceed. Without it, there is no limit. */
    static Option atMost(String paths) {
        return number(paths, Optional.of(CheckSetting.NO_LIMIT), true);
    }

    /** A number that nothing may exceed, with the tool's default. */
    static Option atMost(String paths, int byDefault) {
        return number(paths, Optional.of(BigDecimal.valueOf(-byDefault)), true);
    }

    /** A number that nothing may exceed, where the default is not known. */
    static Option atMostIfSet(String paths) {
        return number(paths, Optional.empty(), true);
    }

    private static Option number(String paths, Optional<BigDecimal> unset, boolean most) {
        return option(paths, SettingKind.LIMIT, unset, (option, value, sink) -> {
            String text = value.text().strip().replaceFirst("\\s*%$", "");
            Matcher number = NUMBER.matcher(text);
            if (number.matches()) {
                BigDecimal figure = new BigDecimal(text);
                // For linters, a negative limit is none.
                BigDecimal strictness = !most ? figure : figure.signum() < 0 ? CheckSetting.NO_LIMIT : figure.negate();
                sink.add(value.place(), option, "", value.text().strip(), strictness);
            }
        });
    }

    /** A mapping whose keys are files, and whose values are read as an option is. */
    static Option perFile(String paths, Option inner) {
        return option(
                paths,
                inner.kind(),
                inner.unset(),
                (option, value, sink) -> value.entries()
                        .forEach(entry -> inner.form()
                                .read(
                                        inner,
                                        entry.value(),
                                        sink.about(entry.key().value()))));
    }

    /** Each item of a list has settings for the files, or modules, that one of its keys names. */
    static Option overrides(String path, String files, Option... inner) {
        return option(path, SettingKind.OPTION, Optional.empty(), (option, value, sink) -> {
            for (YamlNode item : value.items()) {
                String target = Nodes.at(item, files)
                        .map(node -> String.join(", ", node.texts()))
                        .orElse("");
                SettingSink about = target.isEmpty() ? sink : sink.about(target);
                List.of(inner).forEach(each -> each.read(item, about));
            }
        });
    }

    /** What is checked where no option of some paths says what. */
    static Option unless(String paths, Option checks, String... items) {
        List<String> replacing = List.of(paths.split(" ", -1));
        return option("", checks.kind(), checks.unset(), (option, root, sink) -> {
            if (replacing.stream().noneMatch(path -> Nodes.at(root, path).isPresent())) {
                for (String item : items) {
                    sink.add(Place.file(root.place().path()), checks, item, "", BigDecimal.ONE, DEFAULT);
                }
            }
        });
    }

    /** An option with a value that switches others on, where these say nothing else. */
    static Option implies(String preset, String value, Option... implied) {
        Option.Form form = (option, root, sink) -> Nodes.at(root, preset)
                .filter(node -> node.text().equalsIgnoreCase(value))
                .ifPresent(node -> List.of(implied).stream()
                        .filter(each -> !each.isSetIn(root))
                        .forEach(each ->
                                sink.add(node.place(), each, "", value, BigDecimal.ONE, preset + " = " + value)));
        // The document itself, and the name that makes it a flag.
        return new Option(preset, List.of("", preset), SettingKind.OPTION, Optional.empty(), true, form);
    }

    static Option option(String paths, SettingKind kind, Optional<BigDecimal> unset, Option.Form form) {
        List<String> all = List.of(paths.split(" ", -1));
        return new Option(all.get(0), all, kind, unset, false, form);
    }
}
