package dev.guardrail.collect.check;

import dev.guardrail.collect.workflow.expression.Contexts;
import dev.guardrail.collect.workflow.expression.Expressions;
import dev.guardrail.fact.Truth;
import java.util.regex.Pattern;

/** Recognises conditions under which only a tag is built: a release, and no protection of a branch. */
final class ReleaseConditions {

    private static final Pattern TAG = Pattern.compile(
            "(?<!!)(?:startsWith|contains)\\s*\\(\\s*github\\.ref\\s*,\\s*'refs/tags[^']*'\\s*\\)|github\\.ref_type\\s*==\\s*'tag'");

    private ReleaseConditions() {}

    /** Whether one of the conditions does not hold where no tag is built. */
    static boolean areIn(JobGuards.Guards guards, Contexts contexts) {
        return guards.guards().stream().anyMatch(guard -> isForTags(guard, contexts));
    }

    private static boolean isForTags(String guard, Contexts contexts) {
        String elsewhere = TAG.matcher(guard).replaceAll("false");
        return !elsewhere.equals(guard)
                && Expressions.condition(elsewhere, contexts).holds() == Truth.NEVER;
    }
}
