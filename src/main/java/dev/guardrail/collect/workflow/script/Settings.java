package dev.guardrail.collect.workflow.script;

import dev.guardrail.collect.workflow.script.State.Flow;
import java.util.List;

/** Runs the builtins that change the options, variables, arguments and aliases of the shell. */
final class Settings {

    private final Commands commands;

    Settings(Commands commands) {
        this.commands = commands;
    }

    static List<State> set(Call call) {
        State state = call.state();
        List<String> words = call.texts();
        state.shell = state.shell.withSwitches(state.shell.switches().after(words));
        int operands = words.indexOf("--");
        if (operands > 0) {
            List<Value> arguments =
                    call.fields().subList(operands + 1, call.fields().size());
            state.shell = state.shell.withArguments(List.copyOf(arguments), state.shell.frame());
        }
        state.flow = state.shell.switches().has("noexec") ? Flow.EXIT : Flow.NORMAL;
        return call.ends(0);
    }

    static List<State> shopt(Call call) {
        State state = call.state();
        boolean on = call.texts().contains("-s");
        boolean off = call.texts().contains("-u");
        for (Value option : call.operands()) {
            if ((on || off) && !option.text().startsWith("-")) {
                state.shell = state.shell.withSwitches(state.shell.switches().with(option.text(), on));
            }
        }
        return call.ends(0);
    }

    static List<State> alias(Call call) {
        State state = call.state();
        boolean expanded = state.shell.switches().has("expand_aliases")
                || state.shell.switches().has("posix");
        for (Value operand : call.operands()) {
            int equals = operand.text().indexOf('=');
            if (expanded && equals > 0) {
                state.shell = state.shell.withAlias(
                        operand.text().substring(0, equals), operand.text().substring(equals + 1));
            }
        }
        return call.ends(0);
    }

    static List<State> shift(Call call) {
        State state = call.state();
        String operand =
                call.operands().isEmpty() ? "1" : call.operands().get(0).text();
        int count = operand.matches("\\d{1,3}") ? Integer.parseInt(operand) : 1;
        List<Value> arguments = state.shell.arguments();
        if (count > arguments.size()) {
            return call.ends(1);
        }
        state.shell = state.shell.withArguments(arguments.subList(count, arguments.size()), state.shell.frame());
        return call.ends(0);
    }

    static List<State> let(Call call) {
        State state = call.state();
        Value last = Value.of("0");
        for (Value operand : call.operands()) {
            last = operand.known() ? Arithmetic.evaluate(operand.text(), state) : Value.unknown(operand.text());
        }
        return List.of(last.known() ? state.withStatus(last.is("0") ? 1 : 0) : state.asks(call.quoted()));
    }

    List<State> unset(Call call) {
        State state = call.state();
        boolean functions = call.texts().contains("-f");
        for (Value name : call.operands()) {
            if (functions) {
                state.shell = state.shell.withoutFunction(name.text());
            } else {
                commands.assign(name.text(), List.of(), state);
            }
        }
        return call.ends(0);
    }

    /** Runs a declaration such as {@code export}. Its own status hides those of its substitutions. */
    List<State> declare(Call call) {
        State state = call.state();
        boolean called = state.shell.frame().depth() > 0;
        if (called && call.fields().get(0).is("local") && call.texts().contains("-")) {
            state.shell = state.shell.keepingOptions();
        }
        for (Token word : call.written()) {
            if (Words.isAssignment(word.raw())) {
                commands.assign(word, call.run());
            }
        }
        return call.ends(0);
    }

    /** Runs {@code read}. Neither its input nor the end of the input is known. */
    List<State> read(Call call) {
        State state = call.state();
        for (Value operand : call.operands()) {
            commands.assign(operand.text(), List.of(new Value("$" + operand.text(), false, state.tainted)), state);
        }
        return call.context() == Context.PLAIN ? call.ends(0) : List.of(state.asks("what " + call.quoted() + " reads"));
    }
}
