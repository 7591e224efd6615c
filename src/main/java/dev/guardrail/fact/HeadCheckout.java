package dev.guardrail.fact;

/**
 * A step that checks out what a pull request proposes, or what a run of its code left behind.
 *
 * @param place the step's first key
 * @param job the job it belongs to; empty in a composite action
 * @param step the step it belongs to, counted from 1
 * @param event the event that provides what it checks out; empty where any event may
 * @param how the text of the step that selects what is checked out
 */
public record HeadCheckout(Place place, String job, int step, String event, String how) implements WorkflowFact {

    /** Whether it does so in runs that an event starts. */
    public boolean isFor(String started) {
        return event.isEmpty() || event.equals(started);
    }

    @Override
    public String identity() {
        return how;
    }
}
