package dev.guardrail.cases;

import dev.guardrail.UnusableInputException;
import dev.guardrail.audit.Auditor;
import dev.guardrail.engine.RuleBase;
import dev.guardrail.engine.compile.Mutant;
import dev.guardrail.engine.compile.Mutants;
import dev.guardrail.engine.compile.Variants;
import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Shows that the cases of a guardrail test each of its conditions: every mutant of the rule, which has one condition dropped
 * or turned around, has to fail a case.
 *
 * @param id the guardrail
 * @param survivors the mutants that no case notices
 * @param untestable the mutants that do not compile
 * @param noticed how many mutants fail a case
 */
public record NegativeProof(String id, List<Changed> survivors, List<Changed> untestable, int noticed) {

    /**
     * A mutant.
     *
     * @param place the condition in the file of the rule
     * @param condition its text
     * @param change what the mutant does to it: "dropped", or "`<` for `<=`"
     */
    public record Changed(Place place, String condition, String change) {}

    public NegativeProof {
        survivors = List.copyOf(survivors);
        untestable = List.copyOf(untestable);
    }

    /**
     * Runs cases with each mutant of their rule.
     *
     * @param auditor an auditor that knows the guardrail
     * @param rule the guardrail, whose cases pass
     */
    public static NegativeProof of(Auditor auditor, RuleCases rule) {
        List<Mutant> mutants = Mutants.of(rule.path(), rule.rule());
        List<String> texts = new ArrayList<>(List.of(rule.rule()));
        mutants.forEach(mutant -> texts.add(mutant.text()));
        List<Optional<RuleBase>> variants = Variants.compile(rule.path(), texts);
        RuleBase original = variants.get(0)
                .orElseThrow(() -> new UnusableInputException(rule.path() + ": the rule does not compile alone"));
        MutantRun run = new MutantRun(auditor, rule, original);
        List<Changed> survivors = new ArrayList<>();
        List<Changed> untestable = new ArrayList<>();
        for (int i = 0; i < mutants.size(); i++) {
            Optional<RuleBase> variant = variants.get(i + 1);
            if (variant.isEmpty()) {
                untestable.add(changed(mutants.get(i)));
            } else if (!run.isNoticed(variant.get())) {
                survivors.add(changed(mutants.get(i)));
            }
        }
        int noticed = mutants.size() - survivors.size() - untestable.size();
        return new NegativeProof(rule.id(), survivors, untestable, noticed);
    }

    private static Changed changed(Mutant mutant) {
        return new Changed(mutant.place(), mutant.condition(), mutant.change());
    }

    /** Whether a case notices each mutant that can be tested. */
    public boolean holds() {
        return survivors.isEmpty();
    }
}
