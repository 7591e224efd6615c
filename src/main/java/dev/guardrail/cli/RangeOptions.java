package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import dev.guardrail.collect.git.RangeRequest;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which range of which repository. */
final class RangeOptions {

    @Option(
            names = "--repo",
            paramLabel = "DIR",
            description = "The repository; the one around the current directory if not given. Bare ones work, too.")
    Path repository = Path.of("");

    @Option(
            names = "--range",
            paramLabel = "A...B",
            description =
                    "What changed on B since it left A, or with A..B the difference of both. If no range is given:"
                            + " since the merge base with the upstream or the default branch, or else the last commit.")
    @Nullable
    String range;

    @Option(names = "--base", paramLabel = "A", description = "The same as --range A...B, with --head as B.")
    @Nullable
    String base;

    @Option(names = "--head", paramLabel = "B", description = "The last commit of the range that --base begins.")
    @Nullable
    String head;

    @Option(names = "--worktree", description = "What is not committed yet, compared with HEAD.")
    boolean worktree;

    RangeRequest request() {
        int given = (range == null ? 0 : 1) + (base == null ? 0 : 1) + (worktree ? 1 : 0);
        if (given > 1) {
            throw new UnusableInputException("--range, --base and --worktree exclude each other");
        }
        if (head != null && base == null) {
            throw new UnusableInputException("--head goes with --base");
        }
        if (worktree) {
            return RangeRequest.worktree();
        }
        if (base != null) {
            return RangeRequest.since(base, head == null ? "" : head);
        }
        return range == null ? RangeRequest.byDefault() : RangeRequest.parse(range);
    }
}
