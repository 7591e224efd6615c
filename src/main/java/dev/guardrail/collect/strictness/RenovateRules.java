package dev.guardrail.collect.strictness;

import dev.guardrail.fact.SettingKind;
import dev.guardrail.yaml.YamlNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Renovate's rules that switch updates off, and the age that a release has to have. */
final class RenovateRules {

    private static final Option DISABLED = Options.ignores("packageRules");
    private static final List<String> MATCHES = List.of(
            "matchPackageNames",
            "matchPackagePatterns",
            "matchPackagePrefixes",
            "matchDepTypes",
            "matchManagers",
            "matchDatasources");

    /** As in {@code 3 days}; the key for a number of days is the former one. */
    private static final Pattern DURATION =
            Pattern.compile("(\\d{1,6}) ?(?:(m|minute|h|hour|d|day|w|week|month|y|year)s?)?");

    private static final int MINUTES_A_DAY = 24 * 60;
    private static final Map<String, Integer> MINUTES = Map.of(
            "m", 1,
            "minute", 1,
            "h", 60,
            "hour", 60,
            "w", 7 * MINUTES_A_DAY,
            "week", 7 * MINUTES_A_DAY,
            "month", 30 * MINUTES_A_DAY,
            "y", 365 * MINUTES_A_DAY,
            "year", 365 * MINUTES_A_DAY);

    /** What a preset switches on: the pins, and the age of releases. */
    private static final Map<String, List<String>> GUARDING = Map.of(
            "config:best-practices", List.of("docker:pinDigests", "helpers:pinGitHubActionDigests"),
            "docker:pinDigests", List.of("docker:pinDigests"),
            "helpers:pinGitHubActionDigests", List.of("helpers:pinGitHubActionDigests"),
            "helpers:pinGitHubActionDigestsToSemver", List.of("helpers:pinGitHubActionDigests"),
            "security:minimumReleaseAgeNpm", List.of("security:minimumReleaseAgeNpm"));

    private static final List<String> MERGING =
            List.of(":automergeAll", ":automergeMajor", ":automergeMinor", ":automergePatch");

    private RenovateRules() {}

    /** The presets that pin, that wait, and that merge without a review; the others are about other matters. */
    static Option presets() {
        return Options.option(Presets.NAME, SettingKind.RULE, Optional.of(BigDecimal.ZERO), (option, all, sink) -> {
            for (YamlNode preset : all.items()) {
                GUARDING.getOrDefault(preset.text(), List.of())
                        .forEach(name -> sink.add(preset.place(), option, name, "", BigDecimal.ONE));
                if (MERGING.contains(preset.text())) {
                    sink.add(preset.place(), option, preset.text(), "", Options.NEGATIVE);
                }
            }
        });
    }

    /** How many days a release has to be out before it is proposed. */
    static Option age() {
        return Options.option(
                "minimumReleaseAge stabilityDays",
                SettingKind.LIMIT,
                Optional.of(BigDecimal.ZERO),
                (option, value, sink) -> days(value.text().strip())
                        .ifPresent(days ->
                                sink.add(value.place(), option, "", value.text().strip(), days)));
    }

    private static Optional<BigDecimal> days(String text) {
        Matcher duration = DURATION.matcher(text);
        if (!duration.matches()) {
            return Optional.empty();
        }
        int unit = Optional.ofNullable(duration.group(2)).map(MINUTES::get).orElse(MINUTES_A_DAY);
        BigDecimal minutes = new BigDecimal(duration.group(1)).multiply(BigDecimal.valueOf(unit));
        return Optional.of(minutes.divide(BigDecimal.valueOf(MINUTES_A_DAY), 4, RoundingMode.HALF_UP)
                .stripTrailingZeros());
    }

    static Option option() {
        return Options.option("packageRules", SettingKind.RULE, Optional.of(BigDecimal.ZERO), (option, rules, sink) -> {
            for (YamlNode rule : rules.items()) {
                boolean narrow = rule.get("matchCurrentVersion").isPresent();
                if (rule.text("enabled").equals("false") && !narrow) {
                    names(rule).forEach(name -> sink.add(rule.place(), DISABLED, name, "disabled", Options.NEGATIVE));
                }
            }
        });
    }

    /** What a rule is about, with the types of updates, where it names these: {@code major of typescript}. */
    private static Stream<String> names(YamlNode rule) {
        List<String> types = rule.get("matchUpdateTypes").map(YamlNode::texts).orElse(List.of());
        List<String> names = MATCHES.stream()
                .flatMap(key -> rule.get(key).stream())
                .flatMap(node -> node.texts().stream())
                .toList();
        return types.isEmpty()
                ? names.stream()
                : types.stream()
                        .flatMap(type -> names.isEmpty()
                                ? Stream.of(type + " updates")
                                : names.stream().map(name -> type + " updates of " + name));
    }
}
