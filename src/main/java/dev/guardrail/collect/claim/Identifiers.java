package dev.guardrail.collect.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name of code between backticks.
 *
 * @param name the name as written, without parentheses: {@code Judge.evaluate}
 * @param from where it begins in the text, with its backtick
 * @param to where it ends
 */
record Identifiers(String name, int from, int to) {

    private static final Pattern TICKED =
            Pattern.compile("`([A-Za-z_$][\\w$]*(?:(?:\\.|::|#)[A-Za-z_$][\\w$]*)*)(\\(\\))?`");

    private static final Set<String> WORDS = Set.of("none", "true", "false", "null", "self", "this", "main");

    /** The names of a text that have the form of code: an underscore, a capital inside, or parentheses behind. */
    static List<Identifiers> of(String text) {
        List<Identifiers> names = new ArrayList<>();
        Matcher matcher = TICKED.matcher(text);
        while (matcher.find()) {
            String name = matcher.group(1);
            boolean code = matcher.group(2) != null
                    || name.substring(1).matches(".*(?:_|[a-z][A-Z]).*")
                    || name.matches("_\\w{2,}|[A-Z]\\w*\\.\\w+");
            boolean file = name.matches(".*\\.(?:py|ts|js|md|json|toml|yml|yaml|txt|sh|cfg|ini|xml|html|go|rs|java)");
            if (code && !file && !WORDS.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                names.add(new Identifiers(name, matcher.start(), matcher.end()));
            }
        }
        return names;
    }

    /** The last part of the name. */
    String last() {
        return name.substring(
                Math.max(name.lastIndexOf('.'), Math.max(name.lastIndexOf(':'), name.lastIndexOf('#'))) + 1);
    }
}
