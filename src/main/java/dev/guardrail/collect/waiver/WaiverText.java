package dev.guardrail.collect.waiver;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a comment says behind {@code guardrail:}. */
final class WaiverText {

    private static final String FORM = "expected `guardrail: waive[<guardrail>] until <day> because <reason>`";

    private static final Pattern RULES = Pattern.compile("waive\\s*\\[([^\\]]*)\\]\\s*");
    private static final Pattern RULE = Pattern.compile("[a-z][a-z0-9-]*/[a-z][a-z0-9-]*");
    private static final Pattern UNTIL = Pattern.compile("until\\s+([^\\s,;]+)[,;]?\\s*");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern OWNER = Pattern.compile("by\\s+(.{1,100}?)\\s+(?=because\\b)");
    private static final Pattern REASON = Pattern.compile("because\\b[\\s:]*(.*)");
    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");

    /** In characters; a longer waiver is cut. */
    private static final int LONGEST = 1000;

    private String rest;
    private List<String> rules = new ArrayList<>();
    private LocalDate until = LocalDate.MIN;
    private String owner = "";
    private String reason = "";

    private WaiverText(String rest) {
        this.rest = rest;
    }

    /**
     * Reads a text.
     *
     * @param text what is behind {@code guardrail:}, up to the end of the comment or of the line
     */
    static WaiverComment read(int line, int target, String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        WaiverText waiver = new WaiverText(cut.strip());
        String problem = waiver.problem();
        return new WaiverComment(line, target, waiver.rules, waiver.until, waiver.owner, waiver.reason, problem);
    }

    private String problem() {
        Matcher named = take(RULES);
        if (named == null) {
            return FORM;
        }
        String wrong = rules(named.group(1));
        if (!wrong.isEmpty()) {
            return wrong;
        }
        Matcher day = take(UNTIL);
        if (day == null) {
            return "it has no last day; " + FORM;
        }
        try {
            until = DAY.matcher(day.group(1)).matches() ? LocalDate.parse(day.group(1)) : LocalDate.MIN;
        } catch (DateTimeParseException e) {
            until = LocalDate.MIN;
        }
        if (until.equals(LocalDate.MIN)) {
            return "expected a day like 2026-12-31, found `" + plain(day.group(1)) + "`";
        }
        Matcher by = take(OWNER);
        owner = by == null ? "" : by.group(1).strip();
        Matcher because = take(REASON);
        reason = because == null ? "" : because.group(1).strip();
        return LETTER.matcher(reason).find() ? "" : "it has no reason; " + FORM;
    }

    private String rules(String named) {
        for (String name : named.split(",", -1)) {
            String rule = name.strip();
            if (rule.isEmpty()) {
                return "it names no guardrail; " + FORM;
            } else if (!RULE.matcher(rule).matches()) {
                return "expected the ids of single guardrails, found `" + plain(rule) + "`";
            }
            rules.add(rule);
        }
        rules = rules.stream().distinct().sorted().toList();
        return "";
    }

    /** What the rest begins with, which is then no longer part of it; null where it does not. */
    private @Nullable Matcher take(Pattern pattern) {
        Matcher matcher = pattern.matcher(rest);
        if (!matcher.lookingAt()) {
            return null;
        }
        rest = rest.substring(matcher.end());
        return matcher;
    }

    /** With numbers for the characters that look like others. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.chars()
                .limit(60)
                .forEach(c -> plain.append(
                        c >= ' ' && c <= '~' ? String.valueOf((char) c) : String.format(Locale.ROOT, "\\u%04x", c)));
        return plain.toString();
    }
}
