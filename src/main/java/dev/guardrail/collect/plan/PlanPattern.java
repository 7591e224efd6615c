package dev.guardrail.collect.plan;

import dev.guardrail.fact.Glob;
import java.util.Optional;

/**
 * Where plans are: a glob for repository paths in which {@value #MILESTONE} stands for the milestone, at least once. It
 * stays within a segment of the path.
 *
 * @param pattern the pattern as written
 */
public record PlanPattern(String pattern) {

    /** What stands for the milestone. */
    public static final String MILESTONE = "{milestone}";

    /** Where plans are if nobody says otherwise. */
    public static final PlanPattern DEFAULT = new PlanPattern("**/" + MILESTONE + "_plan.md");

    /** The milestone that a path names; nothing where the path is not of a plan. */
    public Optional<String> milestone(String path) {
        if (!new Glob(pattern.replace(MILESTONE, "*")).matches(path)) {
            return Optional.empty();
        }
        String longest = "";
        for (int start = 0; start < path.length(); start++) {
            for (int end = start + longest.length() + 1; end <= path.length() && isOfId(path.charAt(end - 1)); end++) {
                String candidate = path.substring(start, end);
                if (isId(candidate) && new Glob(pattern.replace(MILESTONE, candidate)).matches(path)) {
                    longest = candidate;
                }
            }
        }
        return longest.isEmpty() ? Optional.empty() : Optional.of(longest);
    }

    private static boolean isId(String text) {
        return text.chars().allMatch(c -> isOfId((char) c));
    }

    private static boolean isOfId(char c) {
        return c != '/' && c != '*' && c != '?';
    }
}
