package dev.guardrail.audit;

import dev.guardrail.engine.Conclusion;
import dev.guardrail.engine.Match;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.policy.ScoreDimension;
import dev.guardrail.rule.RuleIndex;
import dev.guardrail.verdict.Figure;
import dev.guardrail.verdict.NotGiven;
import dev.guardrail.verdict.OverallScore;
import dev.guardrail.verdict.ScoreConclusion;
import dev.guardrail.verdict.ScoreMovement;
import dev.guardrail.verdict.ScoreResult;
import dev.guardrail.verdict.Scores;
import dev.guardrail.verdict.ShownFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the verdict's rules need for the scores of a policy, and what they make of it.
 *
 * @param dimensions the scores that the policy asks for
 * @param facts the facts of the head
 */
record Scoring(List<ScoreDimension> dimensions, List<Fact> facts) {

    /** The facts that only scores are derived from; none where the policy asks for no score. */
    List<Object> inserted() {
        if (dimensions.isEmpty()) {
            return List.of();
        }
        List<Object> inserted = new ArrayList<>(dimensions);
        dimensions.forEach(dimension -> inserted.addAll(dimension.from()));
        ShownFacts shown = new ShownFacts(facts);
        for (Evidence evidence : Evidence.values()) {
            if (shown.lacks(evidence) && shown.all(Gap.class).stream().noneMatch(gap -> gap.evidence() == evidence)) {
                inserted.add(new NotGiven(evidence));
            }
        }
        // The gaps are there already, and those of guardrails that are off have no say.
        facts.stream().filter(fact -> !(fact instanceof Gap)).forEach(inserted::add);
        return inserted;
    }

    Scores scores(Collection<Conclusion<Object>> conclusions, RuleIndex index) {
        List<ScoreResult> results = new ArrayList<>();
        OverallScore overall = Scores.NONE.overall();
        for (Conclusion<Object> conclusion : conclusions) {
            if (conclusion.value() instanceof ScoreConclusion score) {
                results.add(new ScoreResult(
                        score,
                        score.figures().stream()
                                .map(figure -> part(figure, conclusions, index))
                                .toList(),
                        movement(score, conclusions)));
            } else if (conclusion.value() instanceof OverallScore all) {
                overall = all;
            }
        }
        results.sort(Comparator.comparingInt(
                score -> dimensions.indexOf(score.conclusion().dimension())));
        return new Scores(results, overall);
    }

    private static Optional<ScoreMovement> movement(ScoreConclusion score, Collection<Conclusion<Object>> conclusions) {
        return conclusions.stream()
                .map(Conclusion::value)
                .filter(ScoreMovement.class::isInstance)
                .map(ScoreMovement.class::cast)
                .filter(movement ->
                        movement.dimension().equals(score.dimension().name()))
                .findFirst();
    }

    private static ScoreResult.Part part(Figure figure, Collection<Conclusion<Object>> conclusions, RuleIndex index) {
        String rule = conclusions.stream()
                .filter(conclusion -> conclusion.value().equals(figure))
                .flatMap(conclusion -> conclusion.matches().stream())
                .map(Match::rule)
                .findFirst()
                .orElseThrow();
        return new ScoreResult.Part(figure, rule, index.source(rule).place());
    }
}
