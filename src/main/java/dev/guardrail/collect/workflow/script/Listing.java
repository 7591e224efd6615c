package dev.guardrail.collect.workflow.script;

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
        form.words().forEach(this::add);
        form.bodies().forEach(this::add);
    }
}
