package dev.guardrail.collect.suppression;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.reading.Reading;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.ComparedSource;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileStatus;
import dev.guardrail.fact.SuppressionChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Collects what a range suppresses and the base does not. Changed files alone are read. A file that cannot be read on one
 * side is not compared.
 */
public final class SuppressionCollector {

    /** What is read of a file, for who reads ahead. */
    public static final Reading<?> READING = FileSuppressions.READING;

    private final Snapshot before;
    private final Snapshot after;
    private final Readings readings;

    private SuppressionCollector(Snapshot before, Snapshot after, Readings readings) {
        this.before = before;
        this.after = after;
        this.readings = readings;
    }

    /**
     * The files that were compared, by path, then the changes, by place.
     *
     * @param range the changed files with their added and removed lines; other facts are left aside
     */
    public static List<Fact> collect(Collection<Fact> range, Snapshot before, Snapshot after, Readings readings) {
        SuppressionCollector collector = new SuppressionCollector(before, after, readings);
        List<Fact> facts = new ArrayList<>();
        List<ComparedFile> compared = new ArrayList<>();
        range.stream()
                .filter(ChangedFile.class::isInstance)
                .map(ChangedFile.class::cast)
                .sorted(Comparator.comparing(ChangedFile::place).thenComparing(ChangedFile::oldPath))
                .forEach(file -> collector.compare(file).ifPresent(both -> {
                    compared.add(both);
                    facts.add(new ComparedSource(file.place()));
                }));
        facts.addAll(SuppressionChanges.of(compared, new ChangedCode(range), new ToolChanges(range)).stream()
                .sorted(Comparator.comparing(SuppressionChange::place).thenComparing(SuppressionChange::identity))
                .toList());
        return facts;
    }

    /** Empty where the file has no form in which suppressions are read, or cannot be read. */
    private Optional<ComparedFile> compare(ChangedFile file) {
        boolean isNew = file.status() == FileStatus.ADDED || file.status() == FileStatus.COPIED;
        boolean isGone = file.status() == FileStatus.DELETED;
        if (file.binary() || !FileSuppressions.reads(file.path()) && !FileSuppressions.reads(file.oldPath())) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ComparedFile(
                    file.path(),
                    isNew,
                    isNew ? List.of() : read(before, file.oldPath()),
                    isGone ? List.of() : read(after, file.path())));
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }

    private List<Suppression> read(Snapshot side, String path) throws UnreadableException {
        Optional<Entry> entry = FileSuppressions.reads(path) ? side.find(path) : Optional.empty();
        return entry.isEmpty()
                ? List.of()
                : readings.read(side, entry.get(), FileSuppressions.READING).list();
    }
}
