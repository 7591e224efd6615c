package dev.guardrail.audit;

import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.policy.Policy;
import dev.guardrail.project.ProjectRules;
import dev.guardrail.record.ChangedLines;
import dev.guardrail.record.Circumstances;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is collected of a change. */
final class CollectedMaterial implements Material {

    private final Change change;
    private final Policy policy;
    private final Asked asked;
    private final ChangeFacts facts;
    private final List<Fact> atBase;
    private final List<Fact> atHead;
    private final ChangedLines lines;
    private final SideTexts base;
    private final SideTexts head;

    /**
     * Collects.
     *
     * @param matched for which facts more files are read
     * @param policies reads the policies of a side
     * @param project its rules, which judge claims
     */
    CollectedMaterial(
            Change change,
            Policy policy,
            Asked asked,
            Matched matched,
            PolicyFiles policies,
            Readings readings,
            ProjectRules project) {
        this.change = change;
        this.policy = policy;
        this.asked = asked;
        this.facts = new ChangeFacts(change, policy, readings, asked, matched, project);
        this.atBase = facts.atBase();
        this.atHead = facts.atHead();
        this.lines = ChangedLines.of(atHead);
        this.base = new ReadTexts(change.base(), policies, readings);
        this.head = new ReadTexts(change.head(), policies, readings);
    }

    @Override
    public List<Fact> atBase() {
        return atBase;
    }

    @Override
    public List<Fact> atHead() {
        return atHead;
    }

    @Override
    public ChangedLines lines() {
        return lines;
    }

    @Override
    public List<Fact> shown() {
        List<Fact> shown = new ArrayList<>(asked.reach() ? facts.reach() : List.of());
        shown.addAll(asked.protection() ? facts.protection() : List.of());
        return shown;
    }

    @Override
    public SideTexts base() {
        return base;
    }

    @Override
    public SideTexts head() {
        return head;
    }

    @Override
    public Circumstances.Extent extent() {
        boolean differs = atHead.stream().anyMatch(ChangedFile.class::isInstance)
                || !change.base().files(path -> true).equals(change.head().files(path -> true));
        return new Circumstances.Extent(asked.allowEmpty(), asked.standing(), differs);
    }

    @Override
    public Set<String> given() {
        return change.given().names();
    }

    @Override
    public Set<Evidence> demanded() {
        return RequiredEvidence.demanded(policy, change.given(), atHead);
    }

    @Override
    public Optional<String> removed(Evidence evidence, Collection<Fact> ofBase) {
        return new LastEvidence(change, atHead, policy).removed(evidence, ofBase);
    }
}
