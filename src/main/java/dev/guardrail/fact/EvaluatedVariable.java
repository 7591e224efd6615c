package dev.guardrail.fact;

/**
 * A place where a pipeline of GitLab or Azure takes the text of a variable for code or for the name of a file: whoever chooses the
 * text chooses what runs.
 *
 * @param place the command, or the entry
 * @param job the job; empty outside of jobs
 * @param step the step; for GitLab, the script of the job, 1, or what runs after it, 2; 0 outside of scripts
 * @param variable the predefined variable whose text others write, without its dollar sign
 * @param sink what takes it, as a message quotes it
 */
@FoundAmong(Workflow.class)
@Noun(one = "variable taken for code", many = "variables taken for code")
public record EvaluatedVariable(Place place, String job, int step, String variable, String sink) implements SupplyFact {

    @Override
    public String identity() {
        return variable + " " + sink;
    }
}
