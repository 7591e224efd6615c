package dev.guardrail.cli;

import dev.guardrail.collect.git.ClonedHistory;
import dev.guardrail.hook.PushedRef;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The range that a push sends under one name.
 *
 * @param name what is sent, as people name it
 * @param base what it is compared with; empty if the remote has nothing that it has a commit in common with
 * @param isRoot whether it has no commit before it
 */
record PushedRange(String name, Optional<String> base, boolean isRoot) {

    private static final String BRANCHES = "refs/heads/";

    static PushedRange of(ClonedHistory history, String remote, PushedRef ref) {
        boolean isNamed = history.find(ref.local()).equals(history.find(ref.id()));
        String name = isNamed ? shortened(ref.local()) : ref.id();
        return new PushedRange(
                name, base(history, remote, ref), history.find(ref.id() + "~1").isEmpty());
    }

    /** What the remote has, unless its history is rewritten; else the first of its branches with a commit in common. */
    private static Optional<String> base(ClonedHistory history, String remote, PushedRef ref) {
        String had = ref.remoteId();
        if (!ref.isNew() && history.isContinued(had, ref.id())) {
            return history.find(had);
        }
        return Stream.of("HEAD", "main", "master", shortened(ref.remote()))
                .map(branch -> "refs/remotes/" + remote + "/" + branch)
                .filter(branch -> history.isRelated(branch, ref.id()))
                .findFirst();
    }

    private static String shortened(String ref) {
        return ref.startsWith(BRANCHES) ? ref.substring(BRANCHES.length()) : ref;
    }

    boolean isLastCommitAlone() {
        return base.isEmpty();
    }

    /** The range in words of the command line; none for the commit that is checked out alone. */
    Optional<String> named() {
        return base.map(start -> start + "..." + name)
                .or(() -> isRoot ? Optional.empty() : Optional.of(name + "~1.." + name));
    }
}
