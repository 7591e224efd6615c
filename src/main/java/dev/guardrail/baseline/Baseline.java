package dev.guardrail.baseline;

import dev.guardrail.fact.BaselineEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The findings that a repository accepts as they are. An entry accepts one finding; where several findings have the same
 * rule, file and fingerprint, each needs an entry of its own.
 *
 * @param entries in the order of the file
 */
public record Baseline(List<BaselineEntry> entries) {

    /** Where a repository keeps it. */
    public static final String PATH = ".github/guardrail/baseline.txt";

    /** In bytes: about 100,000 entries. */
    public static final int LIMIT = 16 << 20;

    /** That of a repository without the file. */
    public static final Baseline NONE = new Baseline(List.of());

    /** What the first line begins with. */
    static final String FORMAT = "# guardrail-baseline/1";

    static final String HEADER =
            FORMAT + ": guardrail, file, fingerprint, commit that had it first; one finding a line";

    public Baseline {
        entries = List.copyOf(entries);
    }

    /**
     * What an entry accepts.
     *
     * @param rule the guardrail that found it
     * @param file the path of its file
     * @param fingerprint all 32 digits
     */
    public record Accepted(String rule, String file, String fingerprint) implements Comparable<Accepted> {

        private static final Comparator<Accepted> ORDER = Comparator.comparing(Accepted::rule)
                .thenComparing(Accepted::file)
                .thenComparing(Accepted::fingerprint);

        public static Accepted by(BaselineEntry entry) {
            return new Accepted(entry.rule(), entry.file(), entry.fingerprint());
        }

        @Override
        public int compareTo(Accepted other) {
            return ORDER.compare(this, other);
        }
    }

    /** How many findings it accepts, by what they are. */
    public Map<Accepted, Integer> counts() {
        Map<Accepted, Integer> counts = new HashMap<>();
        entries.forEach(entry -> counts.merge(Accepted.by(entry), 1, Integer::sum));
        return counts;
    }

    /** The file with these lines instead, in their order. */
    public static String text(Collection<Line> lines) {
        return lines.stream().sorted().map(Line::text).collect(Collectors.joining("\n", HEADER + "\n", "\n"));
    }

    /**
     * A line of the file.
     *
     * @param firstSeen the full id of the commit that was checked out when the finding was first accepted
     */
    public record Line(Accepted accepted, String firstSeen) implements Comparable<Line> {

        public static Line of(BaselineEntry entry) {
            return new Line(Accepted.by(entry), entry.firstSeen());
        }

        String text() {
            return accepted.rule() + " " + PathText.escaped(accepted.file()) + " " + accepted.fingerprint() + " "
                    + firstSeen;
        }

        @Override
        public int compareTo(Line other) {
            int order = accepted.compareTo(other.accepted);
            return order == 0 ? firstSeen.compareTo(other.firstSeen) : order;
        }
    }

    /** The lines of findings, which keep the commits of the entries that accept them already. */
    public List<Line> lines(Collection<Accepted> findings, String now) {
        Map<Accepted, List<String>> known = new HashMap<>();
        entries.forEach(entry -> known.computeIfAbsent(Accepted.by(entry), first -> new ArrayList<>())
                .add(entry.firstSeen()));
        List<Line> lines = new ArrayList<>();
        for (Accepted finding : findings) {
            List<String> commits = known.getOrDefault(finding, new ArrayList<>());
            lines.add(new Line(finding, commits.isEmpty() ? now : commits.remove(0)));
        }
        return lines;
    }
}
