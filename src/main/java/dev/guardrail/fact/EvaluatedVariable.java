package dev.guardrail.fact;

/**
 * A place where a workflow or a pipeline takes the text of a variable for code or for the name of a file: whoever chooses the
 * text chooses what runs.
 *
 * @param place the command, or the entry
 * @param job the job; empty outside of jobs
 * @param step the step; for GitLab, the script of the job, 1, or what runs after it, 2; 0 outside of scripts
 * @param variable the variable whose text others write, without its dollar sign: a predefined variable or, of
 *     GitHub, a name that {@code env} sets; {@code env:TITLE} in PowerShell, {@code %TITLE%} in cmd
 * @param sink what takes it, as a message quotes it
 */
@FoundAmong(Workflow.class)
@Noun(one = "variable taken for code", many = "variables taken for code")
public record EvaluatedVariable(Place place, String job, int step, String variable, String sink) implements SupplyFact {

    /** The variable as the script reads it: {@code $TITLE}. */
    public String written() {
        return variable.startsWith("%") ? variable : "$" + variable;
    }

    @Override
    public String identity() {
        return variable + " " + sink;
    }
}
