package dev.guardrail.report.section;

import dev.guardrail.fact.Place;
import dev.guardrail.finding.Excerpt;
import dev.guardrail.finding.Finding;
import dev.guardrail.report.document.PageBlock.Source;
import dev.guardrail.report.document.PageBlock.SourceLine;
import dev.guardrail.report.document.PageBlock.Tone;
import java.util.ArrayList;
import java.util.List;

/** The lines of a finding, and what is meant of the first one. */
final class Excerpts {

    private Excerpts() {}

    static Source of(Finding finding, View view) {
        Excerpt excerpt = finding.excerpt();
        List<SourceLine> lines = new ArrayList<>();
        for (int i = 0; i < excerpt.lines().size(); i++) {
            String line = excerpt.lines().get(i);
            int number = excerpt.firstLine() + i;
            lines.add(i == 0 ? marked(number, line, finding) : new SourceLine(number, line, "", "", "", Tone.PLAIN));
        }
        return new Source(view.place(finding), "", lines);
    }

    /** Columns count code points, and those of a shifted line from where it starts. */
    private static SourceLine marked(int number, String line, Finding finding) {
        Place place = finding.location().place();
        if (place.column() == 0) {
            return new SourceLine(number, line, "", "", "", Tone.PLAIN);
        }
        int shift = finding.excerpt().shift();
        int length = line.codePointCount(0, line.length());
        int from = Math.max(0, Math.min(place.column() - 1 - shift, length));
        int to = place.endLine() > place.line()
                ? length
                : Math.min(Math.max(place.endColumn() - 1 - shift, from + 1), length);
        int start = line.offsetByCodePoints(0, from);
        int end = line.offsetByCodePoints(0, Math.max(from, to));
        return new SourceLine(
                number, line.substring(0, start), line.substring(start, end), line.substring(end), "", Tone.PLAIN);
    }
}
