package dev.guardrail.cases;

import dev.guardrail.finding.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * What a guardrail found about a case.
 *
 * @param example the case
 * @param found its findings, in the order of a report
 */
public record CaseResult(Case example, List<Finding> found) {

    public CaseResult {
        found = List.copyOf(found);
    }

    /** Whether these are the expected findings: no more, no fewer, and in this order. */
    public boolean passes() {
        boolean met = found.size() == example.expected().size();
        for (int i = 0; met && i < found.size(); i++) {
            met = example.expected().get(i).isMetBy(found.get(i));
        }
        return met;
    }

    /** How the findings differ from the expected ones, a line for each difference; none where the case passes. */
    public List<String> differences() {
        List<Finding> unexpected = new ArrayList<>(found);
        List<ExpectedFinding> missing = new ArrayList<>(example.expected());
        missing.removeIf(expected -> unexpected.stream()
                .filter(expected::isMetBy)
                .findFirst()
                .map(unexpected::remove)
                .orElse(false));
        List<String> differences = new ArrayList<>();
        for (ExpectedFinding expected : missing) {
            unexpected.stream()
                    .filter(expected::isAt)
                    .findFirst()
                    .ifPresentOrElse(
                            other -> {
                                unexpected.remove(other);
                                differences.add(expected.source() + ": another finding at " + place(expected));
                                expected.differences(other).forEach(line -> differences.add("  " + line));
                            },
                            () -> differences.add(expected.source() + ": expected and not found: " + expected));
        }
        unexpected.forEach(finding ->
                differences.add(example.path() + ": found and not expected: " + ExpectedFinding.summary(finding)));
        if (differences.isEmpty() && !passes()) {
            differences.add(example.path() + ": the findings have another order: ");
            found.forEach(finding -> differences.add("  " + ExpectedFinding.summary(finding)));
        }
        return differences;
    }

    private static String place(ExpectedFinding expected) {
        return expected.line() == 0 ? expected.path() : expected.path() + ":" + expected.line();
    }
}
