package dev.guardrail.collect.git;

import dev.guardrail.collect.RevertedCommit;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Decides whether a range reverts a commit in a file: it restores the file as it was before the commit, or removes
 * exactly the lines that the commit added and adds exactly the lines that it removed.
 */
record TakenBack(Snapshot base, Snapshot head) {

    /** In bytes. People write smaller files. */
    private static final int LIMIT = 4 << 20;

    /** Whether the range reverts the commit in the file with that path. */
    boolean in(String path, RevertedCommit commit) {
        if (blob(head, path).equals(blob(commit.before(), path))) {
            return true;
        }
        try {
            return growth(text(commit.before(), path), text(commit.after(), path))
                    .equals(growth(text(head, path), text(base, path)));
        } catch (UnreadableException e) {
            return false;
        }
    }

    private static Optional<String> blob(Snapshot side, String path) {
        return side.find(path).map(Entry::blob);
    }

    private static String text(Snapshot side, String path) throws UnreadableException {
        Optional<Entry> entry = side.find(path);
        return entry.isEmpty() ? "" : new String(side.read(entry.get(), LIMIT), StandardCharsets.ISO_8859_1);
    }

    /**
     * How many times more often each line is in the second text than in the first; without lines that are equally often
     * in both.
     */
    private static Map<String, Integer> growth(String from, String to) {
        Map<String, Integer> growth = new HashMap<>();
        from.lines().forEach(line -> growth.merge(line, -1, Integer::sum));
        to.lines().forEach(line -> growth.merge(line, 1, Integer::sum));
        growth.values().removeIf(count -> count == 0);
        return growth;
    }
}
