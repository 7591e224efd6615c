package dev.guardrail.collect.workflow;

import java.util.regex.Pattern;

/** Takes expressions out of a text without moving the rest. */
final class Expressionless {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{(?:'[^']*'|[^'}]|}(?!}))*+}}");
    private static final Pattern CHARACTER = Pattern.compile("[^\n]");

    private Expressionless() {}

    /** The text, with underscores for the characters of each expression. */
    static String of(String text) {
        return EXPRESSION
                .matcher(text)
                .replaceAll(found -> CHARACTER.matcher(found.group()).replaceAll("_"));
    }
}
