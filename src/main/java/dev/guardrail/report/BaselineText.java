package dev.guardrail.report;

import dev.guardrail.baseline.Baseline;
import dev.guardrail.baseline.Baseline.Line;
import dev.guardrail.baseline.BaselineReview;
import dev.guardrail.baseline.BaselineReview.Reviewed;
import dev.guardrail.fact.BaselineEntry;
import dev.guardrail.report.figure.Count;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the commands about the baseline print. */
public final class BaselineText {

    /** So many digits of a commit tell it from others. */
    private static final int COMMIT = 10;

    private static final String NONE = "no entries in " + Baseline.PATH + "\n";

    private BaselineText() {}

    /** What a new baseline accepts, by guardrail. */
    public static String created(Collection<Line> lines) {
        if (lines.isEmpty()) {
            return "there is no open finding to accept\n";
        }
        String accepted = lines.stream()
                .collect(Collectors.groupingBy(line -> line.accepted().rule(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(rule -> "  " + rule.getValue() + " " + rule.getKey() + "\n")
                .collect(Collectors.joining());
        return Baseline.PATH + " accepts " + Count.of(lines.size(), "finding") + ":\n" + accepted
                + "next: review and commit it; an audit uses the baseline of the base of its range\n";
    }

    /** {@code 3 findings of 2 guardrails}. */
    public static String debt(Collection<Line> lines) {
        long rules =
                lines.stream().map(line -> line.accepted().rule()).distinct().count();
        return Count.of(lines.size(), "finding") + " of " + Count.of(rules, "guardrail");
    }

    /** What was removed. */
    public static String pruned(BaselineReview review) {
        int removed = review.stale().size();
        return lines(review.stale(), BaselineText::stale)
                + summary(review)
                + (removed == 0 ? "" : "removed " + (removed == 1 ? "it" : "them") + "\n");
    }

    /** Every entry with its finding. */
    public static String all(BaselineReview review) {
        return review.entries().isEmpty() ? NONE : lines(review.entries(), BaselineText::line) + summary(review);
    }

    /** The entries that accept nothing any more. */
    public static String checked(BaselineReview review) {
        return lines(review.stale(), BaselineText::stale)
                + summary(review)
                + (review.stale().isEmpty() ? "" : "next: `guardrail baseline prune` removes such entries\n");
    }

    private static String summary(BaselineReview review) {
        int all = review.entries().size();
        if (all == 0) {
            return NONE;
        }
        long unknown = review.entries().stream()
                .filter(entry -> !entry.unknown().isEmpty())
                .count();
        return Count.of(all, "entry") + "; " + review.stale().size() + " no longer found"
                + (unknown == 0 ? "" : ", " + unknown + " not known") + "\n";
    }

    private static String lines(List<Reviewed> entries, Function<Reviewed, String> line) {
        return entries.stream()
                .map(entry -> Phrases.printable(line.apply(entry)) + "\n")
                .collect(Collectors.joining());
    }

    private static String stale(Reviewed entry) {
        return entry.entry().place() + ": " + line(entry);
    }

    private static String line(Reviewed reviewed) {
        BaselineEntry entry = reviewed.entry();
        String what = reviewed.finding()
                .map(finding -> finding.location().place() + ": " + finding.message())
                .orElseGet(() -> entry.file() + ": "
                        + (reviewed.isStale() ? "no longer found" : "not known: " + reviewed.unknown()));
        return what + " [" + entry.rule() + ", since " + entry.firstSeen().substring(0, COMMIT) + "]";
    }
}
