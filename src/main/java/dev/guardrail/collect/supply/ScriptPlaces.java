package dev.guardrail.collect.supply;

import dev.guardrail.collect.workflow.script.LineNumbers;
import dev.guardrail.fact.Command;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Step;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** Where the lines of a script stand in its file, as the places of its commands show. */
final class ScriptPlaces {

    /** In commands: as many show where the lines are. */
    private static final int MOST = 100;

    private ScriptPlaces() {}

    /** The places of offsets in the script of a step: that of the step where most of its commands do not agree about the lines. */
    static IntFunction<Place> of(Step step, List<Command> commands) {
        String script = step.run();
        LineNumbers lines = new LineNumbers(script);
        Map<Integer, Integer> shifts = new TreeMap<>();
        int from = 0;
        for (Command command : commands.subList(0, Math.min(MOST, commands.size()))) {
            int at = script.indexOf(command.text(), from);
            if (at >= 0) {
                shifts.merge(command.place().line() - lines.of(at), 1, Integer::sum);
                from = at;
            }
        }
        int all = shifts.values().stream().mapToInt(Integer::intValue).sum();
        return shifts.entrySet().stream()
                .filter(shift -> shift.getValue() * 2 > all)
                .map(Map.Entry::getKey)
                .findFirst()
                .<IntFunction<Place>>map(shift -> offset -> Place.line(step.path(), shift + lines.of(offset)))
                .orElse(offset -> step.place());
    }
}
