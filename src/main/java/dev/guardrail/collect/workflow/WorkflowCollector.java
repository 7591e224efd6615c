package dev.guardrail.collect.workflow;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.reading.Reading;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.collect.workflow.azure.AzureCollector;
import dev.guardrail.collect.workflow.flow.ContextTable;
import dev.guardrail.collect.workflow.gitlab.GitlabCollector;
import dev.guardrail.collect.workflow.grammar.Callable;
import dev.guardrail.collect.workflow.grammar.LocalCall;
import dev.guardrail.collect.workflow.grammar.LocalUse;
import dev.guardrail.collect.workflow.lint.Lint;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Place;
import dev.guardrail.table.Tables;
import dev.guardrail.yaml.YamlDocument;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Collects facts from the workflow files of a snapshot. A file's facts depend on its path, its content and the tables, so
 * a file that is the same at base and head is read once.
 *
 * <p>A file that cannot be read, and each part that GitHub refuses, becomes a {@link dev.guardrail.fact.Gap}. The
 * readable parts of such a file become facts nevertheless.
 */
public final class WorkflowCollector {

    /** In bytes. GitHub refuses workflows of half this size. */
    private static final int SIZE_LIMIT = 1 << 20;

    private final Readings readings;
    private final Tables tables;
    private final Reading<ReadFile> reading;

    /** A collector whose files nobody else reads. */
    public WorkflowCollector() {
        this(new Readings());
    }

    /** A collector that knows what the bundled tables know. */
    public WorkflowCollector(Readings readings) {
        this(readings, Tables.bundled());
    }

    /**
     * A collector.
     *
     * @param tables what is known of the world outside the files
     */
    public WorkflowCollector(Readings readings, Tables tables) {
        this.readings = readings;
        this.tables = tables;
        this.reading = reading(tables);
    }

    /** What one file says, with what tables say. */
    private static Reading<ReadFile> reading(Tables tables) {
        return new Reading<>(
                "workflow" + tables.digest(),
                ReadFile.class,
                path -> WorkflowFile.of(path).isPresent(),
                SIZE_LIMIT,
                file -> read(file, tables));
    }

    /** Reads the files of a snapshot for whoever asks for their jobs, too, so that each is parsed once. */
    public void readAhead(Snapshot snapshot) {
        readings.readAhead(snapshot, snapshot.files(reading.reads()), List.of(reading, JobRunReader.reading(tables)));
    }

    /** The facts and gaps of a snapshot, in the order of its paths. */
    public List<Fact> collect(Snapshot snapshot) {
        Map<String, ReadFile> read = new LinkedHashMap<>();
        for (Entry entry : snapshot.files(reading.reads())) {
            read.put(entry.path(), read(snapshot, entry));
        }
        List<Fact> facts = new ArrayList<>(new Gathering(snapshot, read, ContextTable.of(tables)).facts());
        facts.addAll(new GitlabCollector(readings).collect(snapshot));
        facts.addAll(new AzureCollector(readings).collect(snapshot));
        return List.copyOf(facts);
    }

    private ReadFile read(Snapshot snapshot, Entry entry) {
        try {
            return readings.read(snapshot, entry, reading);
        } catch (UnreadableException e) {
            FactSink sink = new FactSink(tables);
            sink.gap(Place.file(entry.path()), e.getMessage());
            return ReadFile.broken(sink.facts(), WorkflowFile.isRead(entry.path()));
        }
    }

    private static Optional<Callable> callable(WorkflowFile kind, YamlNode root) {
        return switch (kind) {
            case WORKFLOW -> Callable.of(root);
            case ACTION -> Callable.ofAction(root);
            default -> Optional.empty();
        };
    }

    /** Reads one file. */
    static ReadFile read(String path, byte[] content) {
        return read(new SourceFile(path, content), Tables.bundled());
    }

    private static ReadFile read(SourceFile file, Tables tables) {
        String path = file.path();
        FactSink sink = new FactSink(tables, Scripts.of(file));
        WorkflowFile kind = WorkflowFile.of(path).orElseThrow();
        try {
            Optional<YamlDocument> document = WorkflowDocument.of(file);
            if (document.isPresent()) {
                kind.read(document.get(), sink);
                YamlNode root = document.get().root();
                return new ReadFile(
                        sink.facts(),
                        WorkflowFile.isRead(path) || root.get("runs").isPresent(),
                        kind == WorkflowFile.WORKFLOW ? LocalCall.of(root) : List.of(),
                        LocalUse.of(root),
                        kind == WorkflowFile.WORKFLOW ? Lint.inputTypes(root) : Map.of(),
                        callable(kind, root),
                        true);
            }
            sink.gap(Place.file(path), "expected " + kind.noun() + ", found nothing");
        } catch (YamlException e) {
            sink.gap(e.place(), e.getMessage());
        }
        return ReadFile.broken(sink.facts(), WorkflowFile.isRead(path));
    }
}
