package dev.guardrail.engine.compile;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
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

    private static final Pattern KEY = Pattern.compile("(?<![\\w$.])(rule|name)\\s*==\\s*\"([^\"]*)\"");
    private static final Pattern NO_CODE = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|//.*|/\\*(?s:.*?)\\*/");
    private static final Pattern VARIABLE = Pattern.compile("^[\\s(]*(\\$\\w+)\\s*:(?!:)");

    /** Those of the first rule of a file, in their order. */
    static List<SettingRead> of(RuleFile file) {
        return Patterns.of(file.rules().get(0)).stream()
                .filter(pattern -> TYPE.equals(pattern.getObjectType()))
                .flatMap(pattern -> reads(file, pattern).stream())
                .toList();
    }

    /** One for each name that the pattern compares with; which of several its methods read is not known. */
    private static List<SettingRead> reads(RuleFile file, PatternDescr pattern) {
        String text = withoutComments(file.text().substring(pattern.getStartCharacter(), pattern.getEndCharacter()));
        List<String> rules = keys("rule", text);
        List<String> names = keys("name", text);
        String rule = rules.isEmpty() ? "" : rules.get(rules.size() - 1);
        Code code = rules.size() > 1 || names.size() > 1 ? new Code("", "", "") : code(text, file.text());
        return (names.isEmpty() ? List.of("") : names)
                .stream()
                        .map(name -> new SettingRead(pattern.getLine(), rule, name, code))
                        .toList();
    }

    private static List<String> keys(String property, String pattern) {
        return KEY.matcher(pattern)
                .results()
                .filter(key -> key.group(1).equals(property))
                .map(key -> key.group(2))
                .distinct()
                .toList();
    }

    /** A variable that stands for other facts, too, such as in another branch of an {@code or}, says nothing of this one. */
    private static Code code(String pattern, String whole) {
        Matcher bound = VARIABLE.matcher(pattern);
        String variable = bound.find() ? bound.group(1) : "";
        String code = withoutTexts(whole);
        long bindings = Pattern.compile(Pattern.quote(variable) + "\\s*:(?!:)")
                .matcher(code)
                .results()
                .count();
        return new Code(bindings == 1 ? variable : "", withoutTexts(pattern), code);
    }

    private static String withoutComments(String code) {
        return NO_CODE.matcher(code)
                .replaceAll(part -> part.group().startsWith("\"") ? Matcher.quoteReplacement(part.group()) : " ");
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
