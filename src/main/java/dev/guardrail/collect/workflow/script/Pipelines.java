package dev.guardrail.collect.workflow.script;

import dev.guardrail.collect.workflow.script.Statement.AndOr;
import dev.guardrail.collect.workflow.script.Statement.Compound;
import dev.guardrail.collect.workflow.script.Statement.Link;
import dev.guardrail.collect.workflow.script.Statement.Sequence;
import java.util.ArrayList;
import java.util.List;

/** Lists the pipelines of a script, also those in compound commands; not those in substitutions. */
final class Pipelines {

    private final List<List<Statement>> found = new ArrayList<>();

    private Pipelines() {}

    /** The pipelines, the outer before the inner. */
    static List<List<Statement>> of(Sequence sequence) {
        Pipelines pipelines = new Pipelines();
        pipelines.add(sequence);
        return pipelines.found;
    }

    private void add(Sequence sequence) {
        for (AndOr list : sequence.lists()) {
            list.links().stream().map(Link::pipeline).forEach(this::add);
        }
    }

    private void add(List<Statement> pipeline) {
        found.add(pipeline);
        for (Statement element : pipeline) {
            if (element instanceof Compound compound) {
                compound.form().bodies().forEach(this::add);
            }
        }
    }
}
