package dev.guardrail.engine.search;

import dev.guardrail.finding.search.Demand;
import dev.guardrail.finding.search.Obstacle;
import dev.guardrail.finding.search.Obstacle.Found;
import dev.guardrail.finding.search.Obstacle.InTheWay;
import dev.guardrail.finding.search.Obstacle.NoAlternative;
import dev.guardrail.finding.search.Obstacle.Result;
import dev.guardrail.finding.search.Seen;
import dev.guardrail.finding.search.Sought;
import dev.guardrail.finding.search.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.drools.model.AccumulatePattern;
import org.drools.model.Condition;
import org.drools.model.Pattern;
import org.drools.model.Variable;

/** What keeps conditions from matching, given the matches of the conditions before them. */
final class Obstacles {

    /** So many facts are named of what a search found. */
    static final int SHOWN = 3;

    private static final Comparator<Found> ORDER = Comparator.<Found, String>comparing(found -> places(found.facts()))
            .thenComparing(found -> String.valueOf(found.facts()));

    private final Runs runs;

    Obstacles(Runs runs) {
        this.runs = runs;
    }

    /**
     * What keeps a condition from matching.
     *
     * @param before the conditions before it
     * @param envs their matches, of which none goes on
     * @param group the condition, as {@link Groups} has it
     * @param wanted which facts may be what it matches
     */
    Optional<Obstacle> of(List<Condition> before, List<Env> envs, List<Condition> group, Predicate<Seen> wanted) {
        Optional<AccumulatePattern<?>> accumulate = accumulate(group);
        if (accumulate.isPresent()) {
            return Optional.of(result(before, envs, group, accumulate.get()));
        }
        Condition condition = group.get(0);
        if (condition instanceof Pattern<?> pattern) {
            return Optional.of(Nearest.of(pattern, envs, runs, wanted));
        }
        return switch (condition.getType()) {
            case NOT -> Optional.of(inTheWay(before, envs, condition));
            case OR -> Optional.of(noAlternative(before, envs, condition, wanted));
            default -> missing(before, envs, condition.getSubConditions(), wanted);
        };
    }

    /** What is missing for conditions that all have to hold: the first of them that does not; nothing where all hold. */
    Optional<Obstacle> missing(
            List<Condition> before, List<Env> envs, List<Condition> conditions, Predicate<Seen> wanted) {
        List<Condition> known = new ArrayList<>(before);
        List<Env> matches = envs;
        for (List<Condition> group : Groups.of(conditions)) {
            List<Condition> more = plus(known, group);
            List<Env> next = runs.of(more).continuing(matches);
            if (next.isEmpty()) {
                return of(known, matches, group, wanted);
            }
            known = more;
            matches = next;
        }
        return Optional.empty();
    }

    private NoAlternative noAlternative(List<Condition> before, List<Env> envs, Condition or, Predicate<Seen> wanted) {
        return new NoAlternative(or.getSubConditions().stream()
                .flatMap(alternative -> missing(before, envs, List.of(alternative), wanted).stream())
                .toList());
    }

    private InTheWay inTheWay(List<Condition> before, List<Env> envs, Condition not) {
        List<Env> matches = runs.of(plus(before, not.getSubConditions())).continuing(envs);
        return new InTheWay(
                sought(not.getSubConditions(), Nearest.known(envs)),
                matches.stream()
                        .map(match -> found(match, envs.get(0)))
                        .sorted(ORDER)
                        .limit(SHOWN)
                        .toList(),
                matches.size());
    }

    private static Found found(Env match, Env before) {
        return new Found(match.seenBeyond(before), match.of(before).seen());
    }

    private Result result(
            List<Condition> before, List<Env> envs, List<Condition> group, AccumulatePattern<?> accumulate) {
        List<Env> made = runs.of(plus(before, List.of(accumulate))).continuing(envs);
        List<Value> results = new ArrayList<>();
        List<Demand> failing = new ArrayList<>();
        for (Env env : made.subList(0, Math.min(1, made.size()))) {
            Map<String, Object> values = env.byName();
            for (Variable<?> result : Groups.results(accumulate)) {
                Object value = values.get(result.getName());
                if (value != null) {
                    results.add(new Value(result.getName(), value));
                }
            }
            group.stream()
                    .filter(part -> part != accumulate)
                    .forEach(part -> failing.addAll(failing((Pattern<?>) part, env)));
        }
        List<Seen> collected = collected(before, (made.isEmpty() ? envs : made).subList(0, 1), accumulate);
        return new Result(
                sought(List.of(accumulate.getCondition()), Nearest.known(envs)),
                results,
                failing,
                collected.stream().limit(SHOWN).toList(),
                collected.size(),
                (made.isEmpty() ? envs : made)
                        .get(0)
                        .first(Holder.of(before).size())
                        .seen());
    }

    private static List<Demand> failing(Pattern<?> result, Env env) {
        Asked asked = new Asked(result);
        Object value = env.byName().get(result.getPatternVariable().getName());
        return value == null ? List.of() : asked.demands(asked.failing(env, value), env, value);
    }

    /** What an {@code accumulate} collected: what the first of its patterns matched. */
    List<Seen> collected(List<Condition> before, List<Env> envs, AccumulatePattern<?> accumulate) {
        int known = Holder.of(before).size();
        List<Env> first = envs.stream().map(env -> env.first(known)).toList();
        return runs.of(plus(before, List.of(accumulate.getCondition()))).continuing(first).stream()
                .map(match -> match.seenBeyond(first.get(0)))
                .filter(seen -> !seen.isEmpty())
                .map(seen -> seen.get(0))
                .sorted(Comparator.comparing(seen -> places(List.of(seen))))
                .toList();
    }

    /** What the patterns of conditions look for. */
    static List<Sought> sought(List<Condition> conditions, Map<String, Object> known) {
        List<Sought> sought = new ArrayList<>();
        conditions.forEach(condition -> add(condition, known, false, sought));
        return sought;
    }

    private static void add(Condition condition, Map<String, Object> known, boolean absent, List<Sought> sought) {
        if (condition instanceof AccumulatePattern<?> accumulate) {
            add(accumulate.getCondition(), known, absent, sought);
        } else if (condition instanceof Pattern<?> pattern) {
            sought.add(new Asked(pattern).sought(known, absent));
        } else {
            boolean negated = absent ^ condition.getType() == Condition.Type.NOT;
            condition.getSubConditions().forEach(part -> add(part, known, negated, sought));
        }
    }

    static Optional<AccumulatePattern<?>> accumulate(List<Condition> group) {
        for (Condition condition : group) {
            if (condition instanceof AccumulatePattern<?> accumulate) {
                return Optional.of(accumulate);
            }
        }
        return Optional.empty();
    }

    static List<Condition> plus(List<Condition> conditions, List<Condition> more) {
        List<Condition> all = new ArrayList<>(conditions);
        all.addAll(more);
        return all;
    }

    private static String places(List<Seen> facts) {
        StringBuilder places = new StringBuilder();
        facts.forEach(fact -> places.append(fact.place()
                        .map(place -> String.format(Locale.ROOT, "%s:%09d", place.path(), place.line()))
                        .orElse(""))
                .append(' '));
        return places.toString();
    }
}
