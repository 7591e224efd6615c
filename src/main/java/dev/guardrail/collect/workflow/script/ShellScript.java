package dev.guardrail.collect.workflow.script;

import java.util.List;

/** Reads the script of a {@code run} step, as {@code sh} and {@code bash} would. */
public final class ShellScript {

    private ShellScript() {}

    /**
     * The simple commands of a script in the order of the text, those in groups, subshells, branches, loops and
     * functions included. Those in substitutions and here-documents are not, and neither is an assignment alone, which
     * runs nothing. A text that is no script gives what can be read of it.
     *
     * @param script the script, GitHub's expressions unexpanded
     * @param options the options that it starts with
     */
    public static List<ShellCommand> commands(String script, ShellOptions options) {
        List<Token> tokens = Lexer.tokens(script);
        Statement.Sequence sequence = Parser.parse(tokens);
        var statuses = new StatusAnalysis(new Harmless(VariableUses.of(script, tokens)), options).of(sequence);
        return statuses.stream()
                .filter(entry -> entry.getKey().runsSomething())
                .map(entry -> entry.getKey().toCommand(entry.getValue()))
                .toList();
    }
}
