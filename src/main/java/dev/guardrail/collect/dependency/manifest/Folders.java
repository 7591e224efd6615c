package dev.guardrail.collect.dependency.manifest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Paths that are written relative to a folder of the repository. */
public final class Folders {

    private Folders() {}

    /** The repository path of what is written so in a folder; nothing where it leaves the repository or is absolute. */
    public static Optional<String> resolve(String folder, String written) {
        if (written.startsWith("/")) {
            return Optional.empty();
        }
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : (folder + "/" + written).split("/", -1)) {
            if (segment.equals("..")) {
                if (segments.isEmpty()) {
                    return Optional.empty();
                }
                segments.removeLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        return Optional.of(String.join("/", segments));
    }

    /** The path of a file in a folder; the root's name is empty. */
    public static String in(String folder, String file) {
        return folder.isEmpty() ? file : folder + "/" + file;
    }

    /** The folder above; empty for one in the root, and of the root none. */
    public static Optional<String> above(String folder) {
        return folder.isEmpty()
                ? Optional.empty()
                : Optional.of(folder.substring(0, Math.max(0, folder.lastIndexOf('/'))));
    }
}
