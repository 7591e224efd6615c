package dev.guardrail.collect.git;

import dev.guardrail.collect.RevertedCommit;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Decides whether a range takes a commit back in a file: it is as it was, or exactly the commit's lines went and came back. */
record TakenBack(Snapshot base, Snapshot head) {

    /** In bytes; people write less into one file. */
    private static final int LIMIT = 4 << 20;

    /** Whether it does in the file of a path. */
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

    /** By how many each line is more often in the one than in the other. */
    private static Map<String, Integer> growth(String from, String to) {
        Map<String, Integer> growth = new HashMap<>();
        from.lines().forEach(line -> growth.merge(line, -1, Integer::sum));
        to.lines().forEach(line -> growth.merge(line, 1, Integer::sum));
        growth.values().removeIf(count -> count == 0);
        return growth;
    }
}
