package dev.guardrail.collect.workflow.script;

import dev.guardrail.collect.workflow.script.Statement.Simple;
import java.util.List;

/**
 * A simple command that is about to run.
 *
 * @param command the command in the script
 * @param assignments the number of assignments before its name
 * @param fields its values, the name of the command first
 * @param run the results of its substitutions
 * @param context how its status is used
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

    /** The written words from the command's name on: the shell interprets assignments before it splits words. */
    List<Token> written() {
        return command.words().subList(assignments, command.words().size());
    }

    /** The single state after the command ends with a status. */
    List<State> ends(int status) {
        return List.of(state().withStatus(status));
    }

    String quoted() {
        return "`" + command.line() + "`";
    }
}
