package dev.guardrail.collect.workflow.script;

import dev.guardrail.collect.workflow.script.Statement.AndOr;
import dev.guardrail.collect.workflow.script.Statement.Arm;
import dev.guardrail.collect.workflow.script.Statement.Branch;
import dev.guardrail.collect.workflow.script.Statement.Compound;
import dev.guardrail.collect.workflow.script.Statement.Form;
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
                add(compound.form());
            }
        }
    }

    private void add(Form form) {
        if (form instanceof Form.Group group) {
            add(group.body());
        } else if (form instanceof Form.Subshell subshell) {
            add(subshell.body());
        } else if (form instanceof Form.If branches) {
            branches.branches().forEach(this::add);
            add(branches.otherwise());
        } else if (form instanceof Form.Loop loop) {
            add(loop.condition());
            add(loop.body());
        } else if (form instanceof Form.For loop) {
            add(loop.body());
        } else if (form instanceof Form.Counting loop) {
            add(loop.body());
        } else if (form instanceof Form.Case cases) {
            cases.arms().stream().map(Arm::body).forEach(this::add);
        } else {
            add(List.of(((Form.Function) form).body()));
        }
    }

    private void add(Branch branch) {
        add(branch.condition());
        add(branch.body());
    }
}
