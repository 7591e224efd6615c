package dev.guardrail.verify.self;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ids of commits in texts of audits. */
final class Ids {

    private static final Pattern COMMIT = Pattern.compile("(?<![\\w#/-])[0-9a-f]{7,40}(?![\\w-])");

    private Ids() {}

    /** The ids of commits in a text, in their order. */
    static List<String> commits(String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = COMMIT.matcher(text.replace("..", "  "));
        while (matcher.find()) {
            boolean id = matcher.group().matches(".*[a-f].*") && matcher.group().matches(".*\\d.*");
            if (id || matcher.group().length() == 40) {
                found.add(matcher.group());
            }
        }
        return found;
    }

    /** Whether two ids can be of one commit. */
    static boolean same(String one, String other) {
        return one.startsWith(other) || other.startsWith(one);
    }
}
