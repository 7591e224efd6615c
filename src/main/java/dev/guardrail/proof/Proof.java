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
 * @param deleted the guards that the range deletes, by their places at the base
 * @param checks the checks of CI and the thresholds that the range adds or changes
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
        List<ChangedGuard> deleted,
        List<ChangedCheck> checks,
        List<UnreadFile> unread,
        String command,
        String obstacle) {

    public Proof {
        guards = List.copyOf(guards);
        rules = List.copyOf(rules);
        deleted = List.copyOf(deleted);
        checks = List.copyOf(checks);
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
        return new Proof(range, searched, proven, leftOut, rules, deleted, checks, unread, command, obstacle);
    }

    /** The guards that the range deletes as those of the base, to be removed there. */
    public Proof ofBase() {
        return new Proof(range, searched, deleted, 0, List.of(), List.of(), List.of(), List.of(), "", "");
    }

    /** Whether a run can show something. */
    public boolean canRun() {
        return !guards.isEmpty()
                || !deleted.isEmpty()
                || checks.stream().anyMatch(check -> check.threshold().isPresent());
    }

    /** The same after thresholds were raised. */
    public Proof withChecks(List<ChangedCheck> seen) {
        return new Proof(range, searched, guards, leftOut, rules, deleted, seen, unread, command, obstacle);
    }

    /** The same after the guards that the range deletes were removed from the base. */
    public Proof withDeleted(List<ChangedGuard> removed) {
        return new Proof(range, searched, guards, leftOut, rules, removed, checks, unread, command, obstacle);
    }
}
