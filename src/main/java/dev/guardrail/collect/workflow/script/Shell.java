package dev.guardrail.collect.workflow.script;

import dev.guardrail.collect.workflow.script.Statement.Simple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The state of a shell that a subshell gets as a copy.
 *
 * @param functions by their names
 * @param aliases by their names
 * @param exitTrap the command of {@code trap … EXIT}
 * @param errorTrap the command of {@code trap … ERR}
 * @param arguments {@code $1} and so on
 * @param jobs the statuses of background jobs, by the text of {@code $!}
 */
record Shell(
        Variables variables,
        Switches switches,
        Map<String, Function> functions,
        Map<String, String> aliases,
        Trap exitTrap,
        Trap errorTrap,
        List<Value> arguments,
        Frame frame,
        Map<String, Integer> jobs) {

    /**
     * The action of a {@code trap}, its command, and the depth of calls: functions that are called later do not inherit
     * it.
     */
    record Trap(String action, Simple host, int depth) {

        static final Trap NONE = new Trap("", State.NOBODY, 0);

        boolean isSet() {
            return !equals(NONE);
        }
    }

    /** A function. It equals only itself, whatever its text. */
    static final class Function {
        private final Statement body;

        Function(Statement body) {
            this.body = body;
        }

        Statement body() {
            return body;
        }
    }

    /**
     * A running function call.
     *
     * @param command the calling command, for the commands that come from its arguments
     * @param depth the number of nested calls; 0 for the script itself
     * @param outer the call around it
     * @param before the arguments to restore at its end
     * @param options the options to restore at its end, after {@code local -}
     */
    record Frame(Simple command, int depth, List<Frame> outer, List<Value> before, Optional<Switches> options) {

        static final Frame SCRIPT = new Frame(State.NOBODY, 0, List.of(), List.of(), Optional.empty());

        @Override
        public boolean equals(Object other) {
            return other instanceof Frame that
                    && command.equals(that.command)
                    && depth == that.depth
                    && options.equals(that.options);
        }

        @Override
        public int hashCode() {
            return depth;
        }
    }

    static Shell of(Switches switches) {
        return new Shell(
                Variables.NONE, switches, Map.of(), Map.of(), Trap.NONE, Trap.NONE, List.of(), Frame.SCRIPT, Map.of());
    }

    Shell withVariables(Variables changed) {
        return new Shell(changed, switches, functions, aliases, exitTrap, errorTrap, arguments, frame, jobs);
    }

    Shell withSwitches(Switches changed) {
        return new Shell(variables, changed, functions, aliases, exitTrap, errorTrap, arguments, frame, jobs);
    }

    Shell withFunction(String name, Function function) {
        Map<String, Function> changed = new HashMap<>(functions);
        changed.put(name, function);
        return new Shell(variables, switches, changed, aliases, exitTrap, errorTrap, arguments, frame, jobs);
    }

    Shell withoutFunction(String name) {
        Map<String, Function> changed = new HashMap<>(functions);
        changed.remove(name);
        return new Shell(variables, switches, changed, aliases, exitTrap, errorTrap, arguments, frame, jobs);
    }

    Shell withAlias(String name, String text) {
        Map<String, String> changed = new HashMap<>(aliases);
        changed.put(name, text);
        return new Shell(variables, switches, functions, changed, exitTrap, errorTrap, arguments, frame, jobs);
    }

    Shell withoutAliases() {
        return new Shell(variables, switches, functions, Map.of(), exitTrap, errorTrap, arguments, frame, jobs);
    }

    Shell withTraps(Trap exit, Trap error) {
        return new Shell(variables, switches, functions, aliases, exit, error, arguments, frame, jobs);
    }

    Shell withArguments(List<Value> changed, Frame call) {
        return new Shell(variables, switches, functions, aliases, exitTrap, errorTrap, changed, call, jobs);
    }

    Shell called(Simple command, List<Value> with) {
        return withArguments(with, new Frame(command, frame.depth() + 1, List.of(frame), arguments, Optional.empty()));
    }

    /** Makes the running call restore the current options at its end. */
    Shell keepingOptions() {
        Frame keeping = new Frame(
                frame.command(),
                frame.depth(),
                frame.outer(),
                frame.before(),
                frame.options().or(() -> Optional.of(switches)));
        return withArguments(arguments, keeping);
    }

    Shell returned() {
        Switches after = frame.options().map(switches::backTo).orElse(switches);
        return frame.outer().isEmpty()
                ? this
                : withSwitches(after)
                        .withArguments(frame.before(), frame.outer().get(0));
    }

    /** The text of {@code $!} for a job, counted from 1. */
    static String job(int number) {
        return String.valueOf(900_000 + number);
    }

    /** This shell with one more job, which {@code $!} names. */
    Shell withJob(int status) {
        String id = job(jobs.size() + 1);
        Map<String, Integer> changed = new HashMap<>(jobs);
        changed.put(id, status);
        return new Shell(
                variables.with("!", List.of(Value.of(id))),
                switches,
                functions,
                aliases,
                exitTrap,
                errorTrap,
                arguments,
                frame,
                changed);
    }

    /** A copy for a subshell, without the traps. */
    Shell forSubshell() {
        return withTraps(Trap.NONE, switches.has("errtrace") ? errorTrap : Trap.NONE);
    }
}
