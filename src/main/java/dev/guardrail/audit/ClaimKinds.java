package dev.guardrail.audit;

import dev.guardrail.UnusableInputException;
import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimConclusion;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.collect.claim.KindWords;
import dev.guardrail.collect.claim.Vocabulary;
import dev.guardrail.engine.RuleBase;
import dev.guardrail.engine.RuleFailure;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import dev.guardrail.project.ProjectRules;
import dev.guardrail.rule.ClaimRule;
import dev.guardrail.verify.OwnKinds;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Judges the claims of a project's kinds by the facts of a change, which are collected for the first such claim. */
final class ClaimKinds implements OwnKinds.Judge {

    private final ProjectRules project;
    private final Supplier<Sides> facts;

    /**
     * What the rules look at.
     *
     * @param base the facts of the base
     * @param head the facts of the head
     */
    record Sides(List<Fact> base, List<Fact> head) {}

    ClaimKinds(ProjectRules project, Supplier<Sides> facts) {
        this.project = project;
        this.facts = facts;
    }

    private Collection<ClaimRule> kinds() {
        return project.index().claims().values();
    }

    private ClaimRule rule(String id) {
        return Optional.ofNullable(project.index().claims().get(id)).orElseThrow();
    }

    @Override
    public List<KindWords> words() {
        return kinds().stream()
                .map(rule -> new KindWords(ClaimKind.ofRule(rule.id()), rule.words()))
                .toList();
    }

    @Override
    public Vocabulary vocabulary() {
        Vocabulary words = Vocabulary.builtIn();
        for (Map.Entry<String, String> file : project.words().entrySet()) {
            words = words.with(
                    file.getKey(), kind(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
        }
        return words;
    }

    /** The kind whose folder a file is in. */
    private static ClaimKind kind(String path) {
        String[] names = path.split("/", -1);
        try {
            return new ClaimKind(names[names.length - 2]);
        } catch (IllegalArgumentException e) {
            throw new UnusableInputException(path + ": " + e.getMessage(), e);
        }
    }

    @Override
    public Map<String, Place> rules() {
        Map<String, Place> places = new TreeMap<>();
        kinds().forEach(rule -> places.put(rule.id(), rule.source().place()));
        return places;
    }

    @Override
    public void judge(List<Claim> claims, Consumer<ClaimConclusion> concluded, BiConsumer<Claim, String> missing) {
        List<Claim> own = claims.stream()
                .filter(claim ->
                        project.index().claims().containsKey(claim.kind().rule()))
                .toList();
        Optional<RuleBase> rules = project.claims();
        if (own.isEmpty() || rules.isEmpty()) {
            return;
        }
        Sides sides = facts.get();
        Set<Claim> left = new HashSet<>(own);
        for (ClaimConclusion conclusion : conclusions(rules.get(), own, sides)) {
            Optional<Gap> gap = gap(rule(conclusion.rule()).needs(), sides.head());
            if (gap.isEmpty() || conclusion.seen().isAgreeing()) {
                concluded.accept(conclusion);
                left.remove(conclusion.claim());
            }
        }
        left.forEach(claim -> missing.accept(claim, needs(claim.kind().rule(), sides)));
    }

    private List<ClaimConclusion> conclusions(RuleBase rules, List<Claim> claims, Sides sides) {
        List<Object> all = new ArrayList<>(claims);
        all.addAll(sides.head());
        List<Fact> ofBase = sides.base().stream()
                .filter(fact -> rules.asksBaseFor(fact.getClass(), rule -> true))
                .toList();
        try {
            return rules.conclude(all, ofBase, ClaimConclusion.class, rule -> true).stream()
                    .map(conclusion -> conclusion.value())
                    .toList();
        } catch (RuleFailure failure) {
            throw new UnusableInputException(
                    String.join(
                            "\n", failure.failed().stream().map(this::described).toList()),
                    failure);
        }
    }

    private String described(RuleFailure.Failed failed) {
        return project.index().source(failed.rule()).placeOf(failed.constraint()) + ": the rule `" + failed.rule()
                + "` " + failed.reason();
    }

    /** Missing evidence contradicts nothing: what a rule did not find may be in what nobody could read. */
    private static Optional<Gap> gap(Set<Evidence> needs, List<Fact> head) {
        return head.stream()
                .filter(Gap.class::isInstance)
                .map(Gap.class::cast)
                .filter(gap -> needs.contains(gap.evidence()))
                .findFirst();
    }

    private String needs(String id, Sides sides) {
        ClaimRule rule = rule(id);
        return gap(rule.needs(), sides.head())
                .map(gap -> "evidence that is missing: " + gap.path() + ": " + gap.reason())
                .orElse(rule.wants().isEmpty() ? "what `" + id + "` looks for, which is not there" : rule.wants());
    }
}
