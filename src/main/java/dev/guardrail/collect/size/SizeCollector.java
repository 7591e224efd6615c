package dev.guardrail.collect.size;

import dev.guardrail.collect.FileKinds;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.TextEncoding;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.AddedLine;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.FileStatus;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Located;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.RemovedLine;
import dev.guardrail.fact.SourceFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Collects what every file is and how large it is, without links and submodules. */
public final class SizeCollector {

    private final Collection<Fact> range;
    private final Predicate<String> included;
    private final Readings readings;

    /**
     * Collects sizes.
     *
     * @param range the facts of the range: its changed files and lines
     * @param included the files that guardrails look at
     */
    public SizeCollector(Collection<Fact> range, Predicate<String> included, Readings readings) {
        this.range = range;
        this.included = included;
        this.readings = readings;
    }

    /** The files of the base, in the order of their paths, and a gap for each whose lines cannot be counted. */
    public List<Fact> atBase(Snapshot base) {
        Map<String, FileKind> changed = new HashMap<>();
        changed(file -> file.status() != FileStatus.ADDED && file.status() != FileStatus.COPIED)
                .forEach(file -> changed.put(file.oldPath(), file.kind()));
        return collect(base, changed, firstLines(RemovedLine.class));
    }

    /** The same of the head. */
    public List<Fact> atHead(Snapshot head) {
        Map<String, FileKind> changed = new HashMap<>();
        changed(file -> file.status() != FileStatus.DELETED).forEach(file -> changed.put(file.path(), file.kind()));
        return collect(head, changed, firstLines(AddedLine.class));
    }

    private List<ChangedFile> changed(Predicate<ChangedFile> wanted) {
        return range.stream()
                .filter(ChangedFile.class::isInstance)
                .map(ChangedFile.class::cast)
                .filter(wanted)
                .toList();
    }

    private Map<String, Integer> firstLines(Class<? extends Located> type) {
        Map<String, Integer> lines = new HashMap<>();
        range.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .forEach(line -> lines.merge(line.path(), line.line(), Math::min));
        return lines;
    }

    private List<Fact> collect(Snapshot side, Map<String, FileKind> changed, Map<String, Integer> lines) {
        List<Entry> entries =
                side.files(included).stream().filter(Entry::regular).toList();
        readings.readAhead(side, entries, List.of(LineCount.READING));
        List<Fact> facts = new ArrayList<>();
        for (Entry entry : entries) {
            String path = entry.path();
            Measure measure = measure(side, entry);
            facts.add(new SourceFile(
                    Place.file(path),
                    changed.getOrDefault(path, measure.kind()),
                    FileLanguages.of(path),
                    measure.lines(),
                    measure.bytes(),
                    measure.binary(),
                    changed.containsKey(path),
                    lines.getOrDefault(path, 0)));
            if (measure.lines() < 0) {
                String reason = "its lines are not counted: " + measure.problem();
                facts.add(new Gap(Evidence.FILES, Place.file(path), reason));
            }
        }
        return facts;
    }

    private record Measure(FileKind kind, int lines, long bytes, boolean binary, String problem) {}

    private Measure measure(Snapshot side, Entry entry) {
        try {
            LineCount count = readings.read(side, entry, LineCount.READING);
            return new Measure(count.kind(), count.lines(), count.bytes(), count.binary(), "");
        } catch (UnreadableException e) {
            return unread(side, entry, e.getMessage());
        }
    }

    /** Of a file that is too large, the beginning tells whether it has lines. */
    private static Measure unread(Snapshot side, Entry entry, String problem) {
        FileKind kind = FileKinds.of(entry.path());
        try {
            Snapshot.Start start = side.start(entry, TextEncoding.SNIFFED);
            boolean binary = TextEncoding.isNoText(start.bytes());
            return new Measure(kind, binary ? 0 : -1, start.size(), binary, problem);
        } catch (UnreadableException e) {
            return new Measure(kind, -1, -1, false, problem);
        }
    }
}
