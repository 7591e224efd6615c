package dev.guardrail.collect.check.call;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The folder that a command runs in. */
public final class Folders {

    private static final Set<String> OPTIONS =
            Set.of("-C", "--prefix", "--directory", "--cwd", "--dir", "--manifest-path", "--project-dir", "-f");

    /** What stands for the root of the repository at the beginning of a path. */
    private static final Pattern ROOT = Pattern.compile(
            "(?i)(?:\\$\\{?GITHUB_WORKSPACE\\}?|\\$env:GITHUB_WORKSPACE|\\$\\{env:GITHUB_WORKSPACE\\}|%GITHUB_WORKSPACE%"
                    + "|\\$\\{(?:Build_SourcesDirectory|System_DefaultWorkingDirectory|Build_Repository_LocalPath)\\}"
                    + "|\\$\\{\\{\\s*github\\.workspace\\s*\\}\\}|/\\.repository\\.)(?:/|$)");

    private Folders() {}

    /** Whether a path begins at the root of the repository, and says so. */
    static boolean isFromRoot(String path) {
        return ROOT.matcher(path).lookingAt();
    }

    /** A folder as seen from another one; empty for the root of the repository. */
    public static String join(String directory, String step) {
        String path = isFromRoot(step) ? ROOT.matcher(step).replaceFirst("/") : step;
        String joined = path.startsWith("/") || path.startsWith("$") ? path : directory + "/" + path;
        Deque<String> parts = new ArrayDeque<>();
        for (String part : joined.split("/", -1)) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
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
