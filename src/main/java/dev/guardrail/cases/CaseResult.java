package dev.guardrail.cases;

import dev.guardrail.audit.Asked;
import dev.guardrail.audit.Auditor;
import dev.guardrail.finding.Finding;
import dev.guardrail.rule.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a guardrail found about a case.
 *
 * @param example the case
 * @param found its findings, in the order of a report
 * @param fixed how its repairs differ from the expected ones, a line each
 * @param unmet the first condition of its rule that does not hold, where the rule should find something and does not
 */
public record CaseResult(Case example, List<Finding> found, List<String> fixed, Optional<Condition> unmet)
        implements Outcome {

    public CaseResult {
        found = List.copyOf(found);
        fixed = List.copyOf(fixed);
    }

    /** Runs a case through the whole pipeline of an audit: what its guardrail finds, every other one left aside. */
    public static CaseResult of(Auditor auditor, Case example) {
        return new CaseResult(
                example,
                auditor.audit(example.change(), example.judges(), example.today(), Asked.NOTHING).findings().stream()
                        .filter(finding -> finding.rule().equals(example.guardrail()))
                        .toList(),
                example.fixed().isEmpty()
                        ? List.of()
                        : RepairedCase.of(auditor, example).differences(),
                Optional.empty());
    }

    /** This with the condition that does not hold. */
    CaseResult because(Optional<Condition> condition) {
        return new CaseResult(example, found, fixed, condition);
    }

    /** Whether it fails because nothing is found. */
    boolean isSilent() {
        return found.isEmpty() && example.expectsFindings();
    }

    @Override
    public String name() {
        return example.name();
    }

    /** Whether these are the expected findings: no more, no fewer, and in this order. */
    @Override
    public boolean passes() {
        return fixed.isEmpty() && isFound();
    }

    private boolean isFound() {
        return example.expected().map(this::isMet).orElse(!found.isEmpty());
    }

    private boolean isMet(List<ExpectedFinding> expected) {
        boolean met = found.size() == expected.size();
        for (int i = 0; met && i < found.size(); i++) {
            met = expected.get(i).isMetBy(found.get(i));
        }
        return met;
    }

    /** How the findings differ from the expected ones, a line for each difference; none where the case passes. */
    @Override
    public List<String> differences() {
        if (passes()) {
            return List.of();
        }
        if (isFound()) {
            return fixed;
        }
        List<String> differences = new ArrayList<>(example.expected()
                .map(this::differences)
                .orElse(List.of(example.path() + ": expected a finding, and found none")));
        unmet.ifPresent(condition -> differences.add(condition.place() + ": this condition does not hold: `"
                + condition.text().replaceAll("\\s+", " ") + "`"));
        return differences;
    }

    private List<String> differences(List<ExpectedFinding> expected) {
        List<Finding> unexpected = new ArrayList<>(found);
        List<ExpectedFinding> missing = new ArrayList<>(expected);
        missing.removeIf(one -> take(unexpected, one::isMetBy).isPresent());
        List<String> differences = new ArrayList<>();
        for (ExpectedFinding one : missing) {
            Optional<Finding> other = take(unexpected, one::isAt);
            differences.add(one.source() + ": "
                    + (other.isPresent() ? "another finding at " + one.place() : "expected and not found: " + one));
            other.ifPresent(finding -> one.differences(finding).forEach(line -> differences.add("  " + line)));
        }
        unexpected.forEach(finding ->
                differences.add(example.path() + ": found and not expected: " + ExpectedFinding.summary(finding)));
        if (differences.isEmpty()) {
            differences.add(example.path() + ": the findings have another order:");
            found.forEach(finding -> differences.add("  " + ExpectedFinding.summary(finding)));
        }
        return differences;
    }

    /** Takes the first finding that is wanted out of a list. */
    private static Optional<Finding> take(List<Finding> findings, Predicate<Finding> wanted) {
        Optional<Finding> first = findings.stream().filter(wanted).findFirst();
        first.ifPresent(findings::remove);
        return first;
    }
}
