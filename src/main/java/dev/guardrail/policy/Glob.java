package dev.guardrail.policy;

import java.util.regex.Pattern;

/**
 * A pattern for repository paths: {@code *} and {@code ?} stay within a segment, {@code **} crosses segments, and a
 * leading {@code **}{@code /} also matches no segment at all. It matches whole paths.
 *
 * @param pattern the pattern as written
 */
public record Glob(String pattern) {

    /** Whether the pattern matches a repository path. */
    public boolean matches(String path) {
        return regex().matcher(path).matches();
    }

    private Pattern regex() {
        StringBuilder regex = new StringBuilder();
        int i = 0;
        while (i < pattern.length()) {
            if (pattern.startsWith("**/", i)) {
                regex.append("(?:.*/)?");
                i += 3;
            } else if (pattern.startsWith("**", i)) {
                regex.append(".*");
                i += 2;
            } else {
                regex.append(segmentRegex(pattern.charAt(i)));
                i++;
            }
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    private static String segmentRegex(char c) {
        return switch (c) {
            case '*' -> "[^/]*";
            case '?' -> "[^/]";
            default -> Pattern.quote(String.valueOf(c));
        };
    }

    @Override
    public String toString() {
        return pattern;
    }
}
