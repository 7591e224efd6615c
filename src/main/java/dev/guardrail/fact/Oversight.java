package dev.guardrail.fact;

/**
 * Something in a workflow or an action definition that GitHub accepts, and that has no effect, fails at run time, or is
 * not what it looks like.
 *
 * @param place where it is
 * @param job the job it belongs to; empty at the level of the file and in an action definition
 * @param step the step it belongs to, counted from 1; 0 outside of steps
 * @param kind what kind of mistake it is
 * @param what what is wrong, as a sentence without a full stop
 */
@FoundAmong(Workflow.class)
public record Oversight(Place place, String job, int step, Kind kind, String what) implements WorkflowFact {

    @Override
    public String identity() {
        return what;
    }

    /** What is wrong with it. */
    public enum Kind {
        /** A property of a context that does not exist: its value is empty. */
        UNDEFINED_VALUE,
        /** An object or a list in a text, which has {@code Object} or {@code Array} in its place. */
        OBJECT_AS_TEXT,
        /** A comparison or a search that has the same result in every run. */
        POINTLESS_COMPARISON,
        /** A comparison or an index whose value GitHub converts to another type. */
        CONVERTED_COMPARISON,
        /** An expression that fails when it is evaluated. */
        FAILING_EXPRESSION,
        /** A key, filter or activity type of an event that GitHub does not know, and passes over. */
        UNKNOWN_EVENT_SETTING,
        /** A pattern of a filter that matches nothing. */
        UNMATCHED_FILTER,
        /** A schedule that asks for more runs than GitHub starts. */
        FREQUENT_SCHEDULE,
        /** Something that nothing reads or that says nothing. */
        UNUSED_SETTING,
        /** A default value that its input cannot have. */
        UNUSABLE_DEFAULT,
        /** Labels that no runner has. */
        UNAVAILABLE_RUNNER,
        /** A label that no runner of GitHub has. */
        UNKNOWN_RUNNER,
        /** A shell that the runner does not have. */
        UNKNOWN_SHELL,
        /** A workflow command that fails. */
        DISABLED_COMMAND,
        /** A workflow command that GitHub is going to disable. */
        DEPRECATED_COMMAND,
        /** An input that is not taken, that is missing, or that has a value of another type. */
        WRONG_INPUT,
        /** An input that its action asks to give no more. */
        DEPRECATED_INPUT,
        /** An action that runs on a version of Node.js that runners no longer have. */
        OUTDATED_RUNTIME
    }
}
