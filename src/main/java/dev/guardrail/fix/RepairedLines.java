package dev.guardrail.fix;

import dev.guardrail.audit.Change;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.git.SnapshotComparison;
import dev.guardrail.fact.AddedLine;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileStatus;
import dev.guardrail.fact.RemovedLine;
import dev.guardrail.repair.FileText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares repaired files with the base anew: a repair moves the lines below it. */
final class RepairedLines {

    /** In bytes; a longer file keeps the lines that the range has. */
    private static final int LIMIT = 1 << 22;

    private RepairedLines() {}

    /** The facts of the range, where some of its files have another text at the head. */
    static List<Fact> of(Change change, Map<String, FileText> texts) {
        Set<String> added = new HashSet<>();
        Set<String> removed = new HashSet<>();
        List<Fact> lines = new ArrayList<>();
        for (Fact fact : change.facts()) {
            if (fact instanceof ChangedFile file && texts.containsKey(file.path())) {
                compared(file, change, texts.get(file.path())).ifPresent(anew -> {
                    added.add(file.path());
                    removed.add(file.oldPath());
                    lines.addAll(anew);
                });
            }
        }
        List<Fact> facts = new ArrayList<>(change.facts());
        facts.removeIf(fact -> fact instanceof AddedLine line && added.contains(line.path())
                || fact instanceof RemovedLine other && removed.contains(other.path()));
        facts.addAll(lines);
        return facts;
    }

    /** The added and removed lines of a file; empty where the base cannot be read. */
    private static Optional<List<Fact>> compared(ChangedFile file, Change change, FileText text) {
        boolean isNew = file.status() == FileStatus.ADDED;
        if (file.binary() || file.status() == FileStatus.COPIED) {
            return Optional.empty();
        }
        Optional<Entry> before = change.base().find(file.oldPath()).filter(entry -> !isNew && entry.regular());
        try {
            Optional<byte[]> bytes = before.isEmpty()
                    ? Optional.empty()
                    : Optional.of(change.base().read(before.get(), LIMIT));
            return Optional.of(SnapshotComparison.lines(file.oldPath(), bytes, file.path(), text.bytes()));
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }
}
