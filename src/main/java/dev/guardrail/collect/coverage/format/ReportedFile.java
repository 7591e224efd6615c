package dev.guardrail.collect.coverage.format;

import dev.guardrail.fact.Counter;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a report says of one source file, in all the places where it names the file.
 *
 * @param path the file as the report names it, with {@code /} for {@code \}: relative to nobody knows what, absolute on
 *     the machine that ran the tests, or for JaCoCo the package and the source file
 * @param module the groups of the report that it is in, the outermost first, with {@code /} between them: JaCoCo's modules;
 *     mostly empty
 * @param line the line of the report that names it first, counted from 1; 0 where the report has no lines
 * @param totals counters whose total is not 0. The report's own figures where it has them and names the file once
 * @param coverable the numbers of the lines with code; not to be changed
 * @param covered those of them that tests run; not to be changed
 * @param lines the same lines in full, by number; empty where nobody asked for this file
 */
public record ReportedFile(
        String path,
        String module,
        int line,
        SortedMap<Counter, Tally> totals,
        BitSet coverable,
        BitSet covered,
        List<ReportedLine> lines) {

    public ReportedFile {
        totals = Collections.unmodifiableSortedMap(new TreeMap<>(totals));
        // Clones are as long as they must be, and these are kept for all files of a report.
        coverable = (BitSet) coverable.clone();
        covered = (BitSet) covered.clone();
        lines = List.copyOf(lines);
    }

    /** What tells it from every other file of the report. */
    public String id() {
        return module.isEmpty() ? path : module + ": " + path;
    }
}
