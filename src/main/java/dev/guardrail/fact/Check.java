package dev.guardrail.fact;

import java.util.List;

/**
 * Something that a workflow runs and that is there to fail: a test, a linter, a build.
 *
 * @param place the command or the action
 * @param job the job of the workflow that an event starts
 * @param step the step of that job, counted from 1; 0 where the job calls a workflow
 * @param kind what it is for
 * @param tool its tool with its sub-command, goal or script, by one name for all ways to write it
 * @param shown how the workflow calls it
 * @param events the events for which it runs and can fail the run, in alphabetical order; none where it never does
 * @param effect what becomes of its failure
 * @param scope in which situations it runs, and which gates wait for it
 */
@Noun(one = "check", many = "checks")
public record Check(
        Place place,
        String job,
        int step,
        CheckKind kind,
        String tool,
        String shown,
        List<String> events,
        CheckEffect effect,
        CheckScope scope)
        implements CheckFact {

    public Check {
        events = List.copyOf(events);
    }

    @Override
    public String identity() {
        return tool;
    }
}
