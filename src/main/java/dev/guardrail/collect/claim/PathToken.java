package dev.guardrail.collect.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path in a text.
 *
 * @param path the path, or the end of one
 * @param from where it begins in the text
 * @param to where it ends, with what quotes it
 */
record PathToken(String path, int from, int to) {

    private static final String EXTENSIONS =
            "py|pyi|ts|tsx|js|jsx|mjs|cjs|java|kt|kts|go|rs|rb|c|h|cc|cpp|hpp|cs|php|swift|scala|md|rst|ya?ml|json|jsonl"
                    + "|toml|txt|cfg|ini|lock|sh|ps1|sql|html|css|scss|xml|gradle|mod|sum|csv|ipynb|proto|tf|env|example";

    private static final Pattern TOKEN =
            Pattern.compile("`(?<ticked>[\\w.@+*{},-]*(?:/[\\w.@+*{},-]*)+|[\\w.@+*-]*\\.(?:"
                    + EXTENSIONS + "))(?::\\d[\\d,–-]*)?`"
                    + "|(?<![\\w`@/.:-])(?<plain>(?:[\\w.@+-]+/)*[\\w@+-][\\w.@+-]*\\.(?:" + EXTENSIONS
                    + "))(?![\\w/(`-]|\\.\\w)");

    /** The paths of a text, in their order. */
    static List<PathToken> of(String text) {
        List<PathToken> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            String path = matcher.group("ticked") == null ? matcher.group("plain") : matcher.group("ticked");
            if (!path.startsWith("http")
                    && !path.contains("..")
                    && !path.matches("@[\\w.-]+/[\\w.-]+")
                    && path.matches(".*\\w.*")) {
                tokens.add(new PathToken(path, matcher.start(), matcher.end()));
            }
        }
        return tokens;
    }
}
