package dev.guardrail.audit;

import dev.guardrail.engine.Match;
import dev.guardrail.fact.Fact;
import dev.guardrail.finding.Justification;
import dev.guardrail.finding.Justification.Cited;
import dev.guardrail.finding.Justification.Met;
import dev.guardrail.rule.Condition;
import dev.guardrail.rule.RuleSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Says of a match which conditions of its rule matched which facts. */
final class Justified {

    private Justified() {}

    static Justification by(Match match, RuleSource rule, BaseFacts base) {
        List<List<Cited>> matched = match.objects().stream()
                .map(object -> facts(object).map(base::cite).toList())
                .toList();
        return new Justification(rule.place(), bindings(match), conditions(rule.conditions(), matched));
    }

    /** The values of the variables as texts, without facts: these are in the conditions. */
    private static SortedMap<String, String> bindings(Match match) {
        SortedMap<String, String> bindings = new TreeMap<>();
        match.bindings().forEach((name, value) -> {
            if (facts(value).findAny().isEmpty()) {
                bindings.put(name, printed(value));
            }
        });
        return bindings;
    }

    /**
     * Each condition but {@code not} and {@code exists} matches one object. Where a rule has more objects than such
     * conditions, because a condition has alternatives or parts, the last condition has the rest.
     */
    private static List<Met> conditions(List<Condition> conditions, List<List<Cited>> matched) {
        List<Met> met = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < conditions.size(); i++) {
            boolean last = i == conditions.size() - 1;
            int end = conditions.get(i).matchesFact() ? next + 1 : next;
            end = Math.min(last ? matched.size() : end, matched.size());
            met.add(new Met(
                    conditions.get(i),
                    matched.subList(next, end).stream().flatMap(List::stream).toList()));
            next = end;
        }
        return met;
    }

    /** A fact, or the facts that an {@code accumulate} collected. These are sorted, because Drools promises no order. */
    private static Stream<Fact> facts(Object object) {
        if (object instanceof Collection<?> collection) {
            return collection.stream().flatMap(Justified::facts).sorted(Comparator.comparing(Fact::toString));
        }
        if (object instanceof Object[] results) {
            // The results of an accumulate with several functions.
            return Arrays.stream(results).flatMap(Justified::facts);
        }
        return object instanceof Fact fact ? Stream.of(fact) : Stream.empty();
    }

    private static String printed(Object value) {
        return value instanceof Collection<?> collection
                ? collection.stream().map(String::valueOf).sorted().toList().toString()
                : String.valueOf(value);
    }
}
