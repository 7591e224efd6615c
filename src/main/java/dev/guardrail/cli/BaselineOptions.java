package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import dev.guardrail.audit.RepositoryChange;
import dev.guardrail.collect.git.RangeRequest;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that select the repository, and the commit whose findings a baseline is about. */
final class BaselineOptions {

    @Option(
            names = "--repo",
            paramLabel = "DIR",
            description =
                    "The repository; if not given, the repository of GIT_DIR, or around the current directory, as git finds it.")
    private @Nullable Path repository;

    @Option(names = "--head", paramLabel = "REV", description = "The commit whose findings count. Default: HEAD.")
    private @Nullable String head;

    @Option(names = "--worktree", description = "The findings of the work tree count, with uncommitted changes.")
    private boolean worktree;

    RepositoryChange open(Map<String, String> environment, Consumer<String> progress) {
        RangeOptions.checkFolder(repository);
        if (worktree && head != null) {
            throw new UnusableInputException("`--head` and `--worktree` cannot be used together");
        }
        String commit = head == null ? "HEAD" : head;
        return RepositoryChange.open(
                Optional.ofNullable(repository),
                environment,
                worktree ? RangeRequest.worktree() : RangeRequest.between(commit, commit),
                progress);
    }

    /** Whether the user names a commit, whose own baseline is then meant and not the one of the work tree. */
    boolean namesCommit() {
        return head != null;
    }
}
