package dev.guardrail.cases;

import java.util.List;

/**
 * A guardrail whose cases ran.
 *
 * @param id its id
 * @param problems what keeps its cases from proving anything, a line each: a case that cannot be read, a kind of case that
 *     is missing
 * @param results its cases, in the order of their names
 */
public record TestedRule(String id, List<String> problems, List<CaseResult> results) {

    public TestedRule {
        problems = List.copyOf(problems);
        results = List.copyOf(results);
    }

    /** The cases that fail. */
    public List<CaseResult> failures() {
        return results.stream().filter(result -> !result.passes()).toList();
    }
}
