package dev.guardrail.report.explanation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guardrail.explain.Claim;
import dev.guardrail.explain.WhyNot;
import dev.guardrail.fact.Fact;
import dev.guardrail.finding.search.Demand;
import dev.guardrail.finding.search.Seen;
import dev.guardrail.report.FactLines;

/** What a search of facts found, for programs. */
final class SearchJson {

    private SearchJson() {}

    static void write(ObjectNode node, Claim.OfSearch claim) {
        if (claim instanceof Claim.OfWhyNot of) {
            node.put("rule", of.rule());
            if (of.why() instanceof WhyNot.Unmet unmet) {
                node.put("condition", unmet.condition().text());
            }
        } else if (claim instanceof Claim.OfNear of) {
            fact(node, of.near().fact());
            ArrayNode failing = node.putArray("failing");
            of.near().failing().forEach(demand -> write(failing.addObject(), demand));
        } else if (claim instanceof Claim.OfExcluded of) {
            fact(node, of.found().facts().get(0));
        } else if (claim instanceof Claim.OfSeen of) {
            fact(node, of.seen());
        }
    }

    private static void fact(ObjectNode node, Seen seen) {
        if (seen.value() instanceof Fact fact) {
            node.set("fact", FactLines.node(fact));
        }
    }

    private static void write(ObjectNode node, Demand demand) {
        node.put("constraint", demand.text());
        ObjectNode values = node.putObject("values");
        demand.values().forEach(value -> values.put(value.name(), ValueWords.said(value.value())));
        demand.comparison().ifPresent(comparison -> node.put("wanted", ValueWords.wanted(comparison)));
    }
}
