package dev.guardrail.collect.coverage;

import dev.guardrail.collect.coverage.format.ReportedFile;
import dev.guardrail.collect.coverage.format.ReportedLine;
import dev.guardrail.collect.coverage.format.Tally;
import dev.guardrail.fact.Counter;
import dev.guardrail.fact.CoverageFormat;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What all reports of a side say of one file of the repository. */
final class MatchedFile {

    private final Set<CoverageFormat> formats = EnumSet.noneOf(CoverageFormat.class);

    private final SortedMap<Counter, Tally> totals;
    private final BitSet coverable;
    private final BitSet covered;
    private final SortedMap<Integer, ReportedLine> lines = new TreeMap<>();

    MatchedFile(ReportedFile file, CoverageFormat format) {
        this.formats.add(format);
        this.totals = new TreeMap<>(file.totals());
        this.coverable = (BitSet) file.coverable().clone();
        this.covered = (BitSet) file.covered().clone();
        file.lines().forEach(line -> lines.put(line.number(), line));
    }

    /** Adds what another report says. Of two reports, only lines can be added up: which branches both took is not known. */
    void add(ReportedFile other, CoverageFormat format) {
        formats.add(format);
        coverable.or(other.coverable());
        covered.or(other.covered());
        totals.clear();
        if (!coverable.isEmpty()) {
            totals.put(Counter.LINE, lineTally());
        }
        other.lines().forEach(line -> lines.merge(line.number(), line, MatchedFile::merge));
    }

    private static ReportedLine merge(ReportedLine one, ReportedLine other) {
        return new ReportedLine(
                one.number(),
                Math.max(one.hits(), other.hits()),
                Math.max(one.coveredBranches(), other.coveredBranches()),
                Math.max(one.branches(), other.branches()));
    }

    Tally lineTally() {
        return new Tally(covered.cardinality(), coverable.cardinality());
    }

    SortedMap<Counter, Tally> totals() {
        return totals;
    }

    /** The lines with code, in their order; only of files that were wanted line by line. */
    Iterable<ReportedLine> lines() {
        return lines.values();
    }

    boolean isCoverable(int line) {
        return coverable.get(line);
    }

    boolean isCovered(int line) {
        return covered.get(line);
    }

    /** The number of the last line with code; 0 where there is none. */
    int lastLine() {
        return Math.max(0, coverable.length() - 1);
    }

    BitSet coverable() {
        return coverable;
    }

    /** The formats of the reports that contain it. */
    Set<CoverageFormat> formats() {
        return formats;
    }
}
