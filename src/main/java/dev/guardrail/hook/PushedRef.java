package dev.guardrail.hook;

import dev.guardrail.UnusableInputException;
import java.util.Arrays;
import java.util.List;

/**
 * A ref that a push sends, as git says it to a {@code pre-push} hook.
 *
 * @param local the local name; {@code (delete)} where the ref is deleted
 * @param id the commit or tag that is sent; zeros where the ref is deleted
 * @param remote the name at the remote
 * @param remoteId what the remote has under that name; zeros where it has nothing
 */
public record PushedRef(String local, String id, String remote, String remoteId) {

    private static final int PARTS = 4;

    /**
     * Reads the lines of git.
     *
     * @throws UnusableInputException if a line is none of them
     */
    public static List<PushedRef> parse(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank())
                .map(PushedRef::parse)
                .toList();
    }

    private static PushedRef parse(String line) {
        // A local name may be an expression with spaces, so the parts are counted from the end.
        String[] words = line.strip().split(" ");
        int at = words.length - PARTS;
        if (at < 0) {
            throw new UnusableInputException(
                    "expected four words of git for each ref that is pushed, found `" + line + "`");
        }
        String local = String.join(" ", Arrays.copyOf(words, at + 1));
        return new PushedRef(local, words[at + 1], words[at + 2], words[at + 3]);
    }

    /** Whether the push deletes the ref, which sends nothing. */
    public boolean isDeletion() {
        return isNothing(id);
    }

    /** Whether the remote does not have the ref yet. */
    public boolean isNew() {
        return isNothing(remoteId);
    }

    private static boolean isNothing(String id) {
        return id.chars().allMatch(digit -> digit == '0');
    }
}
