package dev.guardrail.collect.strictness;

import dev.guardrail.fact.CoverageGate;
import dev.guardrail.fact.CoverageGateChange;
import dev.guardrail.fact.Fact;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Settings that decide whether thresholds of coverage fail anything. Where a {@link CoverageGateChange} says that a threshold
 * no longer applies, the setting that switched it off is no second thing.
 */
final class ThresholdSwitches {

    private static final String CODECOV = ServiceTools.CODECOV.name();

    private static final Map<String, Set<String>> OPTIONS = Map.of(
            "jacoco", Set.of("haltOnFailure", "skip"), "nyc", Set.of("check-coverage"), "c8", Set.of("check-coverage"));

    private static final Map<String, String> STATUSES =
            Map.of("coverage.status.project", "total", "coverage.status.patch", "patch");

    /** What has tools compare anything with their thresholds at all. */
    private static final Map<String, String> MEASURING =
            Map.of("jest", "collectCoverage", "vitest", "test.coverage.enabled");

    private final List<CoverageGateChange> removed;
    private final Set<String> demanding;

    /** The thresholds of the head, and those that the range removes; other facts are left aside. */
    ThresholdSwitches(Collection<? extends Fact> facts) {
        this.removed = facts.stream()
                .filter(CoverageGateChange.class::isInstance)
                .map(CoverageGateChange.class::cast)
                .filter(CoverageGateChange::isRemoved)
                .toList();
        this.demanding = facts.stream()
                .filter(fact -> fact instanceof CoverageGate gate && gate.isDemanding())
                .map(fact -> ((CoverageGate) fact).tool().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** Whether a loss says nothing besides the thresholds: they say it, or there are none to compare anything with. */
    boolean concern(Unit was, Comparison.Loss loss) {
        String tool = was.tool().name();
        String option = loss.either().option();
        if (option.equals(MEASURING.get(tool)) && !demanding.contains(tool)) {
            return true;
        }
        return removed.stream()
                .filter(change ->
                        change.tool().equalsIgnoreCase(tool) && change.path().equals(was.path()))
                .anyMatch(change -> tool.equals(CODECOV)
                        ? status(option).equals(change.target())
                        : OPTIONS.getOrDefault(tool, Set.of()).contains(option));
    }

    /** What a status of Codecov limits, as the thresholds call it. */
    private static String status(String option) {
        return STATUSES.entrySet().stream()
                .filter(status -> option.equals(status.getKey()) || option.startsWith(status.getKey() + "."))
                .map(status -> option.equals(status.getKey())
                        ? status.getValue()
                        : status.getValue() + " of "
                                + option.substring(status.getKey().length() + 1))
                .findFirst()
                .orElse("");
    }
}
