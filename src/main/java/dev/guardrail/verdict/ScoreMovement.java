package dev.guardrail.verdict;

import dev.guardrail.fact.RecordedOutcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a score differs from that of the latest recorded audit, and why.
 *
 * @param dimension the dimension
 * @param since the recorded audit: its milestone, or else the start of the id of its head
 * @param before the recorded score
 * @param by how much higher it is now
 * @param causes what differs, as clauses; never empty where the score moved
 */
public record ScoreMovement(String dimension, String since, Score before, BigDecimal by, List<String> causes) {

    public ScoreMovement {
        causes = List.copyOf(causes);
    }

    /** The movement of a score that is known now and was known then. */
    public static ScoreMovement of(ScoreConclusion score, RecordedOutcome last) {
        String dimension = score.dimension().name();
        Score before = Score.of(last.score(dimension).orElseThrow());
        BigDecimal by = score.value().orElseThrow().minus(before);
        return new ScoreMovement(
                dimension, last.audit(), before, by, by.signum() == 0 ? List.of() : causes(score, last, before));
    }

    private static List<String> causes(ScoreConclusion score, RecordedOutcome last, Score before) {
        Mean mean = new Mean();
        boolean complete = true;
        List<String> causes = new ArrayList<>();
        for (Figure figure : score.figures()) {
            Earlier earlier = Earlier.of(figure, last);
            causes.addAll(earlier.causes());
            complete &= earlier.isRecorded();
            earlier.share().ifPresent(share -> mean.add(figure.source().weight(), share.covered(), share.total()));
        }
        Optional<Score> derived = complete && !mean.isEmpty() ? Optional.of(mean.roundedDown()) : Optional.empty();
        derived.filter(value -> !value.equals(before))
                .ifPresent(value -> causes.add("by the `scores` of this policy, it was " + value + " at " + last.audit()
                        + ": it was derived otherwise then"));
        if (causes.isEmpty()) {
            causes.add("not known: the ledger records nothing that differs");
        }
        return causes.stream().distinct().toList();
    }
}
