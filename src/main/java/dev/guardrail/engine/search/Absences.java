package dev.guardrail.engine.search;

import dev.guardrail.finding.search.LookedFor;
import dev.guardrail.finding.search.LookedFor.Kind;
import dev.guardrail.finding.search.Obstacle;
import dev.guardrail.finding.search.Seen;
import java.util.List;
import java.util.Optional;
import org.drools.model.AccumulatePattern;
import org.drools.model.Condition;

/** What conditions of a match looked for that leave nothing in it. */
final class Absences {

    private final Runs runs;
    private final Obstacles obstacles;

    Absences(Runs runs, Obstacles obstacles) {
        this.runs = runs;
        this.obstacles = obstacles;
    }

    /**
     * What a condition looked for.
     *
     * @param before the conditions before it
     * @param match the match of these
     * @return nothing for a condition of another kind
     */
    Optional<LookedFor> of(int index, List<Condition> before, Env match, List<Condition> group) {
        Optional<AccumulatePattern<?>> accumulate = Obstacles.accumulate(group);
        if (accumulate.isPresent()) {
            return Optional.of(collected(index, before, match, accumulate.get()));
        }
        Condition condition = group.get(0);
        return switch (condition.getType()) {
            case NOT -> Optional.of(of(index, Kind.NOT, before, match, condition));
            case EXISTS -> Optional.of(of(index, Kind.EXISTS, before, match, condition));
            default -> Optional.empty();
        };
    }

    private LookedFor of(int index, Kind kind, List<Condition> before, Env match, Condition condition) {
        List<Condition> parts = condition.getSubConditions();
        List<Seen> found = runs.of(Obstacles.plus(before, parts)).continuing(List.of(match)).stream()
                .map(one -> one.seenBeyond(match))
                .filter(seen -> !seen.isEmpty())
                .map(seen -> seen.get(0))
                .toList();
        return lookedFor(index, kind, before, match, parts, found);
    }

    private LookedFor collected(int index, List<Condition> before, Env match, AccumulatePattern<?> accumulate) {
        List<Seen> found = obstacles.collected(before, List.of(match), accumulate);
        return lookedFor(index, Kind.ACCUMULATE, before, match, List.of(accumulate.getCondition()), found);
    }

    private LookedFor lookedFor(
            int index, Kind kind, List<Condition> before, Env match, List<Condition> parts, List<Seen> found) {
        Optional<Obstacle> missed =
                found.isEmpty() ? obstacles.missing(before, List.of(match), parts, seen -> true) : Optional.empty();
        return new LookedFor(
                index,
                kind,
                Obstacles.sought(parts, match.byName()),
                found.stream().limit(Obstacles.SHOWN).toList(),
                found.size(),
                missed);
    }
}
