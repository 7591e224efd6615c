package dev.guardrail.collect.coverage;

import java.util.ArrayList;
import java.util.List;

/** Paths as reports write them, of whatever machine they were made on. */
final class PathText {

    private PathText() {}

    /** With slashes, and without what says nothing: {@code file://}, {@code .}, {@code ..} and the folder it leaves, {@code //}. */
    static String normalized(String path) {
        String text = path.strip().replace('\\', '/').replaceFirst("^file:(?://)?(?=/)", "");
        List<String> segments = new ArrayList<>();
        for (String segment : text.split("/", -1)) {
            if (segment.equals("..")) {
                // What is above the folder that a path starts from is not known.
                segments.subList(Math.max(0, segments.size() - 1), segments.size())
                        .clear();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.add(segment);
            }
        }
        String joined = String.join("/", segments);
        return text.startsWith("/") && !startsWithDrive(joined) ? "/" + joined : joined;
    }

    static boolean isAbsolute(String path) {
        return path.startsWith("/") || startsWithDrive(path);
    }

    private static boolean startsWithDrive(String path) {
        return path.length() > 2
                && Character.isLetter(path.charAt(0))
                && path.charAt(1) == ':'
                && path.charAt(2) == '/';
    }

    /** The last segment. */
    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The proper suffixes of a path that begin with a whole segment, longest first. */
    static List<String> suffixes(String path) {
        List<String> suffixes = new ArrayList<>();
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            suffixes.add(path.substring(slash + 1));
        }
        return suffixes;
    }

    /** How many folders two paths have in common, from the start. */
    static int sharedFolders(String one, String other) {
        int shared = 0;
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            shared += one.charAt(at) == '/' ? 1 : 0;
            at++;
        }
        return shared;
    }

    /** How many characters two paths have in common at their ends, counted in whole segments. */
    static int sharedEnd(String one, String other) {
        int shared = 0;
        int end = 0;
        int limit = Math.min(one.length(), other.length());
        while (end < limit && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
            boolean whole = (end == one.length() || one.charAt(one.length() - 1 - end) == '/')
                    && (end == other.length() || other.charAt(other.length() - 1 - end) == '/');
            shared = whole ? end : shared;
        }
        return shared;
    }
}
