package dev.guardrail.fact;

import java.util.BitSet;

/**
 * A pattern for repository paths: {@code *} and {@code ?} stay within a segment, {@code **} crosses segments, and a
 * leading {@code **}{@code /} also matches no segment at all. It matches whole paths.
 *
 * @param pattern the pattern as written
 */
public record Glob(String pattern) {

    private static final String SEGMENTS = "**/";
    private static final String ANYTHING = "**";

    /** Whether the pattern matches a repository path. */
    public boolean matches(String path) {
        return path.contains(literal()) && matchesWhole(path);
    }

    /** The longest text between wildcards. Most paths lack it, and to see that is far cheaper than to match them. */
    private String literal() {
        String longest = "";
        int start = 0;
        for (int at = 0; at <= pattern.length(); ) {
            String token = at == pattern.length() ? ANYTHING : token(at);
            boolean wildcard = token.startsWith("*") || token.equals("?");
            if (wildcard && at - start > longest.length()) {
                longest = pattern.substring(start, at);
            }
            at += token.length();
            start = wildcard ? at : start;
        }
        return longest;
    }

    private boolean matchesWhole(String path) {
        // How much of the path the pattern up to here can match: no pattern, however odd, takes long.
        BitSet ends = new BitSet();
        ends.set(0);
        int at = 0;
        while (at < pattern.length() && !ends.isEmpty()) {
            String token = token(at);
            ends = advance(token, ends, path);
            at += token.length();
        }
        return ends.get(path.length());
    }

    /**
     * Whether the pattern is what a person would call a path: it matches the path or a folder that the path is in, or it
     * names no folder and matches the file's name.
     */
    public boolean names(String path) {
        String folder = pattern.endsWith("/") ? pattern.substring(0, pattern.length() - 1) : pattern;
        return matches(path)
                || new Glob(folder + "/**").matches(path)
                || pattern.indexOf('/') < 0 && matches(path.substring(path.lastIndexOf('/') + 1));
    }

    private String token(int at) {
        if (pattern.startsWith(SEGMENTS, at)) {
            return SEGMENTS;
        }
        return pattern.startsWith(ANYTHING, at) ? ANYTHING : pattern.substring(at, at + 1);
    }

    private static BitSet advance(String token, BitSet ends, String path) {
        BitSet next = new BitSet();
        boolean underway = false;
        for (int i = 0; i <= path.length(); i++) {
            boolean slash = i > 0 && path.charAt(i - 1) == '/';
            boolean starts = ends.get(i);
            switch (token) {
                case SEGMENTS -> next.set(i, starts || underway && slash);
                case ANYTHING -> next.set(i, starts || underway);
                case "*" -> next.set(i, starts || underway && !slash);
                case "?" -> next.set(i, i > 0 && ends.get(i - 1) && !slash);
                default -> next.set(i, i > 0 && ends.get(i - 1) && path.charAt(i - 1) == token.charAt(0));
            }
            underway = starts || underway && !(token.equals("*") && slash);
        }
        return next;
    }

    @Override
    public String toString() {
        return pattern;
    }
}
