package dev.guardrail.repair;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names the variable that gets the value of an expression. */
final class EnvName {

    private static final Pattern PATH = Pattern.compile("\\b[A-Za-z_][\\w-]*(\\.[A-Za-z_][\\w-]*)+");

    /** What runners and shells set themselves. */
    private static final Pattern TAKEN = Pattern.compile(
            "(GITHUB|RUNNER|ACTIONS|BASH|LC|LD|GIT)_.*|CI|HOME|PATH|PWD|USER|SHELL|LANG|IFS|HOSTNAME|NODE_OPTIONS|ENV|UID");

    private static final List<String> GENERAL =
            List.of("github", "event", "outputs", "steps", "needs", "inputs", "secrets", "vars");

    private EnvName() {}

    /** {@code ISSUE_TITLE} for {@code github.event.issue.title}. */
    static String of(String expression) {
        Matcher path = PATH.matcher(expression);
        if (!path.find()) {
            return "VALUE";
        }
        List<String> parts = Arrays.stream(path.group().split("\\.", -1))
                .filter(part -> !GENERAL.contains(part.toLowerCase(Locale.ROOT)))
                .toList();
        List<String> last = parts.subList(Math.max(0, parts.size() - 2), parts.size());
        String name = String.join("_", last)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9_]", "_")
                .replaceAll("_+", "_");
        return name.isEmpty() || TAKEN.matcher(name).matches() || !Character.isLetter(name.charAt(0))
                ? name.isEmpty() ? "VALUE" : "INPUT_" + name
                : name;
    }
}
