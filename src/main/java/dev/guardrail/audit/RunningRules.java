package dev.guardrail.audit;

import dev.guardrail.audit.RawFinding.Names;
import dev.guardrail.engine.Conclusion;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Setting;
import dev.guardrail.finding.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Runs the guardrails of an audit over facts. */
final class RunningRules {

    private final RuleSet rules;
    private final PolicyContext context;

    RunningRules(RuleSet rules, PolicyContext context) {
        this.rules = rules;
        this.context = context;
    }

    boolean runs(String rule) {
        return context.runs(rules.catalogue().get(rule));
    }

    /** Whether a guardrail that runs matches on facts of a type at the base, beside those of the head. */
    boolean asksBaseFor(Class<?> type) {
        return rules.asksBaseFor(type, this::runs);
    }

    /** What the guardrails that look at one side find there. */
    List<RawFinding> ofSide(Locations locations, Collection<Fact> facts, Names names) {
        return findings(
                locations,
                facts.stream(),
                names,
                settings -> rules.conclude(session(locations, facts, settings), this::runs));
    }

    /** What all guardrails find in the facts of the head, and in those of the base that its locations have. */
    List<RawFinding> ofChange(Locations locations, Collection<Fact> facts, Names names) {
        List<Fact> ofBase = context.visible(locations.ofBase().facts());
        return findings(
                locations,
                Stream.concat(facts.stream(), ofBase.stream()),
                names,
                settings -> rules.conclude(session(locations, facts, settings), ofBase, this::runs));
    }

    /** The findings of a side about waivers. */
    List<RawFinding> aboutWaivers(Side side, Side base, List<Fact> uses, Names names) {
        return uses.isEmpty()
                ? List.of()
                : ofSide(Locations.of(side, base), uses, names).stream()
                        .filter(RawFinding::isAboutWaiver)
                        .toList();
    }

    /** The findings about deferred items, of what is known of them on one side. */
    List<RawFinding> aboutDeferrals(Side side, Side base, List<Fact> facts) {
        return facts.isEmpty()
                ? List.of()
                : ofSide(Locations.of(side, base), facts, Names.SAME).stream()
                        .filter(RawFinding::isAboutDeferral)
                        .toList();
    }

    private List<Fact> session(Locations locations, Collection<Fact> facts, List<Setting> settings) {
        return context.withSettings(facts, locations.own().texts().policyFiles(), settings);
    }

    private List<RawFinding> findings(
            Locations locations,
            Stream<Fact> facts,
            Names names,
            Function<List<Setting>, Collection<Conclusion<Violation>>> run) {
        return context.scopes()
                .findings(
                        facts, rules.catalogue(), names.head(), settings -> raw(locations, names, run.apply(settings)));
    }

    private List<RawFinding> raw(Locations locations, Names names, Collection<Conclusion<Violation>> conclusions) {
        List<RawFinding> rawFindings = new ArrayList<>();
        for (Conclusion<Violation> conclusion : conclusions) {
            rawFindings.add(RawFinding.of(conclusion, rules.index(), locations, names));
        }
        rawFindings.sort(RawFinding.ORDER);
        return rawFindings;
    }
}
