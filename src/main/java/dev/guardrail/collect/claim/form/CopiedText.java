package dev.guardrail.collect.claim.form;

import java.util.List;
import java.util.regex.Pattern;

/** The lines of a text that was copied from a page. */
final class CopiedText {

    /** In characters: a longest line of less was broken by whoever wrote it. */
    private static final int WIDTH = 110;

    private static final int BAND = 15;
    /** So many lines that end near the same column are broken there. */
    private static final int FULL = 6;

    private static final Pattern BULLET = Pattern.compile("\\s*[•◦▪‣●○·∙–*-]\\s+\\S.*");

    private static final Pattern NUMBERED = Pattern.compile("\\s*(\\d{1,2})[.)]\\s+(\\S.*)");

    private final List<SourceLine> lines;
    private final boolean broken;

    CopiedText(List<SourceLine> lines) {
        this.lines = lines;
        int longest =
                lines.stream().mapToInt(line -> line.text().length()).max().orElse(0);
        long full = lines.stream()
                .filter(line -> line.text().length() > longest - BAND)
                .count();
        this.broken = longest <= WIDTH && longest > 60 && full >= FULL;
    }

    int size() {
        return lines.size();
    }

    SourceLine source(int at) {
        return lines.get(at);
    }

    /** The line at an index, counted from 0; empty beyond the end. */
    String line(int at) {
        return at >= 0 && at < lines.size() ? lines.get(at).text() : "";
    }

    /** Whether its paragraphs are broken into lines of one width. */
    boolean isBroken() {
        return broken;
    }

    boolean isBlank(int at) {
        return line(at).isBlank();
    }

    boolean isBullet(int at) {
        return BULLET.matcher(line(at)).matches();
    }

    /** The number that a line begins with, of a list or of a section; 0 where it begins with none. */
    int number(int at) {
        var matcher = NUMBERED.matcher(line(at));
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    /** The index of the next line that is not blank; the number of lines where none is. */
    int next(int at) {
        int next = at + 1;
        while (next < lines.size() && isBlank(next)) {
            next++;
        }
        return next;
    }

    /** The index of the line before that is not blank; -1 where none is. */
    int previous(int at) {
        int previous = at - 1;
        while (previous >= 0 && isBlank(previous)) {
            previous--;
        }
        return previous;
    }
}
