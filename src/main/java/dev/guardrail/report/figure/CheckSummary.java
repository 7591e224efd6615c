package dev.guardrail.report.figure;

import dev.guardrail.fact.CheckOutcome;
import dev.guardrail.fact.CheckRun;
import dev.guardrail.verdict.ShownFacts;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The check results for the head commit, counted.
 *
 * @param outcomes how many checks came to each outcome
 */
public record CheckSummary(SortedMap<CheckOutcome, Integer> outcomes) {

    public CheckSummary {
        outcomes = Collections.unmodifiableSortedMap(new TreeMap<>(outcomes));
    }

    /** The summary; none where no check is known. */
    public static Optional<CheckSummary> of(ShownFacts shown) {
        List<CheckRun> checks = shown.all(CheckRun.class);
        SortedMap<CheckOutcome, Integer> outcomes = new TreeMap<>();
        checks.forEach(check -> outcomes.merge(check.outcome(), 1, Integer::sum));
        return outcomes.isEmpty() ? Optional.empty() : Optional.of(new CheckSummary(outcomes));
    }

    /** Whether each of them is a success. */
    public boolean succeeds() {
        return outcomes.keySet().stream().allMatch(outcome -> outcome == CheckOutcome.SUCCESS);
    }

    /** How many there are. */
    public int checks() {
        return outcomes.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** {@code 5 success, 1 skipped}. */
    public String figures() {
        return outcomes.entrySet().stream()
                .map(outcome -> outcome.getValue() + " " + outcome.getKey())
                .collect(Collectors.joining(", "));
    }
}
