package dev.guardrail.collect.git;

import dev.guardrail.UnusableInputException;
import dev.guardrail.fact.RangeKind;

/** Which changes are asked for, by the names that a person gave. */
public sealed interface RangeRequest {

    /** The changes since the checked out branch left its upstream or the default branch; else the last commit. */
    static RangeRequest byDefault() {
        return new Default();
    }

    /** The changes of {@code head} since it left {@code base}. An empty name means {@code HEAD}. */
    static RangeRequest since(String base, String head) {
        return new SinceMergeBase(orHead(base), orHead(head), orHead(base) + "..." + orHead(head));
    }

    /** The changes of {@code HEAD} since it left {@code base}. */
    static RangeRequest since(String base) {
        return since(base, "");
    }

    /** The difference between two revisions, whatever their history. An empty name means {@code HEAD}. */
    static RangeRequest between(String base, String head) {
        return new Between(orHead(base), orHead(head), orHead(base) + ".." + orHead(head));
    }

    /** The same changes under another name: what a service names by full commit ids is too long for a person. */
    default RangeRequest called(String name) {
        if (this instanceof SinceMergeBase since) {
            return new SinceMergeBase(since.base(), since.head(), name);
        }
        return this instanceof Between between ? new Between(between.base(), between.head(), name) : this;
    }

    /** One commit, compared with its first parent; a first commit, with nothing. */
    static RangeRequest only(String commit) {
        return new Only(commit.strip());
    }

    /** The uncommitted changes: the work tree compared with {@code HEAD}, with new files unless they are ignored. */
    static RangeRequest worktree() {
        return worktree(Buffers.NONE);
    }

    /** The same, with what an editor has not saved in the place of files of the work tree. */
    static RangeRequest worktree(Buffers buffers) {
        return new Uncommitted(RangeKind.WORKTREE, buffers);
    }

    /** The staged changes: the index compared with {@code HEAD}. */
    static RangeRequest staged() {
        return new Uncommitted(RangeKind.STAGED, Buffers.NONE);
    }

    /**
     * Reads {@code A...B}, the changes since the merge base, or {@code A..B}. An end that is left out is {@code HEAD}.
     *
     * @throws UnusableInputException if the text is neither
     */
    static RangeRequest parse(String text) {
        String range = text.strip();
        int at = range.indexOf("..");
        if (at < 0) {
            throw new UnusableInputException("`" + range + "` is not a range; expected `A...B` or `A..B`, for example `"
                    + (range.isEmpty() || range.equals("HEAD") ? "main" : range) + "...HEAD`");
        }
        boolean symmetric = range.startsWith("...", at);
        String base = range.substring(0, at);
        String head = range.substring(at + (symmetric ? 3 : 2));
        if (head.startsWith(".") || head.contains("..")) {
            throw new UnusableInputException("`" + range + "` is not a range; expected `A...B` or `A..B`");
        }
        return symmetric ? since(base, head) : between(base, head);
    }

    /**
     * Reads a range that somebody named, which must have a start: usually a variable was empty, and {@code HEAD} in its place
     * would make the range empty.
     *
     * @throws UnusableInputException if it has no start, or is no range
     */
    static RangeRequest named(String range) {
        if (range.strip().startsWith("..")) {
            throw new UnusableInputException("the range `" + range + "` has no start; expected `A...B` or `A..B`");
        }
        return parse(range);
    }

    private static String orHead(String name) {
        return name.isBlank() ? "HEAD" : name.strip();
    }

    /** See {@link RangeRequest#byDefault()}. */
    record Default() implements RangeRequest {}

    /** See {@link RangeRequest#since(String, String)}. */
    record SinceMergeBase(String base, String head, String name) implements RangeRequest {}

    /** See {@link RangeRequest#between(String, String)}. */
    record Between(String base, String head, String name) implements RangeRequest {}

    /** See {@link RangeRequest#only(String)}. */
    record Only(String commit) implements RangeRequest {}

    /** See {@link RangeRequest#worktree(Buffers)} and {@link RangeRequest#staged()}. */
    record Uncommitted(RangeKind kind, Buffers buffers) implements RangeRequest {}
}
