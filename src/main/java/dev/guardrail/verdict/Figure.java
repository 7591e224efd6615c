package dev.guardrail.verdict;

import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Located;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Share;
import dev.guardrail.finding.Finding;
import dev.guardrail.policy.ScoreSource;
import dev.guardrail.policy.ScoreSource.OfGuardrail;
import dev.guardrail.policy.ScoreSource.OfSeverity;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What one source of a score says of the change; the rules in <code>rules/verdict/figures.drl</code> conclude it.
 *
 * @param source the source
 * @param standing whether there is a figure
 * @param share how much of the score it leaves; of something else than a known figure, 0 of 0
 * @param says what was seen, or why nothing was, as a clause
 * @param findings what lowers it, in {@link Finding#ORDER}
 * @param places where the things are that lower it and are no findings, in their order
 */
public record Figure(
        ScoreSource source, Standing standing, Share share, String says, List<Finding> findings, List<Place> places) {

    private static final Share NONE = Share.ratio(0, 0);

    public Figure {
        findings = findings.stream().sorted(Finding.ORDER).toList();
        places = places.stream().distinct().sorted().toList();
    }

    /** A gate that passes. */
    public static Figure whole(ScoreSource source, String says) {
        return new Figure(source, Standing.KNOWN, Share.ratio(1, 1), says, List.of(), List.of());
    }

    /** A gate that fails because of findings. */
    public static Figure nothing(ScoreSource source, String says, Collection<?> failing) {
        return new Figure(source, Standing.KNOWN, Share.ratio(0, 1), says, findings(failing), List.of());
    }

    /** A part of a total; of nothing, it says nothing. */
    public static Figure share(ScoreSource source, long covered, long total, String noun) {
        return share(source, covered, total, noun, List.of());
    }

    /** The same, with the facts that are not in the part. */
    public static Figure share(ScoreSource source, long covered, long total, String noun, Collection<?> missed) {
        if (total == 0) {
            return notApplicable(source, "there are no " + noun);
        }
        Share share = Share.ratio(covered, total);
        return new Figure(
                source,
                Standing.KNOWN,
                share,
                covered + " of " + total + " " + noun,
                List.of(),
                missed.stream().map(fact -> ((Located) fact).place()).toList());
    }

    /** Open findings, of which so many leave nothing. */
    public static Figure count(OfSeverity source, Collection<?> open) {
        return count(source, source.worst(), open);
    }

    /** The same of one guardrail. */
    public static Figure count(OfGuardrail source, Collection<?> open) {
        return count(source, source.worst(), open);
    }

    private static Figure count(ScoreSource source, int worst, Collection<?> open) {
        int count = open.size();
        String says = count + " open finding" + (count == 1 ? "" : "s") + "; " + worst + " or more leave nothing";
        return new Figure(
                source,
                Standing.KNOWN,
                Share.ratio(Math.max(0, worst - count), worst),
                says,
                findings(open),
                List.of());
    }

    /** Why there is no figure although there should be one. */
    public static Figure notKnown(ScoreSource source, String why) {
        return new Figure(source, Standing.NOT_KNOWN, NONE, why, List.of(), List.of());
    }

    /** The same where evidence was not given. */
    public static Figure notKnown(ScoreSource source, Collection<?> missing) {
        return notKnown(
                source,
                "missing evidence: "
                        + missing.stream()
                                .map(Evidence.class::cast)
                                .distinct()
                                .sorted()
                                .map(Evidence::toString)
                                .collect(Collectors.joining(", ")));
    }

    /** Why there is nothing to have a figure of. */
    public static Figure notApplicable(ScoreSource source, String why) {
        return new Figure(source, Standing.NOT_APPLICABLE, NONE, why, List.of(), List.of());
    }

    private static List<Finding> findings(Collection<?> findings) {
        return findings.stream().map(Finding.class::cast).toList();
    }

    /** Whether there is a figure. */
    public enum Standing {
        KNOWN,
        /** Evidence is missing. */
        NOT_KNOWN,
        /** There is nothing to judge; it does not count. */
        NOT_APPLICABLE;

        /** The word that reports use. */
        @Override
        public String toString() {
            return switch (this) {
                case KNOWN -> "known";
                case NOT_KNOWN -> "not known";
                case NOT_APPLICABLE -> "n/a";
            };
        }
    }
}
