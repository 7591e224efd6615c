package dev.guardrail.fact;

import java.math.BigDecimal;
import java.util.List;

/**
 * A threshold in the repository's own configuration: some tool fails where coverage is below it. One that a tool only
 * reports, as Codecov does of an {@code informational} status, is a threshold without enforcers.
 *
 * @param place the line that sets it
 * @param tool the tool that has it, as its authors spell it: {@code coverage.py}, {@code JaCoCo}, {@code Codecov}
 * @param target what it is about: {@code total}, {@code patch}, {@code file}, or what the tool says instead, a glob say
 * @param counter what it counts: a {@link Counter} as far as it is one, or else the tool's own word, {@code functions} say
 * @param minimum the percentage, from 0 to 100, without trailing zeros; 0 demands nothing
 * @param enforcers the commands and actions that fail by it, as patterns of {@link Setting#covers}: one that
 *     {@code Command.text} or {@code Command.tool} matches, or with {@code uses:} before it, {@code Step.uses}; what may run
 *     such a command unseen, {@code make} say, is among them, and of an option of a command, the command alone; empty
 *     where nothing fails by it
 */
public record CoverageGate(
        Place place, String tool, String target, String counter, BigDecimal minimum, List<String> enforcers)
        implements CoverageFact {

    public CoverageGate {
        enforcers = List.copyOf(enforcers);
    }

    /** Whether a command, by its tool and its text, fails by it. */
    public boolean isEnforcedByCommand(String tool, String text) {
        return enforcers.stream()
                .anyMatch(pattern -> Wildcard.matches(pattern, tool) || Wildcard.matches(pattern, text));
    }

    /** Whether an action, by what a step uses, fails by it. */
    public boolean isEnforcedByAction(String uses) {
        return enforcers.stream().anyMatch(pattern -> Wildcard.matches(pattern, "uses:" + uses));
    }

    @Override
    public String identity() {
        return tool + " " + target + " " + counter;
    }
}
