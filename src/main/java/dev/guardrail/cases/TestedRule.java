package dev.guardrail.cases;

import java.util.List;
import java.util.Optional;

/**
 * A guardrail whose cases ran.
 *
 * @param id its id
 * @param problems what keeps its cases from proving anything, a line each: a case that cannot be read, a kind of case that
 *     is missing
 * @param results its cases, in the order of their names
 * @param proof whether a case notices each condition; empty if nobody asked, or if a case fails
 */
public record TestedRule(String id, List<String> problems, List<Outcome> results, Optional<NegativeProof> proof) {

    public TestedRule {
        problems = List.copyOf(problems);
        results = List.copyOf(results);
    }

    /** This with a negative proof. */
    public TestedRule with(NegativeProof added) {
        return new TestedRule(id, problems, results, Optional.of(added));
    }

    /** The cases that fail. */
    public List<Outcome> failures() {
        return results.stream().filter(result -> !result.passes()).toList();
    }

    /** Whether something keeps the cases from proving anything. */
    public boolean isUnusable() {
        return !problems.isEmpty();
    }

    /** Whether every case passes and, if somebody asked, notices each condition. */
    public boolean passes() {
        return problems.isEmpty()
                && failures().isEmpty()
                && proof.map(NegativeProof::holds).orElse(true);
    }
}
