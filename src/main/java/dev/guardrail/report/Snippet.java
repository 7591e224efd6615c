package dev.guardrail.report;

import dev.guardrail.fact.Place;
import dev.guardrail.finding.Excerpt;
import dev.guardrail.finding.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a finding as compilers show them: the place, the numbered lines, a caret under what is meant. A line that is
 * wider than {@link Wrap#WIDTH} is cut, so that the caret stays in sight.
 */
public final class Snippet {

    private static final String CUT = "…";

    /** What is kept before the caret of a line whose start is cut, in columns. */
    private static final int BEFORE = 20;

    private final Finding finding;
    private final Style style;
    private final Place place;
    private final Excerpt excerpt;
    private final int width;
    private final int room;

    public Snippet(Finding finding, Style style) {
        this.finding = finding;
        this.style = style;
        this.place = finding.location().place();
        this.excerpt = finding.excerpt();
        int last = excerpt.firstLine() + excerpt.lines().size() - 1;
        this.width = Math.max(2, String.valueOf(Math.max(last, 0)).length());
        this.room = Wrap.WIDTH - width - " | ".length();
    }

    /** The lines, without line ends. */
    public List<String> lines() {
        List<String> result = new ArrayList<>();
        String context = Phrases.context(finding.location());
        result.add(" ".repeat(width) + style.ruler("-->") + " " + Phrases.printable(place.toString())
                + style.faint(context.isEmpty() ? "" : "  " + Phrases.printable(context)));
        for (int i = 0; i < excerpt.lines().size(); i++) {
            String line = excerpt.lines().get(i);
            if (i == 0 && place.column() > 0) {
                marked(line, result);
            } else {
                result.add(gutter(i) + cut(Phrases.printable(line)));
            }
        }
        return result.stream().map(String::stripTrailing).toList();
    }

    /** The first line, and the carets below it. Tabs are printed as several spaces, so columns are those of the printed line. */
    private void marked(String line, List<String> result) {
        int length = line.codePointCount(0, line.length());
        int from = Math.min(place.column() - 1 - excerpt.shift(), length);
        int to = place.endLine() > place.line()
                ? length
                : Math.min(Math.max(place.endColumn() - 1 - excerpt.shift(), from + 1), length);
        String before = printable(line, 0, from);
        String under = printable(line, from, Math.max(from, to));
        if (columns(before) + Math.min(columns(under), room / 2) > room) {
            before = CUT + before.substring(before.offsetByCodePoints(0, columns(before) - BEFORE));
        }
        int carets = Math.min(Math.max(1, columns(under.stripTrailing())), room - columns(before));
        result.add(gutter(0) + cut(before + under + printable(line, Math.max(from, to), length)));
        result.add(style.ruler(" ".repeat(width) + " | ")
                + " ".repeat(columns(before))
                + style.severity(finding.severity(), "^".repeat(carets)));
    }

    private static String printable(String line, int from, int to) {
        return Phrases.printable(line.substring(line.offsetByCodePoints(0, from), line.offsetByCodePoints(0, to)));
    }

    private String gutter(int index) {
        String number = String.valueOf(excerpt.firstLine() + index);
        return style.ruler(" ".repeat(width - number.length()) + number + " | ");
    }

    private String cut(String line) {
        return columns(line) <= room ? line : line.substring(0, line.offsetByCodePoints(0, room - 1)) + CUT;
    }

    private static int columns(String text) {
        return text.codePointCount(0, text.length());
    }
}
