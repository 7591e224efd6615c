package dev.guardrail.audit;

import dev.guardrail.fact.Located;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.ScopePath;
import dev.guardrail.finding.Details;
import dev.guardrail.finding.Excerpt;
import dev.guardrail.finding.Justification.Cited;
import dev.guardrail.finding.Location;
import dev.guardrail.finding.Related;
import dev.guardrail.finding.Violation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says where the things are that rules of one side name: on that side, or at the base. */
final class Locations {

    private final Side own;
    private final Side base;
    private final BaseFacts ofBase;

    /**
     * The locations for conclusions about one side.
     *
     * @param base the base of the range
     * @param ofBase the facts of the base that the rules matched on as well
     */
    Locations(Side own, Side base, BaseFacts ofBase) {
        this.own = own;
        this.base = base;
        this.ofBase = ofBase;
    }

    /** The locations for conclusions about a side alone. */
    static Locations of(Side side, Side base) {
        return new Locations(side, base, BaseFacts.NONE);
    }

    Side own() {
        return own;
    }

    BaseFacts ofBase() {
        return ofBase;
    }

    Location of(Violation violation) {
        Optional<Location> ofSubject =
                violation.subject().filter(this::isOfBase).map(this::of);
        return ofSubject.orElseGet(() -> location(own, violation.place(), violation.scope()));
    }

    /** Where a fact is; one of the base by the names that it has there. */
    Location of(Located fact) {
        Located original = (Located) ofBase.cite(fact).fact();
        return location(isOfBase(fact) ? base : own, original.place(), original.scopeInFile());
    }

    /** What explains a finding at other places, by whatever match; a place has the first of its captions. */
    List<Related> related(Location finding, List<Details> details) {
        Map<Location, Related> related = new LinkedHashMap<>();
        details.stream()
                .flatMap(match -> match.related().stream())
                .map(mention -> new Related(of(mention.fact()), mention.caption()))
                .filter(place -> !place.location().equals(finding))
                .forEach(place -> related.putIfAbsent(place.location(), place));
        return List.copyOf(related.values());
    }

    private boolean isOfBase(Located fact) {
        Cited cited = ofBase.cite(fact);
        return cited.ofBase() || fact.isOfBase();
    }

    private Location location(Side side, Place place, ScopePath scope) {
        return new Location(place, side == base, side.named(place, scope));
    }

    Excerpt excerpt(Location location) {
        return (location.ofBase() ? base : own).excerpt(location.place());
    }
}
