package dev.guardrail.verify.self;

import dev.guardrail.collect.claim.AuditDocument;
import dev.guardrail.collect.claim.Passage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure that an audit gives for an earlier milestone: "was ~80% in M21".
 *
 * @param number the figure
 * @param approximate whether it is said to be about that
 * @param unit what it counts: a sign of percent, tests or a score
 * @param milestone the number of the milestone
 * @param scope the words that say of which part it is: {@code backend}
 */
record EarlierFigure(
        Passage passage,
        int from,
        int to,
        BigDecimal number,
        boolean approximate,
        String unit,
        int milestone,
        Set<String> scope) {

    private static final Pattern BEFORE = Pattern.compile(
            "(?i)\\b(?:was|were|from|vs\\.?|baseline(?: was)?|previously)\\s{0,3}:?\\s{0,3}\\*{0,3}(?<about>[~≈]?)\\s?(?<number>\\d{1,5}(?:\\.\\d{1,3})?)(?<unit>\\s?%|\\s+(?:\\w+\\s+)?tests?)?\\**\\s+(?:in|at|from|as of)\\s+M(?<m>\\d{1,3})(?![\\w.]\\d|\\w)");

    private static final Pattern BEHIND = Pattern.compile(
            "(?i)(?<![\\w.])(?<about>[~≈]?)(?<number>\\d{1,5}(?:\\.\\d{1,3})?)(?<unit>\\s?%|\\s+(?:\\w+\\s+)?tests?)\\**\\s*\\((?:(?:unchanged|maintained|same|stable)\\s+(?:from|since|as)\\s+|in\\s+)?M(?<m>\\d{1,3})(?![\\w.]\\d|\\w)");

    private static final Pattern SCORE = Pattern.compile(
            "(?i)\\bfrom\\s+M(?<m>\\d{1,3})\\s+\\**(?<about>)(?<number>\\d(?:\\.\\d{1,2})?)(?<unit>)\\**(?=\\s*[),./]|$)");

    private static final List<String> SCOPES =
            List.of("backend", "frontend", "branch", "line", "statement", "function", "rust", "python");

    /** The figures of earlier milestones in an audit, in their order. */
    static List<EarlierFigure> of(AuditDocument audit) {
        List<EarlierFigure> figures = new ArrayList<>();
        for (Passage passage : audit.passages()) {
            if (passage.kind() != Passage.Kind.CODE && passage.kind() != Passage.Kind.HEADING) {
                find(passage, BEFORE, figures);
                find(passage, BEHIND, figures);
                if (passage.text().toLowerCase(Locale.ROOT).contains("score")) {
                    find(passage, SCORE, figures);
                }
            }
        }
        return figures;
    }

    private static void find(Passage passage, Pattern pattern, List<EarlierFigure> figures) {
        String lower = passage.text().toLowerCase(Locale.ROOT);
        Matcher matcher = pattern.matcher(passage.text());
        while (matcher.find()) {
            String unit = unit(matcher.group("unit"), pattern == SCORE, lower);
            if (!unit.isEmpty()) {
                figures.add(new EarlierFigure(
                        passage,
                        matcher.start(),
                        matcher.end(),
                        new BigDecimal(matcher.group("number")),
                        !matcher.group("about").isEmpty(),
                        unit,
                        Integer.parseInt(matcher.group("m")),
                        scope(lower)));
            }
        }
    }

    private static String unit(String written, boolean score, String lower) {
        if (score) {
            return "score";
        }
        if (written != null && written.contains("%")) {
            return lower.contains("cover") || lower.contains("backend") || lower.contains("frontend") ? "%" : "";
        }
        return lower.contains("test") ? "tests" : "";
    }

    /** The words of a text that say of which part a figure is. */
    static Set<String> scope(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        Set<String> scope = new TreeSet<>();
        SCOPES.stream().filter(lower::contains).forEach(scope::add);
        return scope;
    }

    /** Whether another figure is this one. */
    boolean admits(BigDecimal other) {
        BigDecimal tolerance = approximate ? BigDecimal.ONE : BigDecimal.valueOf(5, Math.max(0, number.scale()) + 1);
        return number.subtract(other).abs().compareTo(tolerance) <= 0;
    }
}
