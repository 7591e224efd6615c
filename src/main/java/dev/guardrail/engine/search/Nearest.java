package dev.guardrail.engine.search;

import dev.guardrail.fact.Place;
import dev.guardrail.finding.search.Near;
import dev.guardrail.finding.search.Obstacle.NoMatch;
import dev.guardrail.finding.search.Seen;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.drools.model.Constraint;
import org.drools.model.Pattern;

/** The facts that come nearest to matching a pattern that none matches. */
final class Nearest {

    /** How many pairs of a fact and a match of the conditions before are compared. */
    private static final int MOST = 500_000;

    /** Conditions name first what joins facts: a fact that fails later is nearer. */
    private static final Comparator<Distance> ORDER = Comparator.<Distance>comparingInt(
                    distance -> distance.failing().size())
            .thenComparing(Comparator.comparingInt(Distance::met).reversed())
            .thenComparing(distance -> distance.fact().place().orElse(Place.file("")))
            .thenComparing(distance -> String.valueOf(distance.fact().value()));

    private final Asked asked;
    private final IdentityHashMap<Object, Distance> best = new IdentityHashMap<>();
    private long looked;
    private long all;

    private Nearest(Pattern<?> pattern) {
        this.asked = new Asked(pattern);
    }

    /**
     * How far a fact is from a match.
     *
     * @param met how many constraints it meets before the first that it does not
     */
    private record Distance(Seen fact, List<Constraint> failing, int met, Env env) {}

    /**
     * Compares facts with a pattern.
     *
     * @param envs the matches of the conditions before it
     * @param wanted which facts are looked at
     */
    static NoMatch of(Pattern<?> pattern, List<Env> envs, Runs runs, Predicate<Seen> wanted) {
        Nearest nearest = new Nearest(pattern);
        List<Seen> facts = nearest.asked.isOfList() || envs.isEmpty()
                ? List.of()
                : nearest.asked.candidates(runs, envs.get(0)).stream()
                        .filter(wanted)
                        .toList();
        for (Env env : envs) {
            nearest.compare(env, nearest.asked.isOfList() ? nearest.asked.candidates(runs, env) : facts);
        }
        return nearest.result(known(envs));
    }

    private void compare(Env env, List<Seen> facts) {
        all += facts.size();
        for (Seen fact : facts) {
            if (looked == MOST) {
                return;
            }
            looked++;
            List<Constraint> failing = asked.failing(env, fact.value());
            if (!failing.isEmpty()) {
                Distance now = new Distance(fact, failing, asked.before(failing.get(0)), env);
                best.merge(fact.value(), now, (old, other) -> ORDER.compare(other, old) < 0 ? other : old);
            }
        }
    }

    private NoMatch result(Map<String, Object> known) {
        List<Near> nearest = new ArrayList<>();
        best.values().stream()
                .sorted(ORDER)
                .limit(Obstacles.SHOWN)
                .forEach(distance -> nearest.add(new Near(
                        distance.fact(),
                        asked.demands(
                                distance.failing(),
                                distance.env(),
                                distance.fact().value()),
                        distance.env().seen())));
        return new NoMatch(asked.sought(known, false), nearest, (int) Math.min(Integer.MAX_VALUE, looked), (int)
                Math.min(Integer.MAX_VALUE, all));
    }

    /** The values on which matches agree. */
    static Map<String, Object> known(List<Env> envs) {
        if (envs.isEmpty()) {
            return Map.of();
        }
        Map<String, Object> known = new HashMap<>(envs.get(0).byName());
        for (Env env : envs) {
            Map<String, Object> other = env.byName();
            Set<String> differing = new HashSet<>(known.keySet());
            differing.removeIf(name -> known.get(name) == other.get(name)
                    || known.get(name) instanceof String text && text.equals(other.get(name)));
            known.keySet().removeAll(differing);
        }
        return known;
    }
}
