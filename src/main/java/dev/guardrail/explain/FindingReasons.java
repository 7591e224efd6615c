package dev.guardrail.explain;

import dev.guardrail.explain.Quote.Source;
import dev.guardrail.fact.Located;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Setting;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Justification;
import dev.guardrail.finding.Justification.Cited;
import dev.guardrail.finding.Justification.Met;
import dev.guardrail.rule.Condition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** How a rule came to a finding: its conditions, and the facts that each of them matched. */
final class FindingReasons {

    /** So many facts of one condition fit a screen. */
    private static final int FACTS = 3;

    private final Sources sources;
    private final Depth depth;
    private final Lookups lookups;

    FindingReasons(Sources sources, Depth depth, Lookups lookups) {
        this.lookups = lookups;
        this.sources = sources;
        this.depth = depth;
    }

    /** The rule, for each of its matches; on a screen, for the first. */
    List<Derivation> of(Finding finding) {
        int shown = depth == Depth.FULL ? finding.derivation().size() : 1;
        return finding.derivation().subList(0, shown).stream()
                .map(justification -> rule(justification, finding))
                .toList();
    }

    private Derivation rule(Justification justification, Finding finding) {
        List<Derivation> conditions = new ArrayList<>();
        Set<Cited> known = new HashSet<>();
        Map<Condition, Derivation> lookedFor = lookups.of(finding, justification);
        for (Met met : justification.conditions()) {
            List<Cited> cited = met.cited().stream().distinct().toList();
            if (depth == Depth.FULL || !ConditionText.isFormal(met, known, bindings(justification))) {
                Derivation looked = lookedFor.get(met.condition());
                conditions.add(
                        looked == null
                                ? condition(met, cited, justification, finding)
                                : new Derivation(claim(met, new TreeMap<>()), List.of(looked)));
            }
            known.addAll(cited);
        }
        return new Derivation(
                new Claim.OfRule(finding.guardrail(), sources.quote(Source.RULE, justification.rule())), conditions);
    }

    private Derivation condition(Met met, List<Cited> cited, Justification justification, Finding finding) {
        if (depth != Depth.FULL && cited.size() == 1 && cited.get(0).fact() instanceof Setting setting) {
            // The condition that reads a setting says nothing that the setting does not say.
            return parameter(setting, justification);
        }
        int shown = depth == Depth.FULL ? cited.size() : Math.min(cited.size(), FACTS);
        boolean bound = cited.isEmpty() || depth == Depth.FULL;
        return new Derivation(
                claim(met, new ConditionText(met.condition().text()).variables(justification.bindings(), bound)),
                cited.stream()
                        .limit(shown)
                        .map(one -> fact(one, met, justification, finding))
                        .toList(),
                cited.size() - shown);
    }

    private Claim claim(Met met, SortedMap<String, String> variables) {
        return new Claim.OfCondition(
                met.condition(),
                new ConditionText(met.condition().text()).shown(depth),
                variables,
                new Quote(met.condition().place(), Source.RULE, ""));
    }

    private Derivation fact(Cited cited, Met met, Justification justification, Finding finding) {
        if (cited.fact() instanceof Setting setting) {
            return parameter(setting, justification);
        }
        // A finding of the base alone has facts of the base alone.
        boolean ofBase =
                cited.ofBase() || cited.fact() instanceof Located located && located.isOfBase() || !finding.stands();
        Place place = cited.fact() instanceof Located located ? located.place() : Place.file("");
        return new Derivation(new Claim.OfFact(
                cited.fact(),
                depth == Depth.FULL ? "" : met.condition().text(),
                sources.quote(ofBase ? Source.BASE : Source.HEAD, place)));
    }

    private Derivation parameter(Setting setting, Justification justification) {
        Source source = setting.stated() > 0 ? Source.POLICY : Source.RULE;
        return new Derivation(new Claim.OfParameter(
                setting,
                new ParameterValues(setting, bindings(justification)).shown(depth),
                sources.quote(source, setting.place())));
    }

    private static Collection<String> bindings(Justification justification) {
        return justification.bindings().values();
    }
}
