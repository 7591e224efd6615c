package dev.guardrail.collect.event;

import java.util.List;

/**
 * One way to name the ends of a change.
 *
 * @param base the revision that it is compared with
 * @param head its last commit
 * @param use when this is the way to take
 * @param wanted what `git fetch` has to be asked for where the clone does not have both with the history between them
 * @param note why this way is taken and not one before it, as a sentence; empty where nobody needs to know
 */
public record Ends(String base, String head, Use use, List<String> wanted, String note) {

    /** When a way is the one to take. */
    public enum Use {
        /** Always. */
        ALWAYS,
        /** If the head is checked out: only then is what the job built of it. */
        IF_CHECKED_OUT,
        /** If the head continues the base, as far as the clone can tell. */
        IF_CONTINUED,
        /** Always, and as the difference of both, because the head does not continue the base. */
        DIFFERENCE
    }

    public Ends {
        wanted = List.copyOf(wanted);
    }

    /** What changed on the head since it left the base, whatever is checked out. */
    static Ends since(String base, String head) {
        return new Ends(base, head, Use.ALWAYS, wanted(base, head), "");
    }

    /** What a merge commit that the service made brings to its first parent, if it is checked out. */
    static Ends merged(String commit) {
        return new Ends(commit + "^1", commit, Use.IF_CHECKED_OUT, List.of(commit), "");
    }

    Ends used(Use other, String why) {
        return new Ends(base, head, other, wanted, why);
    }

    private static List<String> wanted(String base, String head) {
        return head.equals(Variables.HEAD) ? List.of(fetched(base)) : List.of(fetched(base), fetched(head));
    }

    private static String fetched(String revision) {
        String remote = Variables.REMOTE;
        if (!revision.startsWith(remote)) {
            return revision;
        }
        String branch = revision.substring(remote.length());
        return "+refs/heads/" + branch + ":refs/remotes/origin/" + branch;
    }
}
