package dev.guardrail.collect.coverage.gate;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.reading.Reading;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.Command;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Located;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Collects the thresholds that a repository sets for its coverage: from the files where tools look for them, and from the
 * commands of its workflows. Files below folders of tests, fixtures, examples and documentation set none. A file's facts
 * depend on its path and content alone, so a file that is the same on both sides of a range is read once.
 *
 * <p>A file that cannot be read becomes a gap, and so does a threshold whose number is not in it.
 */
public final class CoverageGateCollector {

    /** In bytes; far larger than settings are, and small enough to be read whole. */
    private static final int SIZE_LIMIT = 1 << 20;

    private static final Reading<GateSink.Found> READING = new Reading<>(
            "coverage-thresholds",
            GateSink.Found.class,
            path -> GateFile.of(path).isPresent(),
            SIZE_LIMIT,
            CoverageGateCollector::read);

    private final Readings readings;

    /** A collector whose files nobody else reads. */
    public CoverageGateCollector() {
        this(new Readings());
    }

    public CoverageGateCollector(Readings readings) {
        this.readings = readings;
    }

    /**
     * The thresholds and gaps of a snapshot, by their places.
     *
     * @param workflowFacts what its workflows say; all but the commands is left aside
     */
    public List<Fact> collect(Snapshot snapshot, Collection<? extends Fact> workflowFacts) {
        List<Fact> facts = new ArrayList<>();
        boolean branches = false;
        for (Entry entry : snapshot.files(READING.reads())) {
            GateSink.Found found = read(snapshot, entry);
            facts.addAll(found.facts());
            branches |= found.branches();
        }
        GateSink sink = new GateSink();
        CommandGates commands = new CommandGates(sink, branches);
        workflowFacts.stream().filter(Command.class::isInstance).forEach(fact -> commands.read((Command) fact));
        facts.addAll(sink.found().facts());
        facts.sort(Comparator.comparing(fact -> ((Located) fact).place()));
        return facts;
    }

    private GateSink.Found read(Snapshot snapshot, Entry entry) {
        try {
            return readings.read(snapshot, entry, READING);
        } catch (UnreadableException e) {
            GateSink sink = new GateSink();
            sink.gap(Place.file(entry.path()), e.getMessage());
            return sink.found();
        }
    }

    private static GateSink.Found read(SourceFile file) {
        GateSink sink = new GateSink();
        try {
            GateFile.of(file.path()).orElseThrow().reader().read(file.path(), file.content(), sink);
        } catch (YamlException e) {
            sink.gap(e.place(), e.getMessage());
        }
        return sink.found();
    }
}
