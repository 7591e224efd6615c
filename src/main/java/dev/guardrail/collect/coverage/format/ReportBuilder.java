package dev.guardrail.collect.coverage.format;

import dev.guardrail.collect.Paths;
import dev.guardrail.collect.format.Refusal;
import dev.guardrail.fact.Counter;
import dev.guardrail.fact.CoverageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import java.util.function.Predicate;

/** Gathers what one report says. Knows its limits: what a report can make it allocate is bounded. */
final class ReportBuilder {

    /** Four times the longest source file that anybody is known to compile. */
    static final int LINE_LIMIT = 1_000_000;

    /** Lines over all files, more than twice those of the largest code bases. */
    private static final long SPACE = 100_000_000;

    private final CoverageFormat format;
    private final Predicate<String> wanted;
    private final Map<String, FileBuilder> files = new TreeMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> roots = new ArrayList<>();
    private final SortedMap<Counter, Tally> stated = new TreeMap<>();
    private final Problems problems = new Problems();
    private IntSupplier where = () -> 0;
    private long spent;

    /** @param wanted whether the lines of a file with this name, without its folders, are wanted in full */
    ReportBuilder(CoverageFormat format, Predicate<String> wanted) {
        this.format = format;
        this.wanted = wanted;
    }

    /** Says from now on which line of the report is being read. */
    void at(IntSupplier line) {
        where = line;
    }

    /** The line of the report that is being read; 0 where it has none. */
    int line() {
        return where.getAsInt();
    }

    Problems problems() {
        return problems;
    }

    /** The file of this path, which is the same each time that the report names it. */
    FileBuilder file(String named) throws Refusal {
        return file(named, line());
    }

    /** The same, for a file that another line than the current one names. */
    FileBuilder file(String named, int namedAt) throws Refusal {
        return file(named, "", namedAt);
    }

    /** The same of one module: files of several may have one path. */
    FileBuilder file(String named, String module) throws Refusal {
        return file(named, module, line());
    }

    private FileBuilder file(String named, String module, int namedAt) throws Refusal {
        String path = slashes(named);
        if (path.isBlank()) {
            throw refusal("expected the path of a file, found none");
        }
        String key = module.isEmpty() ? path : path + '\0' + module;
        FileBuilder known = files.get(key);
        if (known == null) {
            String name = Paths.name(path);
            known = new FileBuilder(this, path, module, namedAt, wanted.test(name));
            files.put(key, known);
        }
        known.named();
        return known;
    }

    void root(String folder) {
        if (!folder.isBlank()) {
            roots.add(slashes(folder.strip()));
        }
    }

    private static String slashes(String path) {
        return path.replace('\\', '/');
    }

    /** The report's own figure. */
    void state(Counter counter, Tally tally) {
        stated.merge(counter, tally, Tally::plus);
    }

    /** A small number for a text, the same each time. */
    int number(String text) {
        Integer known = numbers.get(text);
        if (known == null) {
            known = numbers.size();
            numbers.put(text, known);
        }
        return known;
    }

    /** How often something ran. Races between threads make some tools write negative counts. */
    long hits(String text) throws Refusal {
        long hits = Figures.hits(text).orElseThrow(() -> refusal("expected a count, found " + Refusal.quote(text)));
        if (hits < 0) {
            problems.count("negative counts, taken as 0", line(), text);
        }
        return Math.max(0, hits);
    }

    /** How many there are of something, or the number of a line. */
    long figure(String text, String what) throws Refusal {
        long figure = Figures.figure(text);
        if (figure < 0) {
            throw refusal("expected " + what + " as a number, found " + Refusal.quote(text));
        }
        return figure;
    }

    Tally tally(long covered, long total) throws Refusal {
        if (covered > total) {
            throw refusal("expected at most " + total + " to be covered, found " + covered);
        }
        return new Tally(covered, total);
    }

    Refusal refusal(String reason) {
        return new Refusal(line(), reason);
    }

    void oddLine(long line) {
        problems.count("impossible line numbers ignored", line(), Long.toString(line));
    }

    void spend(long lines) throws Refusal {
        spent += lines;
        if (spent > SPACE) {
            throw refusal("covers more lines than can be read");
        }
    }

    ReportedCoverage build() throws Refusal {
        List<ReportedFile> built = new ArrayList<>(files.size());
        SortedMap<Counter, Tally> totals = new TreeMap<>();
        Tally lines = Tally.NONE;
        for (FileBuilder file : files.values()) {
            ReportedFile done = file.build();
            built.add(done);
            done.totals().forEach((counter, tally) -> totals.merge(counter, tally, Tally::plus));
            lines = lines.plus(file.lines());
        }
        check(lines);
        totals.putAll(stated);
        totals.values().removeIf(tally -> tally.total() == 0);
        if (totals.isEmpty()) {
            throw new Refusal(
                    "is a report (" + format + ") without any counts; give a report of a run that measured code");
        }
        return new ReportedCoverage(format, roots, totals, built, problems.all());
    }

    /** Drops a total that the lines of the report contradict. */
    private void check(Tally lines) throws Refusal {
        Tally claimed = stated.getOrDefault(Counter.LINE, Tally.NONE);
        if (claimed.total() > 0 && lines.total() == 0) {
            throw new Refusal("claims " + claimed.covered() + " of " + claimed.total()
                    + " lines as covered, but lists no lines; give a report with lines");
        }
        if (claimed.contradicts(lines)) {
            stated.remove(Counter.LINE);
            stated.remove(Counter.COMBINED);
            problems.add("claims " + claimed.covered() + " of " + claimed.total()
                    + " lines as covered, but lists " + lines.covered() + " of " + lines.total()
                    + " as covered; the listed lines are used");
        }
    }

    /** Files that the report names more than once. */
    List<FileBuilder> repeated() {
        return files.values().stream().filter(file -> file.timesNamed() > 1).toList();
    }
}
