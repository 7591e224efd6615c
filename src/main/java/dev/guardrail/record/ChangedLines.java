package dev.guardrail.record;

import dev.guardrail.fact.AddedLine;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.RemovedLine;
import java.util.BitSet;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which lines a range adds and removes, without their texts. Nobody changes the sets that it gives. */
public final class ChangedLines {

    private final SortedMap<String, BitSet> added;
    private final SortedMap<String, BitSet> removed;

    /**
     * Makes it of numbers of lines, from 1.
     *
     * @param added by the paths of the head
     * @param removed by the paths of the base
     */
    public ChangedLines(SortedMap<String, BitSet> added, SortedMap<String, BitSet> removed) {
        this.added = added;
        this.removed = removed;
    }

    /** The lines that facts name. */
    public static ChangedLines of(Collection<? extends Fact> facts) {
        SortedMap<String, BitSet> added = new TreeMap<>();
        SortedMap<String, BitSet> removed = new TreeMap<>();
        for (Fact fact : facts) {
            if (fact instanceof AddedLine line) {
                added.computeIfAbsent(line.path(), path -> new BitSet()).set(line.number());
            } else if (fact instanceof RemovedLine line) {
                removed.computeIfAbsent(line.path(), path -> new BitSet()).set(line.number());
            }
        }
        return new ChangedLines(added, removed);
    }

    /** By the paths of the head. */
    public SortedMap<String, BitSet> added() {
        return added;
    }

    /** By the paths of the base. */
    public SortedMap<String, BitSet> removed() {
        return removed;
    }

    /** Whether the range adds a line of the head. */
    public boolean isAdded(String path, int line) {
        return has(added, path, line);
    }

    /** Whether the range removes a line of the base. */
    public boolean isRemoved(String path, int line) {
        return has(removed, path, line);
    }

    private static boolean has(SortedMap<String, BitSet> lines, String path, int line) {
        BitSet ofPath = lines.get(path);
        return ofPath != null && ofPath.get(line);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChangedLines lines && added.equals(lines.added) && removed.equals(lines.removed);
    }

    @Override
    public int hashCode() {
        return 31 * added.hashCode() + removed.hashCode();
    }

    @Override
    public String toString() {
        return "ChangedLines[added=" + added + ", removed=" + removed + "]";
    }
}
