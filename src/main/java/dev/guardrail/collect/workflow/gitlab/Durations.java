package dev.guardrail.collect.workflow.gitlab;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads periods as GitLab writes them: {@code 1h 30m}, {@code 90 minutes}. */
final class Durations {

    private static final Pattern PART = Pattern.compile("(?:\\s|,|and\\b)*+(\\d{1,9}(?:\\.\\d{1,9})?)\\s*([a-z]*)");

    /** How many seconds a unit has, by its first letters. */
    private static final Map<String, Integer> SECONDS = Map.ofEntries(
            Map.entry("", 1),
            Map.entry("s", 1),
            Map.entry("sec", 1),
            Map.entry("m", 60),
            Map.entry("min", 60),
            Map.entry("h", 3600),
            Map.entry("hr", 3600),
            Map.entry("hour", 3600),
            Map.entry("d", 86_400),
            Map.entry("day", 86_400),
            Map.entry("w", 604_800),
            Map.entry("wk", 604_800),
            Map.entry("week", 604_800));

    private Durations() {}

    /** The period in minutes, as a number; as written where it is none. */
    static String minutes(String text) {
        Matcher part = PART.matcher(text.strip());
        BigDecimal seconds = BigDecimal.ZERO;
        int end = 0;
        while (end < text.strip().length() && part.find(end) && part.start() == end) {
            Integer unit = SECONDS.get(part.group(2).replaceFirst("(?:ond|ute)?s?$", ""));
            if (unit == null) {
                return text;
            }
            seconds = seconds.add(new BigDecimal(part.group(1)).multiply(BigDecimal.valueOf(unit)));
            end = part.end();
        }
        return end == 0 || end < text.strip().length()
                ? text
                : seconds.divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
