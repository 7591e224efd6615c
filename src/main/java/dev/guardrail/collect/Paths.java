package dev.guardrail.collect;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Splits, joins and resolves repository paths. The root is the empty path. */
public final class Paths {

    private Paths() {}

    /** The folder that contains a file or folder; for the root, the root. */
    public static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** The folder above a folder; none above the root. */
    public static Optional<String> above(String folder) {
        return folder.isEmpty() ? Optional.empty() : Optional.of(folder(folder));
    }

    /** The last segment. */
    public static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** What is behind the last dot of the last segment; the whole segment where it has no dot. */
    public static String ending(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('.')) + 1);
    }

    /** A path below a folder. */
    public static String join(String folder, String path) {
        return folder.isEmpty() ? path : path.isEmpty() ? folder : folder + "/" + path;
    }

    /** The path of a reference, written relative to a folder; empty where it is absolute or leaves the repository. */
    public static Optional<String> resolve(String folder, String written) {
        if (written.startsWith("/")) {
            return Optional.empty();
        }
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : join(folder, written).split("/", -1)) {
            if (segment.equals("..")) {
                if (segments.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        return Optional.of(String.join("/", segments));
    }
}
