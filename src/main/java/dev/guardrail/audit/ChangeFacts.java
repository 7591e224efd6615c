package dev.guardrail.audit;

import dev.guardrail.collect.workflow.WorkflowCollector;
import dev.guardrail.fact.Fact;
import java.util.ArrayList;
import java.util.List;

/** Collects the facts of changes. A file that is the same on both sides is read once. */
public final class ChangeFacts {

    private final WorkflowCollector workflows = new WorkflowCollector();

    /** The facts of the side before a change. */
    public List<Fact> atBase(Change change) {
        return workflows.collect(change.base());
    }

    /** The facts of the side after a change, those of the range included. */
    public List<Fact> atHead(Change change) {
        List<Fact> facts = new ArrayList<>(change.facts());
        facts.addAll(workflows.collect(change.head()));
        return facts;
    }
}
