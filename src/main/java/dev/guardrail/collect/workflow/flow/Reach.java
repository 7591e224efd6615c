package dev.guardrail.collect.workflow.flow;

import dev.guardrail.fact.Control;
import java.util.Set;

/**
 * Whose events run a part of a workflow, as far as its conditions say.
 *
 * @param events the events that run it; empty where they are not known
 * @param strangers whether strangers can make it run
 * @param fixed the properties that filters hold to a few values, which the file lists
 */
public record Reach(Set<String> events, boolean strangers, Set<String> fixed) {

    /** Any event, whoever causes it. */
    public static final Reach ANY = new Reach(Set.of(), true, Set.of());

    public Reach {
        events = Set.copyOf(events);
        fixed = Set.copyOf(fixed);
    }

    /** Whether pull requests from forks run it. */
    public boolean isFromForks() {
        return strangers && events.stream().anyMatch(event -> event.startsWith("pull_request"));
    }

    /** Who decides a property of the context {@code github}. */
    public Control control(String path, ContextTable contexts) {
        return attribution(path, contexts).control();
    }

    /** Who decides a property of the context {@code github}, and which table says so. */
    Attribution attribution(String path, ContextTable contexts) {
        if (fixed.contains(path)) {
            return new Attribution(Control.MAINTAINER, "");
        }
        Attribution found = contexts.control(path, events);
        return found.control() == Control.STRANGER && !strangers
                ? new Attribution(Control.COLLABORATOR, found.by())
                : found;
    }
}
