package dev.guardrail.collect.coverage.gate;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.fact.Command;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Located;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    private final Map<Entry, GateSink.Found> remembered = new HashMap<>();

    /**
     * The thresholds and gaps of a snapshot, by their places.
     *
     * @param workflowFacts what its workflows say; all but the commands is left aside
     */
    public List<Fact> collect(Snapshot snapshot, Collection<? extends Fact> workflowFacts) {
        List<Fact> facts = new ArrayList<>();
        boolean branches = false;
        for (Entry entry : snapshot.files(path -> GateFile.of(path).isPresent())) {
            GateSink.Found found = remembered.get(entry);
            if (found == null) {
                found = read(snapshot, entry);
                remembered.put(entry, found);
            }
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

    private static GateSink.Found read(Snapshot snapshot, Entry entry) {
        GateSink sink = new GateSink();
        try {
            byte[] content = snapshot.read(entry, SIZE_LIMIT);
            GateFile.of(entry.path()).orElseThrow().reader().read(entry.path(), content, sink);
        } catch (UnreadableException e) {
            sink.gap(Place.file(entry.path()), e.getMessage());
        } catch (YamlException e) {
            sink.gap(e.place(), e.getMessage());
        }
        return sink.found();
    }
}
