package dev.guardrail.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.audit.Session;
import dev.guardrail.engine.search.LoosenedRule;
import dev.guardrail.fact.Fact;
import dev.guardrail.finding.search.Demand;
import dev.guardrail.finding.search.Near;
import dev.guardrail.finding.search.Obstacle;
import dev.guardrail.finding.search.Obstacle.Found;
import dev.guardrail.finding.search.Obstacle.InTheWay;
import dev.guardrail.finding.search.Obstacle.NoMatch;
import dev.guardrail.finding.search.Obstacle.Result;
import dev.guardrail.finding.search.Silence;
import dev.guardrail.finding.search.Silence.Fires;
import dev.guardrail.finding.search.Silence.Unmet;
import dev.guardrail.finding.search.Sought.Among;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Changes what a search names as the reason of a rule's silence, and nothing else, until the rule fires. Each change has to
 * bring the search on to a later condition: what it named was the reason.
 */
final class Repair {

    private static final int STEPS = 60;

    /** What was changed. */
    enum Way {
        /** A property of the nearest fact got the wanted value. */
        VALUE,
        /** The facts in the way of a {@code not} were taken away. */
        REMOVED,
        /** A fact of the type that was missing came from another case of the rule. */
        ADDED,
        /** The constraints that kept the nearest fact out were dropped from the rule. */
        DROPPED
    }

    private final List<Session> others;
    private final LoosenedRule rule;
    private final Map<Way, Integer> ways = new EnumMap<>(Way.class);
    private List<Fact> facts;
    private List<Fact> ofBase;

    /**
     * A repair.
     *
     * @param session what the silent rule got to see
     * @param others what the rule got to see where it fires
     */
    Repair(String rule, Session session, List<Session> others) {
        this.rule = new LoosenedRule(rule);
        this.facts = session.facts();
        this.ofBase = session.ofBase();
        this.others = others;
    }

    /** How often each kind of change was made until the rule fired. */
    Map<Way, Integer> ways() {
        Silence silence = rule.silence(facts, ofBase);
        for (int i = 0; silence instanceof Unmet unmet; i++) {
            assertThat(i).as("changes, the last of %s", unmet).isLessThan(STEPS);
            Way way = change(unmet);
            ways.merge(way, 1, Integer::sum);
            silence = rule.silence(facts, ofBase);
            if (way != Way.REMOVED) {
                assertThat(reached(silence)).as("%s of %s", way, unmet).isGreaterThan(unmet.condition());
            }
        }
        assertThat(silence).isInstanceOf(Fires.class);
        return ways;
    }

    private static int reached(Silence silence) {
        return silence instanceof Unmet unmet ? unmet.condition() : Integer.MAX_VALUE;
    }

    private Way change(Unmet unmet) {
        Obstacle obstacle = unmet.obstacle();
        if (obstacle instanceof InTheWay inTheWay) {
            for (Found found : inTheWay.found()) {
                replace(found.facts().get(0).value(), Optional.empty());
            }
            return Way.REMOVED;
        } else if (obstacle instanceof Result result) {
            String type = result.results().get(0).value().getClass().getSimpleName();
            assertThat(result.failing()).isNotEmpty();
            rule.drop(unmet.condition(), type.startsWith("List") ? "List" : type, texts(result.failing()));
            rule.drop(unmet.condition(), "List", texts(result.failing()));
            return Way.DROPPED;
        }
        NoMatch noMatch = (NoMatch) obstacle;
        if (noMatch.nearest().isEmpty()) {
            return add(unmet, noMatch.sought().type(), noMatch.sought().among());
        }
        for (Near near : noMatch.nearest()) {
            if (near.fact().value() instanceof Fact fact && set(unmet, fact, near.failing())) {
                return Way.VALUE;
            }
        }
        rule.drop(
                unmet.condition(),
                noMatch.sought().type(),
                texts(noMatch.nearest().get(0).failing()));
        return Way.DROPPED;
    }

    private static List<String> texts(List<Demand> demands) {
        return demands.stream().map(Demand::text).toList();
    }

    /** Gives a fact the values that it lacks; whether there are some that bring the search on. */
    private boolean set(Unmet unmet, Fact fact, List<Demand> failing) {
        if (failing.isEmpty()) {
            return false;
        }
        List<Fact> before = facts;
        List<Fact> beforeOfBase = ofBase;
        for (Fact changed : Changed.to(fact, failing.get(0))) {
            replace(fact, Optional.of(changed));
            if (reached(rule.silence(facts, ofBase)) > unmet.condition()
                    || set(unmet, changed, failing.subList(1, failing.size()))) {
                return true;
            }
            facts = before;
            ofBase = beforeOfBase;
        }
        return false;
    }

    /** Adds facts of the missing type; where a list is empty, all that the rule got to see elsewhere. */
    private Way add(Unmet unmet, String type, Among among) {
        List<Fact> before = facts;
        List<Fact> beforeOfBase = ofBase;
        for (boolean all : new boolean[] {false, true}) {
            for (Session other : others) {
                String wanted = all || among == Among.LIST ? "" : type;
                facts = concat(before, ofType(wanted, other.facts()));
                ofBase = concat(beforeOfBase, ofType(wanted, other.ofBase()));
                if (reached(rule.silence(facts, ofBase)) > unmet.condition()) {
                    return Way.ADDED;
                }
            }
        }
        throw new AssertionError("no fact of another case meets " + unmet);
    }

    private static List<Fact> ofType(String type, List<Fact> facts) {
        return facts.stream()
                .filter(fact ->
                        type.isEmpty() || fact.getClass().getSimpleName().equals(type))
                .toList();
    }

    private static List<Fact> concat(List<Fact> some, List<Fact> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private void replace(Object one, Optional<Fact> other) {
        facts = replaced(facts, one, other);
        ofBase = replaced(ofBase, one, other);
    }

    private static List<Fact> replaced(List<Fact> facts, Object one, Optional<Fact> other) {
        return facts.stream()
                .flatMap(fact -> fact == one ? other.stream() : Stream.of(fact))
                .toList();
    }
}
