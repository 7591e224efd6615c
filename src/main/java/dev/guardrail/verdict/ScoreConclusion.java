package dev.guardrail.verdict;

import dev.guardrail.policy.ScoreDimension;
import dev.guardrail.verdict.Figure.Standing;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the verdict's rules conclude of one dimension.
 *
 * @param figures a figure of each source, in the order of the policy
 */
public record ScoreConclusion(ScoreDimension dimension, List<Figure> figures) {

    public ScoreConclusion {
        figures = List.copyOf(figures);
    }

    /** The conclusion from figures in any order. */
    public static ScoreConclusion of(ScoreDimension dimension, Collection<?> figures) {
        return new ScoreConclusion(
                dimension,
                figures.stream()
                        .map(Figure.class::cast)
                        .sorted(Comparator.comparingInt(
                                figure -> dimension.from().indexOf(figure.source())))
                        .toList());
    }

    /** A score with an unknown part is not known; one without any part that applies does not apply. */
    public Standing standing() {
        return Mean.standing(figures.stream().map(Figure::standing).toList());
    }

    /** The weighted mean of the parts that apply, from 0.0 to 5.0; nothing if it is not known or does not apply. */
    public Optional<Score> value() {
        if (standing() != Standing.KNOWN) {
            return Optional.empty();
        }
        Mean mean = new Mean();
        figures.stream()
                .filter(figure -> figure.standing() == Standing.KNOWN)
                .forEach(figure -> mean.add(
                        figure.source().weight(),
                        figure.share().covered(),
                        figure.share().total()));
        return Optional.of(mean.roundedDown());
    }
}
