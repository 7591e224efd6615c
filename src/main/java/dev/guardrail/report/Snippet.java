package dev.guardrail.report;

import dev.guardrail.fact.Place;
import dev.guardrail.finding.Excerpt;
import dev.guardrail.finding.Finding;
import java.util.ArrayList;
import java.util.List;

/** The lines of a finding as compilers show them: the place, the numbered lines, a caret under what is meant. */
final class Snippet {

    private final Finding finding;
    private final Style style;

    Snippet(Finding finding, Style style) {
        this.finding = finding;
        this.style = style;
    }

    List<String> lines() {
        Place place = finding.location().place();
        Excerpt excerpt = finding.excerpt();
        int last = excerpt.firstLine() + excerpt.lines().size() - 1;
        int width = Math.max(2, String.valueOf(Math.max(last, 0)).length());
        List<String> result = new ArrayList<>();
        String context = Phrases.context(finding);
        result.add(" ".repeat(width) + style.ruler("-->") + " " + Phrases.printable(place.toString())
                + style.faint(context.isEmpty() ? "" : "  " + Phrases.printable(context)));
        for (int i = 0; i < excerpt.lines().size(); i++) {
            String number = String.valueOf(excerpt.firstLine() + i);
            String gutter = " ".repeat(width - number.length()) + number + " | ";
            result.add((style.ruler(gutter) + Phrases.printable(excerpt.lines().get(i))).stripTrailing());
            if (i == 0 && place.column() > 0) {
                result.add(style.ruler(" ".repeat(width) + " | ")
                        + caret(place, excerpt.lines().get(0), excerpt.shift()));
            }
        }
        return result;
    }

    /** Tabs are printed as several spaces, so positions are those of the printed line. */
    private String caret(Place place, String line, int shift) {
        int length = line.codePointCount(0, line.length());
        int from = Math.min(place.column() - 1 - shift, length);
        int to = place.endLine() > place.line()
                ? length
                : Math.min(Math.max(place.endColumn() - 1 - shift, from + 1), length);
        String before = Phrases.printable(line.substring(0, line.offsetByCodePoints(0, from)));
        String under = Phrases.printable(
                line.substring(line.offsetByCodePoints(0, from), line.offsetByCodePoints(0, Math.max(from, to))));
        int carets = Math.max(1, under.stripTrailing().length());
        return " ".repeat(before.length()) + style.severity(finding.severity(), "^".repeat(carets));
    }
}
