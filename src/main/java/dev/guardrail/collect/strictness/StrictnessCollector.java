package dev.guardrail.collect.strictness;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Command;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileStatus;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Collects how strict the checks are that the files of a range configure on either side, and what the range relaxes. Changed
 * files alone are read, and others only to find out where a setting went.
 */
public final class StrictnessCollector {

    private final Snapshot base;
    private final Snapshot head;
    private final Readings readings;
    private final List<ChangedFile> changed;
    private final List<Fact> atBase = new ArrayList<>();
    private final List<Fact> atHead = new ArrayList<>();

    /**
     * Reads both sides of a range.
     *
     * @param range the changed files; other facts are left aside
     * @param readings remembers what was read
     */
    public StrictnessCollector(Collection<? extends Fact> range, Snapshot base, Snapshot head, Readings readings) {
        this.base = base;
        this.head = head;
        this.readings = readings;
        this.changed = range.stream()
                .filter(ChangedFile.class::isInstance)
                .map(ChangedFile.class::cast)
                .sorted(Comparator.comparing(ChangedFile::place).thenComparing(ChangedFile::oldPath))
                .toList();
    }

    /**
     * Compares both sides.
     *
     * @param before what the workflows of the base say; all but the commands of changed files is left aside
     * @param after the same of the head, with the thresholds of coverage, and those that the range removes
     */
    public StrictnessCollector compare(Collection<? extends Fact> before, Collection<? extends Fact> after) {
        List<Unit> unitsBefore = new ArrayList<>();
        List<Unit> unitsAfter = new ArrayList<>();
        List<Unit> callsBefore = new ArrayList<>();
        List<Unit> callsAfter = new ArrayList<>();
        Map<String, List<Unit>> ofWorkflowsBefore = calls(before);
        Map<String, List<Unit>> ofWorkflowsAfter = calls(after);
        for (ChangedFile file : changed) {
            if (file.status() != FileStatus.ADDED && file.status() != FileStatus.COPIED) {
                unitsBefore.addAll(read(base, file.oldPath(), file.path(), atBase));
                callsBefore.addAll(calls(base, file.oldPath(), ofWorkflowsBefore));
            }
            if (file.status() != FileStatus.DELETED) {
                unitsAfter.addAll(read(head, file.path(), file.path(), atHead));
                callsAfter.addAll(calls(head, file.path(), ofWorkflowsAfter));
            }
        }
        if (!unitsBefore.isEmpty() || !callsBefore.isEmpty() || !unitsAfter.isEmpty()) {
            callsBefore.forEach(call -> atBase.addAll(call.settings()));
            callsAfter.forEach(call -> atHead.addAll(call.settings()));
            OtherUnits others = new OtherUnits(head, this::readAtHead);
            CallPairs calls = new CallPairs(callsBefore, callsAfter);
            NewCode newCode = new NewCode(added(), base);
            BaseUse baseUse = new BaseUse(before, after, base, readings);
            ThresholdSwitches switches = new ThresholdSwitches(after);
            Pairs pairs = new Pairs(unitsBefore, unitsAfter, calls, others, newCode, baseUse, switches);
            atHead.addAll(pairs.relaxed());
        }
        return this;
    }

    private List<String> added() {
        return changed.stream()
                .filter(file -> file.status() == FileStatus.ADDED)
                .map(ChangedFile::path)
                .toList();
    }

    /** The calls of tools in the workflows that changed, by file. */
    private Map<String, List<Unit>> calls(Collection<? extends Fact> workflows) {
        Set<String> paths = new HashSet<>();
        changed.forEach(file -> paths.addAll(List.of(file.oldPath(), file.path())));
        Map<String, List<Unit>> calls = new HashMap<>();
        for (Fact fact : workflows) {
            if (fact instanceof Command command && paths.contains(command.path())) {
                calls.computeIfAbsent(command.path(), path -> new ArrayList<>())
                        .addAll(ToolCalls.of(command.words(), command.place()));
            } else if (fact instanceof Step step && paths.contains(step.path())) {
                calls.computeIfAbsent(step.path(), path -> new ArrayList<>()).addAll(ActionInputs.of(step));
            }
        }
        return calls;
    }

    /** The calls of tools in a script, or in a workflow. */
    private List<Unit> calls(Snapshot side, String path, Map<String, List<Unit>> ofWorkflows) {
        List<Unit> calls = new ArrayList<>(ofWorkflows.getOrDefault(path, List.of()));
        if (Scripts.READING.reads().test(path)) {
            side.find(path).filter(Entry::regular).ifPresent(entry -> {
                try {
                    calls.addAll(readings.read(side, entry, Scripts.READING).calls());
                } catch (UnreadableException e) {
                    // Too large, or not in this clone: nobody can say what it runs.
                    atHead.add(new Gap(Evidence.WORKFLOWS, Place.file(path), e.getMessage()));
                }
            });
        }
        return calls;
    }

    /** The settings of the base, by file. */
    public List<Fact> atBase() {
        return List.copyOf(atBase);
    }

    /** Those of the head, and what the range relaxes. */
    public List<Fact> atHead() {
        return List.copyOf(atHead);
    }

    private List<Unit> readAtHead(String path) {
        return read(head, path, path, new ArrayList<>());
    }

    private List<Unit> read(Snapshot side, String path, String pathAtHead, List<Fact> facts) {
        if (!ConfigurationReading.READING.reads().test(path)) {
            return List.of();
        }
        return side.find(path)
                .filter(Entry::regular)
                .map(entry -> read(side, entry, facts))
                .map(reading -> reading.parts().stream()
                        .map(part -> new Unit(pathAtHead, part.tool(), part.settings()))
                        .toList())
                .orElse(List.of());
    }

    private ConfigurationReading read(Snapshot side, Entry entry, List<Fact> facts) {
        try {
            ConfigurationReading reading = readings.read(side, entry, ConfigurationReading.READING);
            reading.parts().forEach(part -> facts.addAll(part.settings()));
            reading.gap().ifPresent(facts::add);
            return reading;
        } catch (UnreadableException e) {
            facts.add(new Gap(Evidence.WORKFLOWS, Place.file(entry.path()), e.getMessage()));
            return new ConfigurationReading(List.of(), Optional.empty());
        }
    }
}
