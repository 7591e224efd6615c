package dev.guardrail.cases;

import dev.guardrail.audit.Auditor;
import dev.guardrail.engine.RuleBase;
import java.util.ArrayList;
import java.util.List;

/** Runs the cases of a rule with its mutants: with the mutant alone where that is enough, because it is faster. */
final class MutantRun {

    private final Auditor auditor;
    private final String id;
    private final List<Case> alone = new ArrayList<>();
    private final List<Case> besideOthers = new ArrayList<>();

    /**
     * Sorts the cases.
     *
     * @param original the rule itself
     */
    MutantRun(Auditor auditor, RuleCases rule, RuleBase original) {
        this.auditor = auditor;
        this.id = rule.id();
        for (Case example : rule.cases()) {
            if (!fails(auditor.alone(original), example)) {
                alone.add(example);
            } else if (!fails(auditor.replacing(id, original), example)) {
                besideOthers.add(example);
            } else {
                throw new IllegalStateException(example.path() + " fails where it should pass");
            }
        }
    }

    /** Whether a case fails with a mutant. */
    boolean isNoticed(RuleBase mutant) {
        return alone.stream().anyMatch(example -> fails(auditor.alone(mutant), example))
                || besideOthers.stream().anyMatch(example -> fails(auditor.replacing(id, mutant), example));
    }

    private static boolean fails(Auditor auditor, Case example) {
        try {
            return !CaseResult.of(auditor, example).passes();
        } catch (RuntimeException e) {
            // A mutant may compute with what a condition kept from it, and the case fails with an exception.
            return true;
        }
    }
}
