package dev.guardrail.fact;

import java.util.List;

/**
 * An event that starts a workflow.
 *
 * @param place the event's name under {@code on}
 * @param event the event, {@code pull_request} say
 * @param filters its filters in the order of the file; a {@code cron} is a filter too
 */
public record Trigger(Place place, String event, List<Filter> filters) implements WorkflowFact, Shown {

    public Trigger {
        filters = List.copyOf(filters);
    }

    @Override
    public String identity() {
        return event;
    }

    /**
     * One filter of an event.
     *
     * @param name {@code branches}, {@code paths-ignore}, {@code types}, {@code cron}, ...
     * @param values what it lists, in the order of the file
     */
    public record Filter(String name, List<String> values) {

        public Filter {
            values = List.copyOf(values);
        }
    }
}
