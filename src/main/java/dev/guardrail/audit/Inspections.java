package dev.guardrail.audit;

import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Located;
import dev.guardrail.fact.Noun;
import dev.guardrail.fact.Setting;
import dev.guardrail.policy.Policy;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.rule.Inspected;
import dev.guardrail.verdict.Inspection;
import dev.guardrail.verdict.Subject;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Counts what guardrails inspect. It counts among all facts and not in a session, which has only the facts that some
 * rule matches on.
 */
final class Inspections {

    private final Policy policy;
    private final Scopes scopes;
    private final Collection<Fact> facts;

    /**
     * Counts among facts.
     *
     * @param facts the facts of the head
     */
    Inspections(Policy policy, Scopes scopes, Collection<Fact> facts) {
        this.policy = policy;
        this.scopes = scopes;
        this.facts = facts;
    }

    List<Inspection> of(Collection<Guardrail> guardrails) {
        return guardrails.stream()
                .map(guardrail -> new Inspection(
                        guardrail.id(),
                        guardrail.purpose().gate(),
                        guardrail.purpose().needs(),
                        Subject.of(guardrail.purpose().inspected().type()),
                        count(guardrail)))
                .toList();
    }

    /** A file counts once, even if it has several counters or is in several boundaries. */
    private int count(Guardrail guardrail) {
        Inspected inspected = guardrail.purpose().inspected();
        if (inspected.given().filter(given -> of(given).findAny().isEmpty()).isPresent()) {
            return 0;
        }
        boolean all = inspected.isUnconditional() || isSet(guardrail);
        Stream<? extends Fact> counted = of(inspected.type())
                .filter(fact -> all || inspected.covers(fact))
                .filter(fact -> isOn(guardrail, fact));
        return (int)
                (countsFiles(inspected.type())
                        ? counted.map(fact -> ((Located) fact).path())
                                .distinct()
                                .count()
                        : counted.count());
    }

    private boolean isOn(Guardrail guardrail, Fact fact) {
        return policy.overrides().isEmpty()
                || scopes.isOn(guardrail.id(), fact instanceof Located located ? located.path() : "");
    }

    private static boolean countsFiles(Class<? extends Fact> type) {
        Noun noun = type.getAnnotation(Noun.class);
        return noun != null && noun.oncePerFile();
    }

    private <T extends Fact> Stream<T> of(Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast);
    }

    /** Whether one of the parameters is set that make a guardrail inspect all facts. */
    private boolean isSet(Guardrail guardrail) {
        return policy.settings().stream()
                .filter(setting -> setting.rule().equals(guardrail.id())
                        && guardrail.purpose().inspected().parameters().contains(setting.name()))
                .map(Setting::values)
                .anyMatch(values -> !values.isEmpty() && !values.equals(List.of("false")));
    }
}
