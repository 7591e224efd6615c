package dev.guardrail.collect.coverage;

import java.util.Map;

/** Follows the links of a repository to files of it. */
final class Links {

    /** Longer chains are circles. */
    private static final int MOST = 20;

    private final Map<String, String> targets;

    /**
     * Links of one side.
     *
     * @param targets the repository paths that they lead to, by their own
     */
    Links(Map<String, String> targets) {
        this.targets = Map.copyOf(targets);
    }

    /** The path that is left of a path when each link on it is followed. */
    String resolve(String path) {
        String resolved = path;
        for (int i = 0; i < MOST && !targets.isEmpty(); i++) {
            String next = step(resolved);
            if (next.equals(resolved)) {
                break;
            }
            resolved = next;
        }
        return resolved;
    }

    /** Follows the first link of a path: the file itself, or one of its folders. */
    private String step(String path) {
        for (int end = path.indexOf('/'); ; end = path.indexOf('/', end + 1)) {
            String target = targets.get(end < 0 ? path : path.substring(0, end));
            if (target != null) {
                String rest = end < 0 ? "" : path.substring(end);
                return target.isEmpty() && !rest.isEmpty() ? rest.substring(1) : target + rest;
            }
            if (end < 0) {
                return path;
            }
        }
    }
}
