package dev.guardrail.project;

import dev.guardrail.engine.RuleBase;
import dev.guardrail.rule.RuleIndex;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rules of a project, ready to run.
 *
 * @param index what is known of them
 * @param base what runs its guardrails; empty where the project has no rules
 * @param claims what runs its rules that judge claims; empty where the project has no rules
 * @param texts the text of each rule by its id, also of one that a policy states without Drools
 * @param words the files of words that it adds to kinds of claims, by their paths
 */
public record ProjectRules(
        RuleIndex index,
        Optional<RuleBase> base,
        Optional<RuleBase> claims,
        SortedMap<String, String> texts,
        SortedMap<String, String> words) {

    /** A project without guardrails of its own. */
    public static final ProjectRules NONE =
            new ProjectRules(RuleIndex.EMPTY, Optional.empty(), Optional.empty(), new TreeMap<>(), new TreeMap<>());

    public ProjectRules {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
        words = Collections.unmodifiableSortedMap(new TreeMap<>(words));
    }

    /** What is known of them, with other code that runs guardrails. */
    public ProjectRules running(RuleBase code) {
        return new ProjectRules(index, Optional.of(code), claims, texts, words);
    }

    /** These with the files of words that the project adds to kinds of claims, by their paths. */
    ProjectRules with(SortedMap<String, String> added) {
        return added.isEmpty() ? this : new ProjectRules(index, base, claims, texts, added);
    }

    /** Whether they say anything about claims: kinds of their own, or more words of others. */
    public boolean areAboutClaims() {
        return !index.claims().isEmpty() || !words.isEmpty();
    }
}
