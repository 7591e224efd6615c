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
 */
record PushedRange(String name, Optional<String> base) {

    private static final String BRANCHES = "refs/heads/";

    static PushedRange of(ClonedHistory history, String remote, PushedRef ref) {
        String name = shortened(ref.local());
        // Another ref may have the same short name, such as a tag beside a branch.
        boolean isNamed = history.find(name).equals(history.find(ref.id()));
        return new PushedRange(isNamed ? name : ref.id(), base(history, remote, ref));
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

    /** The option of an audit that names it. */
    String option() {
        return base.map(start -> "--range=" + start + "..." + name).orElse("--commit=" + name);
    }
}
