package dev.guardrail.explain;

import dev.guardrail.UnusableInputException;
import dev.guardrail.fact.Setting;
import dev.guardrail.policy.PolicySource;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.OwnIds;
import dev.guardrail.rule.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A setting that a policy does not have, as a later file than the policy would have it.
 *
 * @param in the part of the repository that it is about, as a glob; empty for all of it
 * @param rule the guardrail that it is about; empty for a setting of the policy as a whole
 * @param name {@code severity}, {@code enabled} or a parameter of the guardrail; or a key of the policy
 * @param value in YAML, on one line
 */
public record OtherSetting(String in, String rule, String name, String value) {

    /** How the later file is called in messages. */
    static final String FILE = "--set";

    private static final String SEVERITY = "severity";
    private static final String ENABLED = "enabled";

    /** The settings of a policy as a whole that are one value. */
    private static final List<String> KEYS = List.of("fail-at", "scope", "require", "level", "packs", "longest-waiver");

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

    private static final Pattern PLACE = Pattern.compile("(?m)^--set(?::\\d+)*: ");

    /** A setting that holds in the whole repository. */
    OtherSetting(String rule, String name, String value) {
        this("", rule, name, value);
    }

    /**
     * Reads {@code rule.parameter=value}, {@code rule=off}, {@code rule.severity=low} or {@code fail-at=critical}.
     *
     * @throws UnusableInputException if it has another form
     */
    static OtherSetting parse(String text, Catalogue catalogue) {
        int equals = text.indexOf('=');
        String name = text.substring(0, Math.max(0, equals)).strip();
        String value = text.substring(equals + 1).strip();
        if (name.isEmpty() || value.isEmpty() || value.chars().anyMatch(Character::isISOControl)) {
            throw malformed(text, catalogue);
        }
        if (name.contains("/")) {
            int dot = name.indexOf('.');
            String rule = dot < 0 ? name : name.substring(0, dot);
            String parameter = name.substring(dot + 1);
            if (!OwnIds.isId(rule) || dot >= 0 && !NAME.matcher(parameter).matches()) {
                throw malformed(text, catalogue);
            }
            return dot < 0 ? ofRule(rule, value) : new OtherSetting(rule, parameter, value);
        }
        if (!KEYS.contains(name)) {
            throw new UnusableInputException("`--set`: unknown setting `" + name + "`" + hint(text, catalogue));
        }
        return new OtherSetting("", name, value);
    }

    private static UnusableInputException malformed(String text, Catalogue catalogue) {
        return new UnusableInputException("expected `--set` to be like `pack/rule.parameter=value`, `pack/rule=off` or"
                + " `fail-at=critical`, found `" + text + "`" + hint(text, catalogue));
    }

    private static String hint(String text, Catalogue catalogue) {
        return SettingHint.of(text, KEYS, catalogue);
    }

    private static OtherSetting ofRule(String rule, String value) {
        return switch (value) {
            case "on" -> new OtherSetting(rule, ENABLED, "true");
            case "off" -> new OtherSetting(rule, ENABLED, "false");
            default -> new OtherSetting(rule, SEVERITY, value);
        };
    }

    /** A list as a value. */
    static String list(List<String> values) {
        return values.stream().map(OtherSetting::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    /** A text as a value. */
    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** The value of a setting. */
    static String yaml(Setting setting, Parameter parameter) {
        return switch (parameter.kind()) {
            case LIST, GLOBS, ACTIONS, PHRASES -> list(setting.values());
            case PERCENTAGES ->
                setting.values().stream()
                        .map(value -> quoted(value.substring(0, value.lastIndexOf(": ")))
                                + value.substring(value.lastIndexOf(": ")))
                        .collect(Collectors.joining(", ", "{", "}"));
            case TEXT, INTEGER, BOOLEAN, PERCENTAGE -> setting.asText();
        };
    }

    /** The policy, and a later file with these settings. */
    static PolicySource over(PolicySource policy, List<OtherSetting> settings) {
        StringBuilder text = new StringBuilder("version: 1\n");
        settings.stream().filter(setting -> setting.rule.isEmpty()).forEach(setting -> text.append(setting.line("")));
        List<OtherSetting> ofRules =
                settings.stream().filter(setting -> !setting.rule.isEmpty()).toList();
        rules(text, "", ofRules.stream().filter(setting -> setting.in.isEmpty()).toList());
        List<String> parts = ofRules.stream()
                .map(OtherSetting::in)
                .filter(in -> !in.isEmpty())
                .distinct()
                .toList();
        text.append(parts.isEmpty() ? "" : "overrides:\n");
        for (String part : parts) {
            text.append("  - in: ").append(quoted(part)).append('\n');
            rules(
                    text,
                    "    ",
                    ofRules.stream().filter(setting -> setting.in.equals(part)).toList());
        }
        List<PolicySource> below = new ArrayList<>(policy.extended());
        below.add(policy);
        return new PolicySource(FILE, text.toString()).extending(below, policy.mistakes());
    }

    private static void rules(StringBuilder text, String indent, List<OtherSetting> settings) {
        text.append(settings.isEmpty() ? "" : indent + "rules:\n");
        settings.stream().map(OtherSetting::rule).distinct().forEach(rule -> {
            List<OtherSetting> ofRule = settings.stream()
                    .filter(setting -> setting.rule.equals(rule))
                    .toList();
            text.append(indent).append("  ").append(rule).append(":\n");
            ofRule.stream()
                    .filter(OtherSetting::isOfAnyRule)
                    .forEach(setting -> text.append(setting.line(indent + "    ")));
            List<OtherSetting> parameters =
                    ofRule.stream().filter(setting -> !setting.isOfAnyRule()).toList();
            text.append(parameters.isEmpty() ? "" : indent + "    parameters:\n");
            parameters.forEach(setting -> text.append(setting.line(indent + "      ")));
        });
    }

    private boolean isOfAnyRule() {
        return name.equals(SEVERITY) || name.equals(ENABLED);
    }

    private String line(String indent) {
        return indent + name + ": " + value + "\n";
    }

    /** The same mistake without a place in a file that nobody wrote. */
    static UnusableInputException told(UnusableInputException mistake) {
        String message = PLACE.matcher(String.valueOf(mistake.getMessage())).replaceAll("`--set`: ");
        return new UnusableInputException(message, mistake);
    }

    /** Whom it is about: {@code  of `pack/rule` in `src/**`}; empty for a setting of the policy as a whole. */
    public String about() {
        return (rule.isEmpty() ? "" : " of `" + rule + "`") + (in.isEmpty() ? "" : " in `" + in + "`");
    }

    /** As a policy has it: {@code minimum: 80}. */
    public String line() {
        return line("").strip();
    }
}
