package dev.guardrail.collect.workflow.script;

import dev.guardrail.collect.workflow.script.Statement.Arm;
import dev.guardrail.collect.workflow.script.Statement.Branch;
import dev.guardrail.collect.workflow.script.Statement.Compound;
import dev.guardrail.collect.workflow.script.Statement.Form;
import dev.guardrail.collect.workflow.script.Statement.Redirection;
import dev.guardrail.collect.workflow.script.Statement.Sequence;
import dev.guardrail.collect.workflow.script.Statement.Simple;
import java.util.ArrayList;
import java.util.List;

/** Lists the simple commands of a script, also those in substitutions, in the order of its text. */
final class Listing {

    /** The limit of nested substitutions. Each level reads the text of the levels within it again. */
    private static final int DEPTH_LIMIT = 8;

    private final Nested nested;
    private final List<Simple> commands = new ArrayList<>();
    private int depth;

    Listing(Nested nested) {
        this.nested = nested;
    }

    List<Simple> commands(Sequence sequence) {
        add(sequence);
        return commands;
    }

    private void add(Sequence sequence) {
        sequence.lists()
                .forEach(list -> list.links().forEach(link -> link.pipeline().forEach(this::add)));
    }

    private void add(Statement statement) {
        if (statement instanceof Simple simple) {
            commands.add(simple);
            simple.words().forEach(this::add);
        } else {
            add(((Compound) statement).form());
        }
        statement.redirections().stream().map(Redirection::target).forEach(this::add);
    }

    private void add(Token word) {
        if (depth == DEPTH_LIMIT
                || word.kind() != Token.Kind.WORD
                || word.raw().indexOf('(') < 0 && word.raw().indexOf('`') < 0) {
            return;
        }
        depth++;
        for (WordPart part : nested.parts(word)) {
            if (part instanceof WordPart.Substitution substitution) {
                add(nested.parse(substitution));
            }
        }
        depth--;
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
            loop.words().forEach(this::add);
            add(loop.body());
        } else if (form instanceof Form.Counting loop) {
            add(loop.body());
        } else if (form instanceof Form.Case cases) {
            add(cases.word());
            cases.arms().stream().map(Arm::body).forEach(this::add);
        } else {
            add(((Form.Function) form).body());
        }
    }

    private void add(Branch branch) {
        add(branch.condition());
        add(branch.body());
    }
}
