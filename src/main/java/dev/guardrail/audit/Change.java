package dev.guardrail.audit;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.fact.Fact;
import java.util.List;

/**
 * What is under audit.
 *
 * @param facts the facts of the range itself: its ends, its commits, its changed files and lines, and its gaps
 * @param base the files before
 * @param head the files after
 */
public record Change(List<Fact> facts, Snapshot base, Snapshot head) {

    public Change {
        facts = List.copyOf(facts);
    }
}
