package dev.guardrail.audit;

import dev.guardrail.engine.RuleBase;
import dev.guardrail.fact.Fact;
import dev.guardrail.finding.Justification.Cited;
import java.util.List;
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
}
