package dev.guardrail.api;

import dev.guardrail.collect.git.Buffers;
import dev.guardrail.collect.git.RangeRequest;
import java.util.Map;

/** Which changes to audit. */
public sealed interface RequestedRange {

    /** {@code A...B} or {@code A..B}. */
    record Named(String range) implements RequestedRange {

        @Override
        public RangeRequest request() {
            return RangeRequest.named(range);
        }
    }

    /** What the command line audits without a range: the changes since the branch left its upstream or the default branch. */
    record OfBranch() implements RequestedRange {

        @Override
        public RangeRequest request() {
            return RangeRequest.byDefault();
        }
    }

    /**
     * What is not committed: the work tree compared with {@code HEAD}.
     *
     * @param buffers what an editor has not saved, by repository path; it stands for the files of the work tree. The buffer of
     *     a file that git ignores is left out. What git ignores, and how lines end, is read from the files on disk, not from
     *     buffers of {@code .gitignore} and {@code .gitattributes}
     */
    record Uncommitted(Map<String, String> buffers) implements RequestedRange {

        public Uncommitted {
            buffers = Map.copyOf(buffers);
        }

        @Override
        public RangeRequest request() {
            return RangeRequest.worktree(new Buffers(buffers));
        }
    }

    /**
     * The range that git looks for.
     *
     * @throws dev.guardrail.UnusableInputException if it is none, or a buffer has a path that a repository cannot have
     */
    RangeRequest request();
}
