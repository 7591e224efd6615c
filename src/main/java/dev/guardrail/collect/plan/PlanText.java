package dev.guardrail.collect.plan;

import dev.guardrail.collect.Mojibake;
import dev.guardrail.collect.TextEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The text of a plan, as lines without their ends.
 *
 * <p>Some plans are {@linkplain Mojibake UTF-8 that was read as MacRoman}.
 */
final class PlanText {

    private static final Pattern NUMBERED = Pattern.compile("\\d+[.)]\\s");
    /** A rule of three signs separates sections. */
    private static final int SHORTEST_RULE = 5;

    private static final int TOLERANCE = 2;

    private PlanText() {}

    /** The lines of a file in UTF-16 or UTF-8. Invalid bytes become U+FFFD. */
    static List<String> lines(byte[] content) {
        String text = Mojibake.repaired(TextEncoding.text(content));
        return underlined(Stream.of(text.split("\r\n|\r|\n", -1)).toList());
    }

    /**
     * Marks headings that Markdown does not recognize: a line that is numbered, or has a blank line below it, and then
     * is underlined over its whole length.
     */
    private static List<String> underlined(List<String> lines) {
        List<String> marked = new ArrayList<>(lines);
        for (int i = 2; i < lines.size(); i++) {
            String rule = lines.get(i).strip();
            boolean gap = lines.get(i - 1).isBlank();
            String title = lines.get(gap ? i - 2 : i - 1).strip();
            boolean underlines = isRule(rule) && Math.abs(rule.length() - title.length()) <= TOLERANCE;
            if (underlines && !isRule(title) && (gap || NUMBERED.matcher(title).lookingAt())) {
                marked.set(gap ? i - 2 : i - 1, (rule.startsWith("=") ? "# " : "## ") + title);
                marked.set(i, "");
            }
        }
        return marked;
    }

    private static boolean isRule(String line) {
        return line.length() >= SHORTEST_RULE
                && (line.chars().allMatch(c -> c == '-') || line.chars().allMatch(c -> c == '='));
    }
}
