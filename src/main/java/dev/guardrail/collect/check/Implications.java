package dev.guardrail.collect.check;

import dev.guardrail.collect.workflow.expression.Contexts;
import dev.guardrail.collect.workflow.expression.Expressions;
import dev.guardrail.fact.Truth;
import java.util.List;
import java.util.regex.Pattern;

/** Whether conditions can hold without another one. */
final class Implications {

    private static final Pattern OUTPUT =
            Pattern.compile("\\b(needs|steps)\\s*\\.\\s*[\\w-]+\\s*\\.\\s*(outputs|outcome|result)\\b");

    /** What holds in the repository itself, and only keeps copies of it from running. */
    private static final Pattern OWN_REPOSITORY =
            Pattern.compile("github\\.(repository|repository_owner)\\s*==\\s*'[^']*'");

    private Implications() {}

    /** Whether a condition holds wherever some conditions do. */
    static boolean implied(List<String> given, String guard, Contexts contexts) {
        String wanted = plain(guard);
        if (given.stream().anyMatch(own -> plain(own).equals(wanted))) {
            return true;
        }
        StringBuilder refuted = new StringBuilder("!(" + wanted + ")");
        given.forEach(own -> refuted.append(" && (").append(plain(own)).append(')'));
        return Expressions.condition(refuted.toString(), contexts).holds() == Truth.NEVER;
    }

    private static String plain(String guard) {
        String bare = guard.strip();
        if (bare.startsWith("${{") && bare.endsWith("}}")) {
            bare = bare.substring(3, bare.length() - 2).strip();
        }
        String repository = OWN_REPOSITORY.matcher(bare).replaceAll("true");
        return OUTPUT.matcher(repository).replaceAll("$1.x.$2");
    }
}
