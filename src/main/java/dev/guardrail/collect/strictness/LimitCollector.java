package dev.guardrail.collect.strictness;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.reading.Reading;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.CheckSetting;
import dev.guardrail.fact.Command;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.SettingKind;
import dev.guardrail.fact.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Collects all limits of checks that a repository sets: in configuration, in scripts and in workflows. */
public final class LimitCollector {

    private final Snapshot snapshot;
    private final Readings readings;
    private final List<Fact> facts = new ArrayList<>();

    private LimitCollector(Snapshot snapshot, Readings readings) {
        this.snapshot = snapshot;
        this.readings = readings;
    }

    /**
     * The limits, and the gaps of files that cannot be read.
     *
     * @param workflows what the workflows say; all but commands and steps is left aside
     */
    public static List<Fact> of(Snapshot snapshot, Collection<? extends Fact> workflows, Readings readings) {
        LimitCollector collector = new LimitCollector(snapshot, readings);
        collector.configuration();
        collector.scripts();
        for (Fact fact : workflows) {
            if (fact instanceof Command command) {
                collector.add(ToolCalls.of(command.words(), command.place()));
            } else if (fact instanceof Step step) {
                collector.add(ActionInputs.of(step));
            }
        }
        return collector.facts;
    }

    private void configuration() {
        for (Entry entry : snapshot.files(ConfigurationReading.READING.reads())) {
            read(entry, ConfigurationReading.READING).ifPresent(reading -> {
                reading.gap().ifPresent(facts::add);
                reading.parts().forEach(part -> limits(part.settings()));
            });
        }
    }

    private void scripts() {
        for (Entry entry : snapshot.files(Scripts.READING.reads())) {
            read(entry, Scripts.READING).ifPresent(scripts -> add(scripts.calls()));
        }
    }

    private <T> Optional<T> read(Entry entry, Reading<T> reading) {
        if (!entry.regular()) {
            return Optional.empty();
        }
        try {
            return Optional.of(readings.read(snapshot, entry, reading));
        } catch (UnreadableException e) {
            facts.add(new Gap(Evidence.WORKFLOWS, Place.file(entry.path()), e.getMessage()));
            return Optional.empty();
        }
    }

    private void add(List<Unit> calls) {
        calls.forEach(call -> limits(call.settings()));
    }

    private void limits(List<CheckSetting> settings) {
        settings.stream()
                .filter(setting ->
                        setting.kind() == SettingKind.LIMIT && setting.by().isEmpty())
                .forEach(facts::add);
    }
}
