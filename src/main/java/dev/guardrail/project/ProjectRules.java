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
 */
public record ProjectRules(
        RuleIndex index, Optional<RuleBase> base, Optional<RuleBase> claims, SortedMap<String, String> texts) {

    /** A project without guardrails of its own. */
    public static final ProjectRules NONE =
            new ProjectRules(RuleIndex.EMPTY, Optional.empty(), Optional.empty(), new TreeMap<>());

    public ProjectRules {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /** What is known of them, with other code that runs guardrails. */
    public ProjectRules running(RuleBase code) {
        return new ProjectRules(index, Optional.of(code), claims, texts);
    }
}
