package dev.guardrail.collect.waiver;

import java.time.LocalDate;
import java.util.List;

/**
 * A waiver in a comment, as it is written.
 *
 * @param line its line
 * @param target the line that it is about: its own, or the next one with something but comments; 0 where there is none
 * @param rules the guardrails that it names, in their order
 * @param until its last day; {@link LocalDate#MIN} where a problem keeps it from being known
 * @param owner who is responsible for it; empty where it does not say
 * @param reason why
 * @param problem what is wrong with it; empty if it is complete
 */
public record WaiverComment(
        int line, int target, List<String> rules, LocalDate until, String owner, String reason, String problem) {

    public WaiverComment {
        rules = List.copyOf(rules);
    }

    /** The same at no line: equal to another one that says the same. */
    public WaiverComment anywhere() {
        return new WaiverComment(0, 0, rules, until, owner, reason, problem);
    }
}
