package dev.guardrail.collect.event;

import dev.guardrail.collect.event.CiRange.Change;
import dev.guardrail.collect.event.CiRange.Without;
import dev.guardrail.collect.event.Ends.Use;
import java.util.List;

/**
 * Commits that were pushed to a branch.
 *
 * @param about what was pushed, as the start of a sentence
 * @param before the commit before; empty for a new branch
 * @param after the commit now
 * @param defaultBranch the branch that new branches start from, as the remote has it; empty where it is unknown or was
 *     pushed to
 * @param advice as of {@link Change}
 */
record Pushed(String about, String before, String after, String defaultBranch, String advice) {

    CiRange range() {
        // The whole branch: a second push must not hide what the first one did.
        if (!defaultBranch.isEmpty()) {
            return new Change(about, List.of(Ends.since(defaultBranch, after)), advice);
        }
        if (before.isEmpty()) {
            return new Without(about + " has no commit before it to compare with, so nothing is judged; name a range,"
                    + " such as `--range A...B`");
        }
        Ends continued = Ends.since(before, after).used(Use.IF_CONTINUED, "");
        Ends replaced = Ends.since(before, after)
                .used(
                        Use.DIFFERENCE,
                        "the branch does not continue `" + before.substring(0, 7)
                                + "`, the commit before the push (a force push), so the difference of both is judged");
        return new Change(about, List.of(continued, replaced), advice);
    }
}
