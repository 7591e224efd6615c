package dev.guardrail.collect.workflow.lint;

import dev.guardrail.fact.Oversight;
import dev.guardrail.yaml.YamlNode;
import java.util.Optional;

/** Checks the patterns of the filters of an event: each has to match something. */
final class FilterLint {

    private FilterLint() {}

    static void check(String filter, YamlNode patterns, Oversights oversights) {
        if (isEmptyText(patterns)) {
            empty(filter, patterns, oversights);
        }
        for (YamlNode pattern : patterns.items()) {
            if (isEmptyText(pattern)) {
                empty(filter, pattern, oversights);
            }
            problem(filter, pattern.text())
                    .ifPresent(problem -> oversights.add(
                            Position.FILE,
                            pattern.place(),
                            Oversight.Kind.UNMATCHED_FILTER,
                            "`" + pattern.text().lines().findFirst().orElse("") + "` of `" + filter
                                    + "` matches nothing: " + problem));
        }
    }

    private static boolean isEmptyText(YamlNode node) {
        return node instanceof YamlNode.Scalar scalar
                && scalar.style() != YamlNode.Style.PLAIN
                && scalar.value().isEmpty();
    }

    private static void empty(String filter, YamlNode pattern, Oversights oversights) {
        oversights.add(
                Position.FILE,
                pattern.place(),
                Oversight.Kind.UNMATCHED_FILTER,
                "`" + filter + "` has an empty pattern, which matches nothing");
    }

    private static Optional<String> problem(String filter, String pattern) {
        String bare = pattern.startsWith("!") ? pattern.substring(1) : pattern;
        if (bare.isEmpty()) {
            return pattern.isEmpty() ? Optional.empty() : Optional.of("expected a pattern after `!`");
        }
        return switch (filter) {
            case "branches", "branches-ignore", "tags", "tags-ignore" -> ref(bare);
            case "paths", "paths-ignore" -> path(bare);
            case "versions" -> new Pattern(bare).problem();
            default -> Optional.empty();
        };
    }

    private static Optional<String> path(String pattern) {
        if (!pattern.equals(pattern.strip())) {
            return Optional.of("a path has no space at its start or end");
        } else if (pattern.matches("\\.{1,2}(/.*)?")) {
            return Optional.of("paths begin at the root of the repository, without `./`");
        }
        return new Pattern(pattern).problem();
    }

    private static Optional<String> ref(String pattern) {
        for (char c : " \t\n~^:".toCharArray()) {
            if (outsideBrackets(pattern).indexOf(c) >= 0) {
                return Optional.of("the name of a branch or tag has no " + name(c));
            }
        }
        if (pattern.matches("(?s).*\\\\[^?+*\\[\\]!\\\\].*")) {
            return Optional.of("patterns are no regular expressions, and `\\` is in no name of a branch or tag");
        } else if (pattern.startsWith("/") || pattern.endsWith("/") || pattern.endsWith(".")) {
            return Optional.of("the name of a branch or tag does not begin with `/`, and does not end with `/` or `.`");
        }
        return new Pattern(pattern).problem();
    }

    private static String name(char c) {
        return c == ' ' || c == '\t' ? "space" : c == '\n' ? "line end" : "`" + c + "`";
    }

    private static String outsideBrackets(String pattern) {
        return pattern.replaceAll("\\[[^\\]]*\\]", "");
    }

    /** The form of a pattern: its brackets, and what its {@code ?} and {@code +} are about. */
    private static final class Pattern {
        private final String text;
        private boolean afterCharacter;
        private int at;

        private Pattern(String text) {
            this.text = text;
        }

        private Optional<String> problem() {
            while (at < text.length()) {
                char c = text.charAt(at);
                if (c == '[') {
                    Optional<String> problem = brackets();
                    if (problem.isPresent()) {
                        return problem;
                    }
                } else if ((c == '?' || c == '+') && !afterCharacter) {
                    return Optional.of("`" + c + "` follows no character that it can be about");
                } else {
                    at += c == '\\' ? 1 : 0;
                }
                afterCharacter = c != '*' && c != '?' && c != '+';
                at++;
            }
            return Optional.empty();
        }

        /** Goes to the closing bracket. */
        private Optional<String> brackets() {
            int end = text.indexOf(']', at + 1);
            if (end <= at + 1) {
                return Optional.of(end < 0 ? "`[` has no `]`" : "`[]` is empty");
            }
            for (int dash = text.indexOf('-', at + 2); dash > 0 && dash < end - 1; dash = text.indexOf('-', dash + 2)) {
                if (text.charAt(dash - 1) > text.charAt(dash + 1)) {
                    return Optional.of("`" + text.substring(dash - 1, dash + 2) + "` is no range");
                }
            }
            at = end;
            return Optional.empty();
        }
    }
}
