package dev.guardrail.collect.workflow.script;

import dev.guardrail.collect.workflow.script.Statement.Simple;
import java.util.List;

/**
 * A simple command that is about to run.
 *
 * @param command as it is written
 * @param assignments how many of its words are assignments before it
 * @param fields its values, the name of the command first
 * @param run what its substitutions gave
 * @param context what becomes of its status
 */
record Call(Simple command, int assignments, List<Value> fields, Expander.Run run, Context context) {

    State state() {
        return run.state();
    }

    List<Value> operands() {
        return fields.subList(1, fields.size());
    }

    List<String> texts() {
        return fields.stream().map(Value::text).toList();
    }

    /** The words of an operand as they are written; the shell takes assignments apart before it splits them. */
    List<Token> written() {
        return command.words().subList(assignments, command.words().size());
    }

    /** The one way on: the command ends with that status. */
    List<State> ends(int status) {
        return List.of(state().withStatus(status));
    }

    String quoted() {
        return "`" + command.line() + "`";
    }
}
