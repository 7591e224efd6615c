package dev.guardrail.baseline;

import dev.guardrail.baseline.Baseline.Accepted;
import dev.guardrail.baseline.Baseline.Line;
import dev.guardrail.fact.BaselineEntry;
import dev.guardrail.finding.Finding;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A baseline beside the findings of a commit or a work tree.
 *
 * @param baseline the baseline
 * @param entries its entries, in their order
 * @param open the findings that nobody waived, whether or not the baseline has them
 */
public record BaselineReview(Baseline baseline, List<Reviewed> entries, List<Finding> open) {

    public BaselineReview {
        entries = List.copyOf(entries);
        open = List.copyOf(open);
    }

    /**
     * An entry with what is known of it.
     *
     * @param finding the finding that it accepts; empty where there is none any more, or nobody can tell
     * @param unknown why nobody can tell; empty where it is known
     */
    public record Reviewed(BaselineEntry entry, Optional<Finding> finding, String unknown) {

        /** Whether it accepts nothing any more. */
        public boolean isStale() {
            return finding.isEmpty() && unknown.isEmpty();
        }
    }

    /**
     * Compares a baseline with findings, each of which one entry accepts.
     *
     * @param unknown why nobody can tell whether the finding of an entry is still there; empty where it is known
     */
    public static BaselineReview of(
            Baseline baseline, Collection<Finding> findings, Function<BaselineEntry, String> unknown) {
        Map<Accepted, Deque<Finding>> found = new HashMap<>();
        findings.forEach(finding -> found.computeIfAbsent(accepted(finding), first -> new ArrayDeque<>())
                .add(finding));
        List<Reviewed> entries = new ArrayList<>();
        for (BaselineEntry entry : baseline.entries()) {
            Deque<Finding> left = found.getOrDefault(Accepted.by(entry), new ArrayDeque<>());
            Optional<Finding> finding = Optional.ofNullable(left.pollFirst());
            entries.add(new Reviewed(entry, finding, finding.isPresent() ? "" : unknown.apply(entry)));
        }
        return new BaselineReview(
                baseline, entries, findings.stream().filter(Finding::isOpen).toList());
    }

    private static Accepted accepted(Finding finding) {
        return new Accepted(
                finding.rule(),
                finding.location().place().path(),
                finding.fingerprint().value());
    }

    /** The entries that accept nothing any more. */
    public List<Reviewed> stale() {
        return entries.stream().filter(Reviewed::isStale).toList();
    }

    /** The lines of the baseline without its stale entries. */
    public List<Line> pruned() {
        return entries.stream()
                .filter(entry -> !entry.isStale())
                .map(entry -> Line.of(entry.entry()))
                .toList();
    }

    /**
     * The lines of a baseline that accepts all open findings, and what nobody can tell of.
     *
     * @param commit the commit to name for findings that the baseline does not have yet
     */
    public List<Line> renewed(String commit) {
        List<Line> lines = new ArrayList<>(
                baseline.lines(open.stream().map(BaselineReview::accepted).toList(), commit));
        entries.stream()
                .filter(entry -> !entry.unknown().isEmpty())
                .forEach(entry -> lines.add(Line.of(entry.entry())));
        return lines;
    }
}
