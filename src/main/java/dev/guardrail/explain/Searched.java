package dev.guardrail.explain;

import dev.guardrail.explain.Quote.Source;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Setting;
import dev.guardrail.finding.Justification.Cited;
import dev.guardrail.finding.search.LookedFor;
import dev.guardrail.finding.search.Obstacle;
import dev.guardrail.finding.search.Obstacle.InTheWay;
import dev.guardrail.finding.search.Obstacle.NoAlternative;
import dev.guardrail.finding.search.Obstacle.NoMatch;
import dev.guardrail.finding.search.Obstacle.Result;
import dev.guardrail.finding.search.Seen;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** What a search of facts found, as a derivation: a fact that it names has its line. */
final class Searched {

    /** Of no file. */
    static final Quote NOWHERE = new Quote(Place.file(""), Source.HEAD, "");

    private final Sources sources;
    private final Function<Fact, Cited> cite;
    private final Depth depth;

    /**
     * Derives what a search found.
     *
     * @param cite which fact it is that a rule saw: one of the base as it is there
     */
    Searched(Sources sources, Function<Fact, Cited> cite, Depth depth) {
        this.depth = depth;
        this.sources = sources;
        this.cite = cite;
    }

    /** What a condition of a match looked for, with what came nearest where there is none. */
    Derivation lookedFor(LookedFor lookedFor) {
        List<Derivation> because = new ArrayList<>(seen(lookedFor.found()));
        // The match that all this is about is what the finding was derived from.
        lookedFor.missed().map(Obstacle::alone).ifPresent(missed -> because.addAll(obstacle(missed)));
        return new Derivation(
                new Claim.OfLookedFor(lookedFor, NOWHERE),
                because.stream().limit(depth == Depth.FULL ? because.size() : 1).toList());
    }

    /** What an obstacle consists of: the facts that come near, or that are in the way. */
    List<Derivation> obstacle(Obstacle obstacle) {
        if (obstacle instanceof NoMatch of) {
            return of.nearest().stream()
                    .map(near -> new Derivation(new Claim.OfNear(near, quote(near.fact()))))
                    .toList();
        } else if (obstacle instanceof InTheWay of) {
            return of.found().stream()
                    .map(found -> new Derivation(
                            new Claim.OfExcluded(found, quote(found.facts().get(0)))))
                    .toList();
        } else if (obstacle instanceof Result of) {
            return seen(of.collected());
        }
        return ((NoAlternative) obstacle)
                .alternatives().stream()
                        .map(one -> new Derivation(new Claim.OfObstacle(one, NOWHERE), obstacle(one)))
                        .toList();
    }

    private List<Derivation> seen(Collection<Seen> seen) {
        return seen.stream()
                .map(one -> new Derivation(new Claim.OfSeen(one, quote(one))))
                .toList();
    }

    private Quote quote(Seen seen) {
        if (seen.value() instanceof Setting setting) {
            return sources.quote(setting.stated() > 0 ? Source.POLICY : Source.RULE, setting.place());
        }
        Seen cited = cited(seen);
        return cited.place()
                .map(place -> sources.quote(cited.ofBase() ? Source.BASE : Source.HEAD, place))
                .orElse(NOWHERE);
    }

    private Seen cited(Seen seen) {
        if (seen.value() instanceof Fact fact) {
            Cited cited = cite.apply(fact);
            return new Seen(cited.fact(), cited.ofBase() || seen.ofBase());
        }
        return seen;
    }
}
