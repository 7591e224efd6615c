package dev.guardrail.verdict;

import dev.guardrail.verdict.Figure.Standing;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the verdict's rules conclude of all dimensions together.
 *
 * @param scores the dimensions, in the order of their names
 */
public record OverallScore(List<ScoreConclusion> scores) {

    public OverallScore {
        scores = scores.stream()
                .sorted(Comparator.comparing(score -> score.dimension().name()))
                .toList();
    }

    /** The conclusion from scores in any order. */
    public static OverallScore of(Collection<?> scores) {
        return new OverallScore(scores.stream().map(ScoreConclusion.class::cast).toList());
    }

    /** As of a dimension: not known if one of them is not. */
    public Standing standing() {
        return Mean.standing(scores.stream().map(ScoreConclusion::standing).toList());
    }

    /** The weighted mean of the scores as they are printed, rounded: who reads the report can calculate it. */
    public Optional<Score> value() {
        if (standing() != Standing.KNOWN) {
            return Optional.empty();
        }
        Mean mean = new Mean();
        for (ScoreConclusion score : scores) {
            score.value()
                    .ifPresent(value -> mean.add(
                            score.dimension().weight(),
                            value.value().unscaledValue().longValueExact(),
                            10L * Score.BEST));
        }
        return Optional.of(mean.rounded());
    }
}
