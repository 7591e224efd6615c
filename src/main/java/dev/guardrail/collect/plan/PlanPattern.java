package dev.guardrail.collect.plan;

import dev.guardrail.UnusableInputException;
import dev.guardrail.collect.FileKinds;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.Glob;
import java.util.Optional;

/**
 * The pattern of plans' paths: a glob for repository paths in which {@value #MILESTONE} stands for the milestone, at
 * least once. The milestone stays within a segment of the path, and its last part, after any of {@code -_.}, has a
 * digit: {@code M13_plan.md} is the plan of a milestone, while {@code M13_evaluation_plan.md} is another document.
 *
 * @param pattern the pattern as written
 */
public record PlanPattern(String pattern) {

    /** The placeholder for the milestone. */
    public static final String MILESTONE = "{milestone}";

    /** The default pattern of plans' paths. */
    public static final PlanPattern DEFAULT = new PlanPattern("**/" + MILESTONE + "_plan.md");

    /**
     * A pattern.
     *
     * @throws UnusableInputException if it has no place for the milestone
     */
    public PlanPattern {
        if (!pattern.contains(MILESTONE)) {
            throw new UnusableInputException("the plan pattern \"" + pattern + "\" has no " + MILESTONE);
        }
    }

    /** The milestone that a path names; empty if it is no plan's path, or the plan is a fixture of tests. */
    public Optional<String> milestone(String path) {
        if (!new Glob(pattern.replace(MILESTONE, "*")).matches(path) || FileKinds.of(path) == FileKind.TEST) {
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
        int part = Math.max(text.lastIndexOf('-'), Math.max(text.lastIndexOf('_'), text.lastIndexOf('.')));
        return text.substring(part + 1).chars().anyMatch(Character::isDigit);
    }

    private static boolean isOfId(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
    }
}
