package dev.guardrail.collect.check.call;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** The folder that a command runs in. */
public final class Folders {

    private static final Set<String> OPTIONS =
            Set.of("-C", "--prefix", "--directory", "--cwd", "--dir", "--manifest-path", "--project-dir", "-f");

    private Folders() {}

    /** A folder as seen from another one; empty for the root of the repository. */
    public static String join(String directory, String step) {
        String joined = step.startsWith("/") || step.startsWith("$") ? step : directory + "/" + step;
        Deque<String> parts = new ArrayDeque<>();
        for (String part : joined.split("/", -1)) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty()
                    && !part.equals(".")
                    && !part.equals("$GITHUB_WORKSPACE")
                    && !part.equals("${{github.workspace}}")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }

    /** The folder that a file is in; empty for the root of the repository. */
    static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** The folder of a command, with what its own options say. */
    public static String of(String directory, List<String> words) {
        for (int i = 0; i + 1 < words.size(); i++) {
            if (OPTIONS.contains(words.get(i))) {
                String value = words.get(i + 1);
                boolean file = value.endsWith(".toml") || value.endsWith("pom.xml");
                if (words.get(i).equals("-f") && !file) {
                    continue;
                }
                return join(directory, file ? value.replaceFirst("[^/]*$", "") : value);
            }
        }
        return join(directory, "");
    }
}
