package dev.guardrail.collect.supply;

import dev.guardrail.collect.powershell.PowerShellScript;
import dev.guardrail.collect.workflow.script.LineNumbers;
import dev.guardrail.collect.workflow.script.ShellOptions;
import dev.guardrail.collect.workflow.script.ShellScript;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.ScriptCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Finds the commands of scripts outside of workflows, and what they take from elsewhere. */
public final class ScriptFacts {

    private static final ShellOptions OPTIONS = new ShellOptions(false, false);

    /**
     * A script.
     *
     * @param line the line of the file on which it begins, counted from 1
     * @param stage the stage of the Dockerfile that it is part of; empty in a file of its own
     * @param powershell whether it is one for PowerShell
     */
    public record Text(String path, int line, String stage, boolean powershell, String text) {

        private IntFunction<Place> places() {
            LineNumbers lines = new LineNumbers(text);
            return offset -> Place.line(path, line + lines.of(offset));
        }
    }

    private ScriptFacts() {}

    /** The facts of scripts that run one after the other, and see the same files. */
    public static List<Fact> of(List<Text> texts) {
        List<Fact> found = new ArrayList<>();
        List<Script> scripts = new ArrayList<>();
        for (Text text : texts) {
            IntFunction<Place> places = text.places();
            List<ScriptCommand> commands =
                    (text.powershell() ? powershell(text, places) : shell(text, places)).toList();
            List<ScriptLine> lines = commands.stream()
                    .map(command -> ScriptLine.of(command.place(), "", 0, command.words(), command.text()))
                    .toList();
            found.addAll(commands);
            lines.forEach(line -> Installs.of(line).ifPresent(found::add));
            scripts.add(new Script("", 0, text.text(), text.powershell(), lines, places));
        }
        found.addAll(FetchedScripts.of(scripts, true));
        return found.stream().distinct().toList();
    }

    private static Stream<ScriptCommand> shell(Text text, IntFunction<Place> places) {
        return ShellScript.commands(text.text(), OPTIONS).stream()
                .map(command -> new ScriptCommand(
                        places.apply(command.offset()), text.stage(), command.tool(), command.words(), command.text()));
    }

    private static Stream<ScriptCommand> powershell(Text text, IntFunction<Place> places) {
        return PowerShellScript.commands(text.text()).stream()
                .map(command -> new ScriptCommand(
                        places.apply(command.offset()),
                        text.stage(),
                        command.program(),
                        command.words(),
                        command.text()));
    }
}
