package dev.guardrail.fact;

import java.util.Set;

/**
 * A noteworthy part of an {@link Expression}.
 *
 * @param place the part
 * @param job the job it belongs to; empty at the level of the workflow and in an action definition
 * @param step the step it belongs to, counted from 1; 0 outside of steps
 * @param slot which part of the file the expression stands in
 * @param name the name of the input, the variable, the output, the secret or the axis it is in; empty elsewhere
 * @param kind what is noteworthy
 * @param text the part as written
 * @param subject the property that it reads, or the constant value that it has
 * @param decisive whether it alone can make the expression true
 */
@FoundAmong(Expression.class)
public record ExpressionPart(
        Place place,
        String job,
        int step,
        ExpressionSlot slot,
        String name,
        ExpressionPartKind kind,
        String text,
        String subject,
        boolean decisive)
        implements WorkflowFact {

    private static final Set<String> CHOSEN = Set.of(
            "github.actor",
            "github.base_ref",
            "github.head_ref",
            "github.ref",
            "github.ref_name",
            "github.triggering_actor");

    /** Whether people choose the text of its subject: the name of a branch or an account, a variable, an input. */
    public boolean isChosen() {
        return CHOSEN.contains(subject) || subject.startsWith("env.") || subject.startsWith("inputs.");
    }

    @Override
    public String identity() {
        return slot + " " + name + " " + text;
    }

    @Override
    public Key key() {
        return new Key(getClass(), path(), scopeInFile(), kind + " " + slot + " " + name);
    }
}
