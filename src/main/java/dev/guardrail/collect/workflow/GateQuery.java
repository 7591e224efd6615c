package dev.guardrail.collect.workflow;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decides whether a query of jq about the results of jobs is true, so that the step with it succeeds. */
final class GateQuery {

    private static final Pattern CALL = Pattern.compile(
            "\\bjq\\b[^\\n|]*?\\s(?:-\\w*e\\w*|--exit-status)\\b[^'\"]*(?:'([^']*)'|\"((?:[^\"\\\\]++|\\\\.)*+)\")");

    /** All or any of the jobs, with what is asked of each. */
    private static final Pattern EACH =
            Pattern.compile("(?s).*?\\b(all|any)\\s*\\(\\s*(?:\\.\\[]\\??\\s*;)?\\s*(.*)\\)\\s*(\\|\\s*not)?\\s*");

    private static final Pattern COMPARISON = Pattern.compile(
            "\\(?\\s*(?:\\.(?:value\\.)?(?:result|conclusion)|\\.)\\s*(==|!=)\\s*\\\\?\"(\\w+)\\\\?\"\\s*\\)?");

    private static final Pattern LIST =
            Pattern.compile("(?:\\.(?:value\\.)?result|\\.)\\s*\\|\\s*IN\\(([\\w\",\\s]*)\\)\\s*(\\|\\s*not)?");

    /** In characters: a script that only tests a value is shorter. */
    private static final int LENGTH_LIMIT = 5_000;

    private GateQuery() {}

    /**
     * Whether the script has a query that is true of some results; empty where it has none, or one that is not followed.
     *
     * @param results how the jobs end
     */
    static Optional<Boolean> holds(String script, List<String> results) {
        Matcher call = CALL.matcher(script);
        if (script.length() > LENGTH_LIMIT || !call.find()) {
            return Optional.empty();
        }
        String query = call.group(1) == null ? call.group(2) : call.group(1);
        Matcher each = EACH.matcher(query);
        if (!each.matches()) {
            return Optional.empty();
        }
        return condition(each.group(2)).map(condition -> {
            boolean found = each.group(1).equals("all")
                    ? results.stream().allMatch(condition)
                    : results.stream().anyMatch(condition);
            return found == (each.group(3) == null);
        });
    }

    private static Optional<Predicate<String>> condition(String text) {
        Predicate<String> any = result -> false;
        for (String alternative : text.split("\\bor\\b", -1)) {
            Predicate<String> all = result -> true;
            for (String part : alternative.split("\\band\\b", -1)) {
                Optional<Predicate<String>> one = single(part.strip());
                if (one.isEmpty()) {
                    return Optional.empty();
                }
                all = all.and(one.get());
            }
            any = any.or(all);
        }
        return Optional.of(any);
    }

    private static Optional<Predicate<String>> single(String part) {
        Matcher comparison = COMPARISON.matcher(part);
        if (comparison.matches()) {
            boolean equal = comparison.group(1).equals("==");
            return Optional.of(result -> result.equals(comparison.group(2)) == equal);
        }
        Matcher list = LIST.matcher(part);
        if (list.matches()) {
            List<String> values =
                    List.of(list.group(1).replaceAll("[\"\\s]", "").split(",", -1));
            boolean not = list.group(2) != null;
            return Optional.of(result -> values.contains(result) != not);
        }
        return Optional.empty();
    }
}
