package dev.guardrail.collect.check;

import dev.guardrail.collect.check.call.GivenCode;
import dev.guardrail.collect.check.call.Runners;
import dev.guardrail.collect.workflow.script.ShellCommand;
import dev.guardrail.collect.workflow.script.ShellOptions;
import dev.guardrail.collect.workflow.script.ShellScript;
import dev.guardrail.fact.Command;
import dev.guardrail.fact.ExitStatus;
import java.util.ArrayList;
import java.util.List;

/** The commands that a command of a workflow is given to run: {@code jest} in {@code concurrently "jest" "eslint ."}. */
final class InnerCommands {

    static final Runners RUNNERS = new Runners(CheckTable::isUnmistakable, NameWords::saysSomething);

    private InnerCommands() {}

    static List<Command> of(Command outer) {
        List<Command> commands = new ArrayList<>();
        for (String line : RUNNERS.lines(outer.words())) {
            for (ShellCommand inner : ShellScript.commands(line, new ShellOptions(true, false))) {
                commands.add(within(outer, inner));
            }
        }
        GivenCode.commands(outer.words()).forEach(inner -> commands.add(within(outer, inner)));
        return commands;
    }

    /** The inner command at the place of the outer one, whose own fate comes first. */
    private static Command within(Command outer, ShellCommand inner) {
        boolean passes = outer.status() == ExitStatus.OBSERVED;
        return new Command(
                outer.place(),
                outer.job(),
                outer.step(),
                outer.ordinal(),
                inner.tool(),
                inner.words(),
                outer.text(),
                passes ? inner.status() : outer.status(),
                passes ? inner.doubt() : outer.doubt(),
                passes ? inner.hiddenBy() : outer.hiddenBy(),
                outer.handovers());
    }
}
