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
 * @param target what it limits: {@code total}, {@code patch}, {@code file}, or the tool's own word, such as a glob
 * @param counter what it counts: a {@link Counter}, or else the tool's own word, such as {@code functions}
 * @param minimum the percentage, from 0 to 100, without trailing zeros; 0 limits nothing
 * @param enforcers patterns, as in {@link Setting#covers}, of the commands and actions that fail below it. A pattern matches
 *     {@code Command.text} or {@code Command.tool} or, after {@code uses:}, {@code Step.uses}. Tools that may run such a
 *     command unseen, such as {@code make}, are among them. Empty where nothing fails below it
 */
public record CoverageGate(
        Place place, String tool, String target, String counter, BigDecimal minimum, List<String> enforcers)
        implements CoverageFact, Shown {

    private static final String USES = "uses:";

    public CoverageGate {
        enforcers = List.copyOf(enforcers);
    }

    /** Whether a command with that tool and that text fails below it. */
    public boolean isEnforcedByCommand(String tool, String text) {
        return enforcers.stream()
                .filter(pattern -> !pattern.startsWith(USES))
                .anyMatch(pattern -> Wildcard.matches(pattern, tool) || Wildcard.matches(pattern, text));
    }

    /** Whether a step fails below it because of its action, or because of a command in the inputs of the action. */
    public boolean isEnforcedByAction(Step step) {
        String uses = step.uses();
        if (uses.isEmpty()) {
            return false;
        }
        boolean byItself = enforcers.stream()
                .filter(pattern -> pattern.startsWith(USES))
                .anyMatch(pattern -> Wildcard.matches(pattern, USES + uses));
        // The inputs of gradle/actions and similar actions are arguments of the tool that the action is named after.
        String owner = uses.substring(0, Math.max(0, uses.indexOf('/')));
        return byItself
                || step.with().values().stream()
                        .anyMatch(input -> mayBeEnforcedBy(input)
                                || input.lines()
                                        .anyMatch(line -> isEnforcedByCommand(owner, owner + " " + line.strip())));
    }

    /** Whether a script in a language other than shell, such as PowerShell, names a command that fails below it. */
    public boolean mayBeEnforcedBy(String script) {
        return script.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .anyMatch(line -> isEnforcedByCommand(line, line)
                        || Stream.of(line.split("\\s+", -1)).anyMatch(word -> isEnforcedByCommand(word, word)));
    }

    /** Whether it can fail anything: 0 % is always reached. */
    public boolean isDemanding() {
        return minimum.signum() > 0;
    }

    /** Whether a service judges the uploaded report: then a step that cannot fail enforces it, too, by uploading. */
    public boolean isJudgedByService() {
        return tool.equals("Codecov");
    }

    /** That nothing enforces it, as a sentence. */
    public String unenforced() {
        return "`" + tool + "` threshold of " + minimum.toPlainString() + " % for " + subject()
                + " is not enforced by any workflow step";
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
