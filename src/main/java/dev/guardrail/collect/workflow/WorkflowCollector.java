package dev.guardrail.collect.workflow;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlDocument;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import dev.guardrail.yaml.YamlReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Collects facts from the workflow files of a snapshot. A file's facts depend on its path and content alone, so a file
 * that is the same on both sides of a range is read once.
 *
 * <p>A file that GitHub would refuse becomes a {@link Gap}; whatever can be read of it becomes facts all the same.
 */
public final class WorkflowCollector {

    /** In bytes; GitHub refuses workflows of half of it. */
    private static final int SIZE_LIMIT = 1 << 20;

    private final Map<Entry, List<Fact>> remembered = new HashMap<>();

    /** The facts and gaps of a snapshot, in the order of its paths. */
    public List<Fact> collect(Snapshot snapshot) {
        List<Fact> facts = new ArrayList<>();
        for (Entry entry : snapshot.files(path -> WorkflowFile.of(path).isPresent())) {
            List<Fact> known = remembered.get(entry);
            if (known == null) {
                known = read(snapshot, entry);
                remembered.put(entry, known);
            }
            facts.addAll(known);
        }
        return facts;
    }

    private static List<Fact> read(Snapshot snapshot, Entry entry) {
        try {
            return read(entry.path(), snapshot.read(entry, SIZE_LIMIT));
        } catch (UnreadableException e) {
            return List.of(gap(Place.file(entry.path()), e.getMessage()));
        }
    }

    /** The facts and gaps of one file; of a path that is not a workflow file, none. */
    static List<Fact> read(String path, byte[] content) {
        FactSink sink = new FactSink();
        Optional<WorkflowFile> kind = WorkflowFile.of(path);
        try {
            Optional<YamlDocument> document = YamlReader.read(path, content);
            if (document.isEmpty()) {
                sink.gap(
                        Place.file(path),
                        "expected " + kind.map(WorkflowFile::noun).orElse("") + ", found nothing");
            } else if (kind.isPresent()) {
                duplicates(document.get(), sink);
                kind.get().read(document.get(), sink);
            }
        } catch (YamlException e) {
            sink.gap(e.place(), e.getMessage());
        }
        return sink.facts();
    }

    private static void duplicates(YamlDocument document, FactSink sink) {
        for (YamlNode.Scalar key : document.duplicates()) {
            sink.gap(key.place(), "the key \"" + key.value() + "\" is there twice, which GitHub refuses");
        }
    }

    private static Gap gap(Place place, String reason) {
        return new Gap(Evidence.WORKFLOWS, place, reason);
    }
}
