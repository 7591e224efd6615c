package dev.guardrail.engine.compile;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.PatternDescr;

/**
 * A parameter that a rule reads.
 *
 * @param line of the pattern that reads it
 * @param rule the guardrail whose parameter it is; empty where the pattern does not say
 * @param name its name; empty where the pattern does not say
 * @param code what may call its methods: the constraints of the pattern, and the rule as far as it names the pattern's variable
 */
record SettingRead(int line, String rule, String name, Code code) {

    /**
     * Code that may call methods of a setting.
     *
     * @param variable the variable that the setting is bound to; empty where there is none
     * @param pattern the text of the pattern
     * @param whole the text of the rule
     */
    record Code(String variable, String pattern, String whole) {}

    static final String TYPE = "Setting";

    private static final Pattern KEY = Pattern.compile("(rule|name) == \"([^\"]*)\"");
    private static final Pattern NO_CODE = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|//.*");
    private static final Pattern VARIABLE = Pattern.compile("(\\$\\w+)\\s*:\\s*$");

    /** Those of the first rule of a file, in their order. */
    static List<SettingRead> of(RuleFile file) {
        return Patterns.of(file.rules().get(0)).stream()
                .filter(pattern -> TYPE.equals(pattern.getObjectType()))
                .map(pattern -> read(file, pattern))
                .toList();
    }

    private static SettingRead read(RuleFile file, PatternDescr pattern) {
        String text = file.text().substring(pattern.getStartCharacter(), pattern.getEndCharacter());
        String rule = "";
        String name = "";
        for (MatchResult key : KEY.matcher(text).results().toList()) {
            rule = key.group(1).equals("rule") ? key.group(2) : rule;
            name = key.group(1).equals("name") ? key.group(2) : name;
        }
        int type = text.indexOf(TYPE);
        Matcher bound = VARIABLE.matcher(type < 0 ? "" : text.substring(0, type));
        return new SettingRead(
                pattern.getLine(),
                rule,
                name,
                new Code(bound.find() ? bound.group(1) : "", withoutTexts(text), withoutTexts(file.text())));
    }

    /** Code without comments and without what stands in quotes. */
    private static String withoutTexts(String code) {
        return NO_CODE.matcher(code).replaceAll("\"\"");
    }

    /** Those of some methods that the rule calls on it. */
    List<String> methods(Collection<String> known) {
        return known.stream().filter(this::isCalled).toList();
    }

    private boolean isCalled(String method) {
        return calls("(?<![\\w$.\"])", method, code.pattern())
                || !code.variable().isEmpty()
                        && calls(Pattern.quote(code.variable()) + "\\s*\\.\\s*", method, code.whole());
    }

    /** Whether code reads a method, or the property that it gives: {@code isOn} is the property {@code on}, too. */
    private static boolean calls(String before, String method, String code) {
        String property = method.startsWith("is")
                ? "|" + method.substring(2, 3).toLowerCase(Locale.ROOT) + method.substring(3)
                : "";
        return Pattern.compile(before + "(?:" + method + property + ")\\b(?!\\s*[:\"])")
                .matcher(code)
                .find();
    }
}
