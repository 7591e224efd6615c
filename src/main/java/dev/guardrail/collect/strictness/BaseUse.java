package dev.guardrail.collect.strictness;

import dev.guardrail.collect.Paths;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.CheckSetting;
import dev.guardrail.fact.Command;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Step;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Whether the base ran a tool without a configuration: then a first configuration changes what its defaults check. */
final class BaseUse {

    /** So many scripts and configurations of the base are read. */
    private static final int FILES_LIMIT = 200;

    private static final Map<String, String> PROGRAMS = Map.of("coverage.py", "coverage", "clippy", "cargo");

    private final Collection<? extends Fact> before;
    private final Collection<? extends Fact> after;
    private final Snapshot base;
    private final Readings readings;

    BaseUse(Collection<? extends Fact> before, Collection<? extends Fact> after, Snapshot base, Readings readings) {
        this.before = before;
        this.after = after;
        this.base = base;
        this.readings = readings;
    }

    boolean isOfDefaults(Tool tool) {
        String program = PROGRAMS.getOrDefault(tool.name(), tool.name());
        boolean inWorkflows = isNamed(before, program);
        if (tool.name().equals(ServiceTools.CODECOV.name())) {
            // Reports may be uploaded from elsewhere, so only a range that begins to upload is known to be the first.
            return !isConfigured(tool) && (inWorkflows || !isNamed(after, program));
        }
        return (inWorkflows || isInScripts(tool)) && !isConfigured(tool);
    }

    /** Whether the base has a file of a name, in any folder. */
    boolean hasFile(String name) {
        return !base.files(path -> Paths.name(path).equals(name)).isEmpty();
    }

    /** What the arguments of the base set for a tool. */
    List<CheckSetting> flags(Tool tool) {
        Stream<Unit> inWorkflows = before.stream()
                .filter(Command.class::isInstance)
                .map(Command.class::cast)
                .flatMap(command -> ToolCalls.of(command.words(), command.place()).stream());
        Stream<Unit> inScripts = scripts().flatMap(entry -> calls(entry).stream());
        return RelaxedChecks.settings(Stream.concat(inWorkflows, inScripts).filter(unit -> unit.isOf(tool)));
    }

    private Stream<Entry> scripts() {
        return base.files(Scripts.READING.reads()).stream().limit(FILES_LIMIT);
    }

    private static boolean isNamed(Collection<? extends Fact> facts, String program) {
        return facts.stream()
                .anyMatch(fact -> fact instanceof Command command && isCalled(command, program)
                        || fact instanceof Step step && step.uses().contains(program));
    }

    private static boolean isCalled(Command command, String program) {
        return command.words().stream()
                .takeWhile(word -> !word.equals("install") && !word.equals("add"))
                .anyMatch(word -> Paths.name(word).equals(program));
    }

    private boolean isInScripts(Tool tool) {
        return scripts().anyMatch(entry -> calls(entry).stream().anyMatch(call -> call.isOf(tool)));
    }

    private List<Unit> calls(Entry entry) {
        try {
            return entry.regular() ? readings.read(base, entry, Scripts.READING).calls() : List.of();
        } catch (UnreadableException e) {
            return List.of();
        }
    }

    private boolean isConfigured(Tool tool) {
        return base.files(ConfigurationReading.READING.reads()).stream()
                .limit(FILES_LIMIT)
                .anyMatch(entry -> configures(entry, tool));
    }

    private boolean configures(Entry entry, Tool tool) {
        try {
            return entry.regular()
                    && readings.read(base, entry, ConfigurationReading.READING).parts().stream()
                            .anyMatch(part -> part.tool().name().equals(tool.name()));
        } catch (UnreadableException e) {
            // It may.
            return true;
        }
    }
}
