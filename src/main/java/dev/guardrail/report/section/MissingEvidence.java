package dev.guardrail.report.section;

import dev.guardrail.report.document.Blocks;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.figure.NotGiven;
import java.util.List;

/** What could not be judged: because evidence is missing, or because nobody gave it. */
record MissingEvidence(View view) {

    /** Writes it with a title where evidence is missing. */
    void write(Blocks blocks, int limit) {
        if (!view.audit().gaps().isEmpty()) {
            blocks.heading(Words.MISSING);
        }
        blocks(limit).list().forEach(blocks::add);
    }

    /** Nothing where nothing is missing and all was given. */
    Blocks blocks(int limit) {
        Blocks blocks = new Blocks();
        List<Line> gaps = view.audit().gaps().stream()
                .map(gap -> Words.gap(gap, view))
                .distinct()
                .toList();
        blocks.bullets(gaps.stream().limit(limit).toList());
        if (gaps.size() > limit) {
            blocks.prose("And " + (gaps.size() - limit) + " more.");
        }
        List<String> notGiven =
                NotGiven.of(view.audit()).stream().map(Words::notGiven).toList();
        if (!notGiven.isEmpty()) {
            blocks.paragraph(Line.text("Not judged:")
                    .strong()
                    .and(" " + Words.list(notGiven) + (notGiven.size() == 1 ? " was given." : " were given.")));
        }
        return blocks;
    }
}
