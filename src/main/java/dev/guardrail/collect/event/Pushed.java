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
        if (before.isEmpty()) {
            return defaultBranch.isEmpty()
                    ? new Without(
                            about + " has no commit before it to compare with, so nothing is judged; name a range,"
                                    + " such as `--range A...B`")
                    : new Change(about, List.of(Ends.since(defaultBranch, after)), advice);
        }
        Ends continued = Ends.since(before, after).used(Use.IF_CONTINUED, "");
        String replaced = "the branch does not continue `" + before.substring(0, 7)
                + "`, the commit before the push (a force push), so ";
        return new Change(about, List.of(continued, otherwise(replaced)), advice);
    }

    private Ends otherwise(String replaced) {
        return defaultBranch.isEmpty()
                ? Ends.since(before, after).used(Use.DIFFERENCE, replaced + "the difference of both is judged")
                : Ends.since(defaultBranch, after)
                        .used(Use.ALWAYS, replaced + "what it changes since `" + defaultBranch + "` is judged");
    }
}
