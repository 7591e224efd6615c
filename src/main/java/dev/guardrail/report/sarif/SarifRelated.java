package dev.guardrail.report.sarif;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Located;
import dev.guardrail.fact.Place;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Justification.Cited;
import dev.guardrail.finding.Related;
import dev.guardrail.report.Phrases;
import dev.guardrail.report.explanation.FactWords;
import java.util.HashSet;
import java.util.Set;

/** The other places of results: those that a rule names, then those of the facts that it matched. */
final class SarifRelated {

    private final SarifPlaces places;
    private final int most;
    private int left;

    SarifRelated(SarifPlaces places, int most) {
        this.places = places;
        this.most = most;
    }

    int left() {
        return left;
    }

    /**
     * Writes the places.
     *
     * @return what the message says of the places that the rule names: readers show those alone that a message links to
     */
    String write(ObjectNode result, Finding finding) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        Set<At> seen = new HashSet<>(
                Set.of(new At(finding.location().place(), finding.location().ofBase())));
        StringBuilder links = new StringBuilder();
        for (Related one : finding.related()) {
            At at = new At(one.location().place(), one.location().ofBase());
            seen.add(at);
            if (add(array, at, one.caption())) {
                links.append('\n').append(SarifText.link(Phrases.related(one), array.size()));
            }
        }
        finding.derivation().stream()
                .flatMap(justification -> justification.cited().stream())
                .forEach(cited -> matched(array, cited, finding, seen));
        if (!array.isEmpty()) {
            result.set("relatedLocations", array);
        }
        return links.toString();
    }

    private record At(Place place, boolean ofBase) {}

    private void matched(ArrayNode array, Cited cited, Finding finding, Set<At> seen) {
        Fact fact = cited.fact();
        if (fact instanceof Located located && !located.place().path().isEmpty()) {
            At at = new At(located.place(), cited.ofBase() || located.isOfBase() || !finding.stands());
            if (seen.add(at)) {
                add(array, at, FactWords.name(fact));
            }
        }
    }

    /** Adds a place; whether there was room. */
    private boolean add(ArrayNode array, At at, String caption) {
        if (array.size() >= most) {
            left++;
            return false;
        }
        ObjectNode location = array.addObject();
        location.put("id", array.size());
        places.physical(location, at.place(), at.ofBase());
        location.putObject("message").put("text", SarifText.plain(caption));
        return true;
    }
}
