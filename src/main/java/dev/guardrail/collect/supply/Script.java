package dev.guardrail.collect.supply;

import dev.guardrail.fact.Place;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A script of any shell.
 *
 * @param job the job it belongs to; empty outside of jobs
 * @param step the step it belongs to; 0 outside of steps
 * @param text the script
 * @param powershell whether it is one for PowerShell
 * @param lines its commands
 * @param places the place of an offset of the text
 */
record Script(
        String job, int step, String text, boolean powershell, List<ScriptLine> lines, IntFunction<Place> places) {

    Script {
        lines = List.copyOf(lines);
    }
}
