package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import dev.guardrail.audit.RepositoryChange;
import dev.guardrail.collect.git.RangeRequest;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that select the repository, and the commit whose findings a baseline is about. */
final class BaselineOptions {

    @Mixin
    private final RepositoryOption repository = new RepositoryOption();

    @Option(names = "--head", paramLabel = "REV", description = "The commit whose findings count. Default: HEAD.")
    private @Nullable String head;

    @Option(names = "--worktree", description = "The findings of the work tree count, with uncommitted changes.")
    private boolean worktree;

    RepositoryChange open(Map<String, String> environment, Consumer<String> progress) {
        if (worktree && head != null) {
            throw new UnusableInputException("`--head` and `--worktree` cannot be used together");
        }
        String commit = head == null ? "HEAD" : head;
        return RepositoryChange.open(
                repository.folder(),
                environment,
                worktree ? RangeRequest.worktree() : RangeRequest.between(commit, commit),
                progress);
    }

    /** Whether the user names a commit, whose own baseline is then meant and not the one of the work tree. */
    boolean namesCommit() {
        return head != null;
    }
}
