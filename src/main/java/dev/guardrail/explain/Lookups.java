package dev.guardrail.explain;

import dev.guardrail.audit.Judged;
import dev.guardrail.audit.Rerun;
import dev.guardrail.audit.Session;
import dev.guardrail.fact.Fact;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Justification;
import dev.guardrail.finding.Justification.Cited;
import dev.guardrail.finding.search.LookedFor;
import dev.guardrail.finding.search.LookedFor.Kind;
import dev.guardrail.rule.Condition;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What the conditions of a finding's rule looked for that is not among what they matched: searched where somebody asks. */
final class Lookups {

    private final Judged judged;
    private final Sources sources;
    private final Depth depth;
    private final Map<List<String>, Asking> known = new HashMap<>();

    Lookups(Judged judged, Sources sources, Depth depth) {
        this.judged = judged;
        this.sources = sources;
        this.depth = depth;
    }

    /** What the rule of some findings got to see, and a search of it. */
    private record Asking(Function<Fact, Cited> cite, Function<Collection<Cited>, List<LookedFor>> search) {

        static Asking ofHead(Session session, String rule) {
            return new Asking(session.cite(), session.lookedFor(rule));
        }

        static Asking ofBase(Session session, String rule) {
            return new Asking(fact -> new Cited(fact, true), session.lookedFor(rule));
        }
    }

    /** What each condition looked for that matched nothing in particular, by the condition. */
    Map<Condition, Derivation> of(Finding finding, Justification justification) {
        List<Condition> conditions = finding.guardrail().source().conditions();
        Map<Condition, Derivation> derivations = new HashMap<>();
        if (conditions.stream().anyMatch(condition -> !condition.matchesFact())) {
            Asking asking = asking(finding);
            Searched searched = new Searched(sources, asking.cite(), depth);
            for (LookedFor one : asking.search().apply(justification.cited())) {
                if (one.kind() != Kind.ACCUMULATE) {
                    derivations.put(conditions.get(one.condition()), searched.lookedFor(one));
                }
            }
        }
        return derivations;
    }

    private Asking asking(Finding finding) {
        String path = judged.audit().policy().overrides().isEmpty()
                ? ""
                : finding.location().place().path();
        Rerun rerun = judged.rerun();
        return known.computeIfAbsent(
                List.of(finding.rule(), path, String.valueOf(finding.stands())),
                key -> finding.stands()
                        ? Asking.ofHead(rerun.session(finding.rule(), path), finding.rule())
                        : Asking.ofBase(rerun.sessionOfBase(finding.rule(), path), finding.rule()));
    }
}
