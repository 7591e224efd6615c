package dev.guardrail.audit;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.Fact;
import dev.guardrail.policy.Policy;
import dev.guardrail.project.ProjectRuleLoader;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.RuleIndex;
import java.util.List;
import java.util.Map;

/**
 * The facts that guardrails see under a policy: those of the files that it includes, those for which files are read because a
 * guardrail matches on them, and what the policy itself says.
 */
public final class SeenFacts {

    private final Change change;
    private final Policy policy;
    private final PolicyContext context;
    private final ChangeFacts facts;
    private final PolicyFiles policyFiles;

    /**
     * Collects them.
     *
     * @param environment the variables of the process, which say where compiled rules are kept
     * @param type a type of facts that is asked for, whether or not a guardrail matches on it; empty for none
     * @throws dev.guardrail.UnusableInputException if the policy or a rule cannot be used
     */
    public SeenFacts(Change change, Trusted trusted, Map<String, String> environment, String type) {
        this.change = change;
        Catalogue builtIn = RuleIndex.builtIn().catalogue();
        ProjectRuleLoader loader = new ProjectRuleLoader(builtIn, environment);
        Statute statute = Statute.read(builtIn, loader::load, trusted.policy(), trusted.files());
        Catalogue catalogue = builtIn.with(statute.rules().index().catalogue());
        this.policy = statute.policy();
        this.context = new PolicyContext(policy, change.given().names());
        this.policyFiles = new PolicyFiles(builtIn, loader::load, trusted, statute.rules());
        Matched matched =
                Matched.by(catalogue, id -> context.runs(catalogue.get(id))).and(type);
        this.facts = new ChangeFacts(change, policy, new Readings(), Asked.NOTHING, matched, statute.rules());
    }

    /** The facts of the base. */
    public List<Fact> atBase() {
        return seen(facts.atBase(), change.base());
    }

    /** The facts of the head, those of the range among them. */
    public List<Fact> atHead() {
        return seen(facts.atHead(), change.head());
    }

    /**
     * What a report shows of how far the change reaches, besides what is at the head. Where a plan promises that a public
     * surface stays, its changes are facts of the head, and guardrails see them.
     */
    public List<Fact> reach() {
        return context.visible(facts.reach());
    }

    /** Facts that no guardrail sees: the checks of both sides, beside each other. */
    public List<Fact> protection() {
        return context.visible(facts.protection());
    }

    private List<Fact> seen(List<Fact> collected, Snapshot side) {
        return context.withSettings(context.visible(collected), policyFiles.of(side), policy.settings());
    }
}
