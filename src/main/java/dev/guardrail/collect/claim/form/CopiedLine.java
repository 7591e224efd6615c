package dev.guardrail.collect.claim.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A line that is nothing else: a paragraph of its own, unless paragraphs are broken into several lines. */
final class CopiedLine implements CopiedPart {

    @Override
    public Optional<Read> read(CopiedText text, int at) {
        List<SourceLine> lines = new ArrayList<>();
        SourceLine line = text.source(at);
        int start = line.text().length() - line.text().stripLeading().length();
        boolean bars = line.text().strip().startsWith("|");
        if (!text.isBroken() && !text.isBlank(at) && !bars) {
            lines.add(SourceLine.of("", at + 1));
        }
        if (bars && !text.line(at - 1).strip().startsWith("|")) {
            lines.add(SourceLine.of("", at + 1));
        }
        // Four spaces would make it code.
        lines.add(Names.marked(new LineBuilder(at + 1)
                .take(line, Math.min(start, line.text().length()), line.text().length())
                .build()));
        return Optional.of(new Read(lines, at + 1));
    }
}
