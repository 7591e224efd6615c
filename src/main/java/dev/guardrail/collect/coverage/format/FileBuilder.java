package dev.guardrail.collect.coverage.format;

import dev.guardrail.collect.format.Refusal;
import dev.guardrail.fact.Counter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Gathers what a report says of one file, wherever it does: lines and branches are merged, and never added up. */
final class FileBuilder {

    /** A line in full takes as many bits as that many lines that are not. */
    private static final int IN_FULL = 256;

    private final ReportBuilder report;
    private final String path;
    private final String module;
    private final int namedAt;
    private final boolean wanted;
    private final LineHits begun;
    private final LineHits continued;
    private final Branches branches = new Branches();
    private final Marks instructions = new Marks();
    private final SortedMap<Counter, Tally> stated = new TreeMap<>();
    private int timesNamed;
    private int highest;

    FileBuilder(ReportBuilder report, String path, String module, int namedAt, boolean wanted) {
        this.report = report;
        this.path = path;
        this.module = module;
        this.namedAt = namedAt;
        this.wanted = wanted;
        this.begun = new LineHits(wanted);
        this.continued = new LineHits(wanted);
    }

    /** The report names the file once more. */
    void named() {
        timesNamed++;
    }

    int timesNamed() {
        return timesNamed;
    }

    String path() {
        return path;
    }

    int namedAt() {
        return namedAt;
    }

    /** A line with code. */
    void line(long number, long hits) throws Refusal {
        if (fits(number)) {
            begun.add((int) number, hits);
        }
    }

    /** Code that begins on one line and ends on another. */
    void lines(long first, long last, long hits) throws Refusal {
        line(first, hits);
        if (last > first && fits(last)) {
            report.spend((last - first) * (wanted ? IN_FULL : 1));
            for (int number = (int) Math.max(1, first + 1); number <= last; number++) {
                begun.add(number, hits);
            }
        }
    }

    /** The same, where other code may begin on the lines between: what begins on a line then speaks for it. */
    void linesAround(long first, long last, long hits) throws Refusal {
        line(first, hits);
        if (last > first && fits(last)) {
            report.spend((last - first) * (wanted ? IN_FULL : 1));
            for (int number = (int) Math.max(1, first + 1); number <= last; number++) {
                continued.add(number, hits);
            }
        }
    }

    /** How many branches a line has, where the report does not say which. The most that is said of a line holds. */
    void branches(long line, Tally count) throws Refusal {
        if (count.total() > Branches.MOST) {
            throw report.refusal("expected at most " + Branches.MOST + " branches on a line, found " + count.total());
        }
        if (count.total() > 0 && fits(line)) {
            branches.count((int) line, count);
        }
    }

    /**
     * One branch, told from others on its line by its identity.
     *
     * @param line 0 where the report does not say
     */
    void branch(long line, String identity, boolean taken) throws Refusal {
        branches.add(line != 0 && fits(line) ? (int) line : 0, report.number(identity), taken);
    }

    /**
     * One statement or sequence point, told from others on its line by its identity.
     *
     * @param line 0 where the report does not say
     */
    void instruction(long line, String identity, boolean run) throws Refusal {
        instructions.add(line != 0 && fits(line) ? (int) line : 0, report.number(identity), run);
    }

    /** What the report itself says of the whole file. */
    void state(Counter counter, Tally tally) {
        stated.put(counter, tally);
    }

    private boolean fits(long line) throws Refusal {
        if (line < 1 || line > ReportBuilder.LINE_LIMIT) {
            report.oddLine(line);
            return false;
        }
        if (line > highest) {
            report.spend(line - highest);
            highest = (int) line;
        }
        return true;
    }

    ReportedFile build() {
        begun.addAbsent(continued);
        return new ReportedFile(path, module, namedAt, totals(), begun.coverable(), begun.covered(), details());
    }

    private SortedMap<Counter, Tally> totals() {
        SortedMap<Counter, Tally> totals = new TreeMap<>();
        totals.put(Counter.LINE, begun.tally());
        totals.put(Counter.BRANCH, branches.tally());
        totals.put(Counter.INSTRUCTION, instructions.tally());
        if (timesNamed == 1) {
            check();
            totals.putAll(stated);
        }
        totals.values().removeIf(tally -> tally.total() == 0);
        return totals;
    }

    /** What the report says of its lines, one by one. */
    Tally lines() {
        return begun.tally();
    }

    /** A total that the file's lines do not bear out is none. */
    private void check() {
        Tally claimed = stated.getOrDefault(Counter.LINE, Tally.NONE);
        if (claimed.contradicts(lines())) {
            stated.remove(Counter.LINE);
            stated.remove(Counter.COMBINED);
            report.problems()
                    .count(
                            "totals of files ignored, because the lines contradict them",
                            namedAt,
                            claimed.covered() + " of " + claimed.total() + " lines of " + path);
        }
    }

    private List<ReportedLine> details() {
        List<ReportedLine> lines = new ArrayList<>();
        if (wanted) {
            Map<Integer, Tally> ofLines = branches.byLine();
            begun.coverable().stream().forEach(line -> {
                Tally ways = ofLines.getOrDefault(line, Tally.NONE);
                lines.add(new ReportedLine(line, begun.hits(line), (int) ways.covered(), (int) ways.total()));
            });
        }
        return lines;
    }
}
