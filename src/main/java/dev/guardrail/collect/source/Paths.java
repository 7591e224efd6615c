package dev.guardrail.collect.source;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

/** Arithmetic on repository paths. The root is the empty path. */
final class Paths {

    private Paths() {}

    /** The folder that a file or folder is in. */
    static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** A path below a folder. */
    static String join(String folder, String path) {
        return folder.isEmpty() ? path : path.isEmpty() ? folder : folder + "/" + path;
    }

    /** A path with {@code .} and {@code ..} below a folder; nothing where it leads out of the repository. */
    static Optional<String> resolve(String folder, String relative) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : Arrays.asList(join(folder, relative).split("/", -1))) {
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
