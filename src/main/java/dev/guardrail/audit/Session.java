package dev.guardrail.audit;

import dev.guardrail.engine.RuleBase;
import dev.guardrail.engine.Search;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Place;
import dev.guardrail.finding.Justification.Cited;
import dev.guardrail.finding.search.LookedFor;
import dev.guardrail.finding.search.SearchedMatch;
import dev.guardrail.finding.search.Seen;
import dev.guardrail.finding.search.Silence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a rule gets to see.
 *
 * @param rules what runs it
 * @param facts the facts, with the settings of the policy
 * @param ofBase the facts of the base for a rule about both sides, by the names of the head
 * @param cite which fact it is that a rule matched: one of the base as it is there
 */
public record Session(RuleBase rules, List<Fact> facts, List<Fact> ofBase, Function<Fact, Cited> cite) {

    public Session {
        facts = List.copyOf(facts);
        ofBase = List.copyOf(ofBase);
    }

    /** This with more facts. */
    Session with(Collection<Fact> more) {
        List<Fact> all = new ArrayList<>(facts);
        all.addAll(more);
        return new Session(rules, all, ofBase, cite);
    }

    /** Why a rule concludes nothing of these facts; with a place, nothing about the facts there. */
    public Silence silence(String rule, Optional<Place> at) {
        Search search = rules.search(rule, facts, ofBase);
        return at.map(search::silenceAt).orElseGet(search::silence);
    }

    /**
     * What the conditions of a match looked for that the match does not hold. The function takes the facts that the match
     * cites, and says nothing of a match that these facts do not have.
     */
    public Function<Collection<Cited>, List<LookedFor>> lookedFor(String rule) {
        Search search = rules.search(rule, facts, ofBase);
        return cited -> search.lookedFor(matched -> cites(matched, cited)).stream()
                .findFirst()
                .map(SearchedMatch::lookedFor)
                .orElse(List.of());
    }

    private boolean cites(List<Seen> matched, Collection<Cited> cited) {
        return matched.stream()
                .allMatch(seen -> !(seen.value() instanceof Fact fact) || cited.contains(cite.apply(fact)));
    }
}
