package dev.guardrail.policy;

import dev.guardrail.fact.Glob;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.Names;
import dev.guardrail.yaml.YamlNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the {@code waivers} of a policy. */
final class WaiverReader {

    static final List<String> KEYS =
            List.of("rule", "path", "fingerprint", "job", "message", "reason", "owner", "expires");

    /** With fewer digits, a waiver would sooner or later cover a finding that nobody has looked at. */
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{8,32}");

    private static final String A_WAIVER = "a waiver";

    private final Catalogue catalogue;
    private final Problems problems;

    WaiverReader(Catalogue catalogue, Problems problems) {
        this.catalogue = catalogue;
        this.problems = problems;
    }

    List<Waiver> read(YamlNode policy) {
        List<Waiver> waivers = new ArrayList<>();
        policy.get("waivers")
                .ifPresent(list -> problems.items(list, "waivers").forEach(node -> waivers.add(waiver(node))));
        return waivers;
    }

    private Waiver waiver(YamlNode node) {
        problems.onlyKeys(node, A_WAIVER, KEYS);
        return new Waiver(
                Problems.start(node),
                new Waiver.Target(
                        rule(node),
                        path(node),
                        fingerprint(node),
                        optional(node, "job", "the id of a job"),
                        message(node)),
                required(node, "reason"),
                required(node, "owner"),
                expires(node));
    }

    private String rule(YamlNode node) {
        String rule = required(node, "rule");
        node.get("rule")
                .filter(value -> !catalogue.ids().contains(value.text()))
                .ifPresent(value -> problems.add(
                        value.place(), "unknown rule `" + rule + "`" + Names.suggestion(rule, catalogue.ids())));
        return rule;
    }

    private Glob path(YamlNode node) {
        String path = optional(node, "path", "a glob");
        return new Glob(path.isEmpty() ? "**" : path);
    }

    private String message(YamlNode node) {
        String message = optional(node, "message", "a pattern");
        return message.isEmpty() ? "*" : message;
    }

    /** A text that may be absent, but not empty: who writes a key means to narrow the waiver. */
    private String optional(YamlNode node, String key, String expected) {
        node.get(key)
                .filter(value -> value.text().isEmpty())
                .ifPresent(value -> problems.add(
                        value.place(), "expected `" + key + "` to be " + expected + ", found " + value.description()));
        return node.text(key);
    }

    private String fingerprint(YamlNode node) {
        node.get("fingerprint")
                .filter(value -> !FINGERPRINT.matcher(value.text()).matches())
                .ifPresent(value -> problems.add(
                        value.place(),
                        "expected `fingerprint` to be 8 to 32 hexadecimal digits in lower case, found "
                                + value.description()));
        return node.text("fingerprint");
    }

    private LocalDate expires(YamlNode node) {
        String text = required(node, "expires");
        try {
            return text.isEmpty() ? LocalDate.MIN : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            node.get("expires")
                    .ifPresent(value -> problems.add(
                            value.place(),
                            "expected `expires` to be a date like 2026-12-31, found " + value.description()));
            return LocalDate.MIN;
        }
    }

    private String required(YamlNode node, String key) {
        problems.required(node, key, A_WAIVER);
        return node.text(key);
    }
}
