package dev.guardrail.fact;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * A threshold in the repository's own configuration: a tool fails where coverage is below it. A threshold that a
 * tool only reports, as Codecov does with an {@code informational} status, has no enforcers.
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

    private static final String USES = "uses:";

    public CoverageGate {
        enforcers = List.copyOf(enforcers);
    }

    /** Whether a command, by its tool and its text, fails by it. */
    public boolean isEnforcedByCommand(String tool, String text) {
        return enforcers.stream()
                .filter(pattern -> !pattern.startsWith(USES))
                .anyMatch(pattern -> Wildcard.matches(pattern, tool) || Wildcard.matches(pattern, text));
    }

    /** Whether a step that uses an action fails by it: by the action itself, or by what it is given to run. */
    public boolean isEnforcedByAction(Step step) {
        String uses = step.uses();
        if (uses.isEmpty()) {
            return false;
        }
        boolean byItself = enforcers.stream()
                .filter(pattern -> pattern.startsWith(USES))
                .anyMatch(pattern -> Wildcard.matches(pattern, USES + uses));
        // Of gradle/actions and the like, the inputs are the arguments of a tool that the action is named for.
        String owner = uses.substring(0, Math.max(0, uses.indexOf('/')));
        return byItself
                || step.with().values().stream()
                        .anyMatch(input -> mayBeEnforcedBy(input)
                                || input.lines()
                                        .anyMatch(line -> isEnforcedByCommand(owner, owner + " " + line.strip())));
    }

    /** Whether a script that is not read word by word, one of PowerShell say, names what fails by it. */
    public boolean mayBeEnforcedBy(String script) {
        return script.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .anyMatch(line -> isEnforcedByCommand(line, line)
                        || Stream.of(line.split("\\s+", -1)).anyMatch(word -> isEnforcedByCommand(word, word)));
    }

    /** Whether it demands anything: 0 % are always reached. */
    public boolean isDemanding() {
        return minimum.signum() > 0;
    }

    /** Whether a service judges the reports that it is sent: then also a step that cannot fail enforces it, by sending them. */
    public boolean isJudgedByService() {
        return tool.equals("Codecov");
    }

    /** What it limits, for messages: {@code total line coverage}, or {@code branch coverage (`file`)}. */
    public String subject() {
        return subject(target, counter);
    }

    static String subject(String target, String counter) {
        return target.equals("total") ? "total " + counter + " coverage" : counter + " coverage (`" + target + "`)";
    }

    @Override
    public String identity() {
        return tool + " " + target + " " + counter;
    }
}
