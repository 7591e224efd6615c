package dev.guardrail.collect.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Paths as reports write them, of whatever machine they were made on. */
final class PathText {

    private PathText() {}

    /** What a bundler has in front of the paths of its modules, and Windows before long ones. */
    private static final Pattern SCHEME =
            Pattern.compile("^(?:\0|file:(?://)?(?=/)|//[?.]/|(?!file:)[A-Za-z][A-Za-z0-9+.-]+://(?:[^/?]*/\\./|/*))");

    private static final Pattern ESCAPED = Pattern.compile("%([0-9A-Fa-f]{2})");

    /** The ways to read what a report says: as it is, then without what a bundler puts behind, then as an address. */
    static List<String> spellings(String path) {
        String plain = SCHEME.matcher(path.strip().replace('\\', '/')).replaceFirst("");
        int query = plain.indexOf('?');
        String asked = query > 0 ? plain.substring(0, query) : plain;
        String address = ESCAPED.matcher(asked)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
        return Stream.of(plain, asked, address)
                .map(PathText::normalized)
                .distinct()
                .toList();
    }

    /** The last of the spellings. */
    static String shortest(String path) {
        List<String> spellings = spellings(path);
        return spellings.get(spellings.size() - 1);
    }

    /** With slashes, and without what says nothing: {@code file://}, {@code .}, {@code ..} and the folder it leaves, {@code //}. */
    static String normalized(String path) {
        String text = SCHEME.matcher(path.strip().replace('\\', '/')).replaceFirst("");
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

    /** Whether it is a path of Windows; {@code /c:/x} of an address is one, too. */
    static boolean isOfWindows(String path) {
        return startsWithDrive(normalized(path));
    }

    private static boolean startsWithDrive(String path) {
        return path.length() > 2
                && Character.isLetter(path.charAt(0))
                && path.charAt(1) == ':'
                && path.charAt(2) == '/';
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
