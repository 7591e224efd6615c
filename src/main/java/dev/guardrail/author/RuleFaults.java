package dev.guardrail.author;

import dev.guardrail.engine.compile.RuleOutline;
import dev.guardrail.engine.compile.RuleOutline.ReadSetting;
import dev.guardrail.engine.compile.RuleOutline.Unjoined;
import dev.guardrail.fact.Place;
import dev.guardrail.rule.ClaimRule;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.rule.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The house rules for a rule: its parameters, its joins, its message and its length. */
final class RuleFaults {

    private static final int LONGEST = 25;
    private static final int LONGEST_TEXT = 120;
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+");

    private final RuleOutline rule;
    private final List<Fault> faults = new ArrayList<>();

    private RuleFaults(RuleOutline rule) {
        this.rule = rule;
    }

    static List<Fault> of(Guardrail guardrail, RuleOutline rule) {
        RuleFaults faults = new RuleFaults(rule);
        faults.metadata(guardrail.since(), guardrail.summary());
        faults.parameters(guardrail);
        faults.joins();
        faults.message();
        faults.length();
        return faults.faults;
    }

    /** The house rules for a rule that judges claims: it has no parameters and no message. */
    static List<Fault> of(ClaimRule claims, RuleOutline rule) {
        RuleFaults faults = new RuleFaults(rule);
        faults.metadata(claims.since(), claims.summary());
        faults.joins();
        faults.length();
        return faults.faults;
    }

    private void metadata(String since, String summary) {
        if (!VERSION.matcher(since).matches()) {
            mistake(rule.place(), "expected `@since` to be a version like `0.1.0`, found `" + since + "`");
        }
        if (summary.isBlank() || summary.endsWith(".")) {
            mistake(rule.place(), "expected `@summary` to be one clause without a full stop");
        }
    }

    /** Each parameter that the page declares is read, and each that is read is declared. */
    private void parameters(Guardrail guardrail) {
        Set<String> others = new TreeSet<>(guardrail.relations().supersedes());
        others.add(guardrail.relations().unsettles());
        Set<String> read = new TreeSet<>();
        for (ReadSetting setting : rule.settings()) {
            boolean own = setting.rule().equals(guardrail.id());
            if (setting.rule().isEmpty() || setting.name().isEmpty()) {
                mistake(setting.place(), "expected `Setting( rule == \"" + guardrail.id() + "\", name == \"…\" )`");
            } else if (!own && !others.contains(setting.rule())) {
                mistake(
                        setting.place(),
                        "reads a parameter of `" + setting.rule() + "`, which `@supersedes` does not name");
            }
            read.add(own ? setting.name() : "");
        }
        for (Parameter parameter : guardrail.parameters()) {
            if (!read.contains(parameter.name())) {
                mistake(parameter.place(), "the rule does not read the parameter `" + parameter.name() + "`");
            }
            if (parameter.meaning().isBlank()) {
                mistake(
                        parameter.place(),
                        "expected a comment above `" + parameter.name() + "` that says what it means");
            }
        }
    }

    private void joins() {
        for (Unjoined pattern : rule.unjoined()) {
            mistake(
                    pattern.place(),
                    "`" + pattern.type() + "` is not joined with `" + pattern.before()
                            + "`: each of one matches each of the other; compare a property with `==`");
        }
    }

    private void message() {
        String code = rule.consequence().text();
        Matcher text = TEXT.matcher(code);
        while (text.find()) {
            String words = text.group(1);
            if (words.contains("\\n")) {
                mistake(rule.consequence().place(), "a message has one line, found `\\n` in it");
            }
            if (words.length() > LONGEST_TEXT) {
                warning(
                        rule.consequence().place(),
                        "a message has at most " + LONGEST_TEXT + " characters besides the names that it quotes");
            }
        }
        if (isConstant(code)) {
            warning(rule.consequence().place(), "the message names nothing of what was seen");
        }
    }

    /** Whether the last argument of the violation is a text and nothing else. */
    private static boolean isConstant(String code) {
        String masked = TEXT.matcher(code)
                .replaceAll(text -> "\"" + "x".repeat(text.group(1).length()) + "\"");
        int at = masked.indexOf("new Violation(") + "new Violation(".length();
        int depth = 1;
        int argument = at;
        while (at < masked.length() && depth > 0) {
            char c = masked.charAt(at++);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            argument = c == ',' && depth == 1 ? at : argument;
        }
        return masked.substring(argument, at - 1).strip().matches("\"x*\"");
    }

    private void length() {
        if (rule.lines() > LONGEST) {
            warning(
                    rule.place(),
                    "the rule has " + rule.lines() + " lines; more than " + LONGEST
                            + " are hard to read: compute in a fact, or write two rules");
        }
    }

    private void mistake(Place place, String problem) {
        faults.add(Fault.mistake(place, problem));
    }

    private void warning(Place place, String problem) {
        faults.add(Fault.warning(place, problem));
    }
}
