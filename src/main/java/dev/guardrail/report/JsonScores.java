package dev.guardrail.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guardrail.fact.Place;
import dev.guardrail.finding.Finding;
import dev.guardrail.verdict.Figure;
import dev.guardrail.verdict.Figure.Standing;
import dev.guardrail.verdict.Score;
import dev.guardrail.verdict.ScoreMovement;
import dev.guardrail.verdict.ScoreResult;
import dev.guardrail.verdict.Scores;
import java.util.Optional;

/** The scores that the policy asks for, for programs. */
final class JsonScores {

    private JsonScores() {}

    /** Writes the key {@code scores}: null where the policy asks for none. */
    static void write(ObjectNode audit, Scores scores) {
        if (scores.isEmpty()) {
            audit.putNull("scores");
            return;
        }
        ObjectNode node = audit.putObject("scores");
        value(
                node.putObject("overall"),
                scores.overall().standing(),
                scores.overall().value());
        ArrayNode dimensions = node.putArray("dimensions");
        scores.dimensions().forEach(score -> dimension(dimensions.addObject(), score));
    }

    private static void dimension(ObjectNode node, ScoreResult score) {
        node.put("name", score.name());
        node.put("weight", score.weight());
        value(node, score.standing(), score.value());
        node.put("place", score.conclusion().dimension().place().toString());
        score.movement().ifPresent(movement -> movement(node.putObject("movement"), movement));
        ArrayNode parts = node.putArray("from");
        score.parts().forEach(part -> part(parts.addObject(), part));
    }

    private static void movement(ObjectNode node, ScoreMovement movement) {
        node.put("since", movement.since());
        node.put("before", movement.before().value());
        node.put("by", movement.by());
        ArrayNode causes = node.putArray("causes");
        movement.causes().forEach(causes::add);
    }

    private static void part(ObjectNode node, ScoreResult.Part part) {
        Figure figure = part.figure();
        node.put("source", figure.source().name());
        node.put("weight", figure.source().weight());
        node.put("place", figure.source().place().toString());
        node.put("standing", figure.standing().toString());
        if (figure.standing() == Standing.KNOWN) {
            node.put("covered", figure.share().covered());
            node.put("total", figure.share().total());
        }
        node.put("says", figure.says());
        ArrayNode findings = node.putArray("findings");
        figure.findings().stream().map(Finding::id).forEach(findings::add);
        ArrayNode places = node.putArray("places");
        figure.places().stream().map(Place::toString).forEach(places::add);
        node.put("rule", part.rule());
        node.put("rule_place", part.place().toString());
    }

    private static void value(ObjectNode node, Standing standing, Optional<Score> score) {
        node.put("standing", standing.toString());
        score.ifPresentOrElse(value -> node.put("value", value.value()), () -> node.putNull("value"));
    }
}
