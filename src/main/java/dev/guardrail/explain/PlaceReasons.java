package dev.guardrail.explain;

import dev.guardrail.explain.Quote.Source;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Located;
import dev.guardrail.fact.Place;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.verdict.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What guardrails look at in a file, or on a line of it. */
final class PlaceReasons {

    private final Collection<Fact> facts;
    private final List<Guardrail> guardrails;
    private final Sources sources;
    private final Depth depth;

    /**
     * The facts of the head.
     *
     * @param guardrails those that run
     */
    PlaceReasons(Collection<Fact> facts, List<Guardrail> guardrails, Sources sources, Depth depth) {
        this.facts = facts;
        this.guardrails = guardrails;
        this.sources = sources;
        this.depth = depth;
    }

    /** Whether one place is at the other: in the same file and, where a line is asked for, on that line. */
    static boolean isAt(Place place, Place asked) {
        return place.path().equals(asked.path())
                && (asked.isFile() || place.line() <= asked.line() && asked.line() <= place.endLine());
    }

    /** For each type of facts at a place, how many there are and who looks at them; types that nobody looks at last. */
    List<Derivation> of(Place place) {
        Map<Class<? extends Fact>, List<Located>> byType = new TreeMap<>(Comparator.comparing(Class::getSimpleName));
        for (Fact fact : new LinkedHashSet<>(facts)) {
            if (fact instanceof Located located && !located.isOfBase() && isAt(located.place(), place)) {
                byType.computeIfAbsent(located.getClass(), type -> new ArrayList<>())
                        .add(located);
            }
        }
        return byType.entrySet().stream()
                .map(type -> looked(type.getKey(), type.getValue()))
                .filter(looked -> depth == Depth.FULL || !rules(looked).isEmpty())
                .collect(Collectors.toList());
    }

    private static List<String> rules(Derivation looked) {
        return ((Claim.OfLooked) looked.claim()).rules();
    }

    private Derivation looked(Class<? extends Fact> type, List<Located> there) {
        List<String> rules = guardrails.stream()
                .filter(guardrail -> guardrail.source().matchesOn(type))
                .map(Guardrail::id)
                .toList();
        List<Derivation> each = depth != Depth.FULL
                ? List.of()
                : there.stream()
                        .map(fact ->
                                new Derivation(new Claim.OfFact(fact, "", sources.quote(Source.HEAD, fact.place()))))
                        .toList();
        return new Derivation(new Claim.OfLooked(Subject.of(type), there.size(), rules), each);
    }
}
