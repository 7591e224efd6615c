package dev.guardrail.explain;

import dev.guardrail.audit.Judged;
import dev.guardrail.audit.Session;
import dev.guardrail.explain.Quote.Source;
import dev.guardrail.fact.Place;
import dev.guardrail.finding.Finding;
import dev.guardrail.rule.Guardrail;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The answer to the question why a guardrail has no open finding, as a derivation. */
public final class WhyNotAnswer {

    private final Sources sources;
    private final Depth depth;
    private final Searched searched;
    private final String rule;
    private final Optional<Place> at;

    private WhyNotAnswer(Sources sources, Searched searched, String rule, Optional<Place> at, Depth depth) {
        this.depth = depth;
        this.sources = sources;
        this.searched = searched;
        this.rule = rule;
        this.at = at;
    }

    /**
     * The first reason, with what it follows from; below it the others.
     *
     * @param rule the id of the guardrail, whether it ran or not
     * @param at the file of the head, or the line of it, that the question is about
     * @throws dev.guardrail.UnusableInputException if there is no such guardrail
     */
    public static Derivation of(Judged judged, String rule, Optional<Place> at, Depth depth) {
        Sources sources = new Sources(judged.rerun().record());
        Guardrail guardrail = judged.rerun().catalogue().get(rule);
        Session session = judged.rerun().session(rule, at.map(Place::path).orElse(""));
        List<WhyNot> reasons = new WhyNots(judged.audit(), guardrail, at)
                .because(judged.rerun().uncollected(guardrail), () -> session.silence(rule, at));
        return new WhyNotAnswer(sources, new Searched(sources, session.cite(), depth), rule, at, depth).of(reasons);
    }

    private Derivation of(List<WhyNot> reasons) {
        WhyNot first = reasons.get(0);
        List<Derivation> because = new ArrayList<>(because(first));
        reasons.stream().skip(1).forEach(other -> because.add(new Derivation(claim(other), because(other))));
        int shown = Math.min(because.size(), depth.limit());
        return new Derivation(claim(first), because.subList(0, shown), because.size() - shown);
    }

    private Claim claim(WhyNot why) {
        return why instanceof WhyNot.Incomplete of
                ? sources.gap(of.gap())
                : new Claim.OfWhyNot(rule, at.orElse(Place.file("")), why, quote(why));
    }

    private Quote quote(WhyNot why) {
        if (why instanceof WhyNot.Off of) {
            Place place = of.decided().place();
            return sources.quote(of.decided().byDefault() ? Source.RULE : Source.POLICY, place);
        }
        if (why instanceof WhyNot.Overridden of) {
            return sources.quote(Source.POLICY, of.overrides().get(0).place());
        }
        return why instanceof WhyNot.Unmet of
                ? sources.quote(Source.RULE, of.condition().place())
                : Searched.NOWHERE;
    }

    private List<Derivation> because(WhyNot why) {
        if (why instanceof WhyNot.Unmet of) {
            return searched.obstacle(of.obstacle());
        } else if (why instanceof WhyNot.Reported of) {
            return findings(of.findings());
        } else if (why instanceof WhyNot.Suppressed of) {
            return findings(of.findings());
        }
        return why instanceof WhyNot.Superseded of ? findings(of.findings()) : List.of();
    }

    private static List<Derivation> findings(Collection<Finding> findings) {
        return findings.stream()
                .map(finding -> new Derivation(Sources.finding(finding, 0)))
                .toList();
    }
}
