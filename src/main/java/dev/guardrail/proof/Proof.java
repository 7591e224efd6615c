package dev.guardrail.proof;

import dev.guardrail.fact.GitRange;
import java.util.List;

/**
 * The guards that a range adds or changes.
 *
 * @param range the range
 * @param searched how many changed source files were searched
 * @param guards the guards, by their places
 * @param leftOut how many more there are
 * @param rules the guardrails whose rules the range adds or changes, which have a proof of their own
 * @param unread the changed source files whose guards are not known
 * @param command what ran; empty where nothing did
 * @param obstacle why the command proves nothing; empty where it can
 */
public record Proof(
        GitRange range,
        int searched,
        List<ChangedGuard> guards,
        int leftOut,
        List<ChangedRule> rules,
        List<UnreadFile> unread,
        String command,
        String obstacle) {

    public Proof {
        guards = List.copyOf(guards);
        rules = List.copyOf(rules);
        unread = List.copyOf(unread);
    }

    /** How many guards have a status. */
    public int count(Outcome.Status status) {
        return (int) guards.stream()
                .filter(guard -> guard.outcome().status() == status)
                .count();
    }

    /** Whether a command ran. */
    public boolean isRun() {
        return !command.isEmpty();
    }

    /** The same after a command ran. */
    public Proof ran(String command, List<ChangedGuard> proven, String obstacle) {
        return new Proof(range, searched, proven, leftOut, rules, unread, command, obstacle);
    }
}
