package dev.guardrail.collect.check;

import dev.guardrail.collect.Paths;
import dev.guardrail.collect.Snapshot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which files and folders both sides have. Most ranges lose no check, and nobody asks. */
final class SidePaths {

    /** Words that name many files, or the folder itself. */
    private static final Pattern ANY = Pattern.compile(".*[*:{$].*|\\.\\.\\..*|.*/\\.\\.\\.|\\.");

    private final Snapshot base;
    private final Snapshot head;
    private final Map<Snapshot, Set<String>> known = new HashMap<>();

    SidePaths(Snapshot base, Snapshot head) {
        this.base = base;
        this.head = head;
    }

    /** Whether a word is a path of the head, as far as it names one; a name alone can be in any folder. */
    boolean isAtHead(String word) {
        return has(head, word);
    }

    /** The same of the base. */
    boolean isAtBase(String word) {
        return has(base, word);
    }

    private boolean has(Snapshot side, String word) {
        return ANY.matcher(word).matches()
                || known.computeIfAbsent(side, SidePaths::paths).contains(word);
    }

    /** The paths of all files and folders, and their names. */
    private static Set<String> paths(Snapshot side) {
        Set<String> paths = new HashSet<>();
        for (Snapshot.Entry entry : side.files(path -> true)) {
            String path = entry.path();
            while (!path.isEmpty() && paths.add(path)) {
                paths.add(Paths.name(path));
                path = Paths.folder(path);
            }
        }
        return paths;
    }
}
