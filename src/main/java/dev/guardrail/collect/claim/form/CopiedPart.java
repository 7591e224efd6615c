package dev.guardrail.collect.claim.form;

import java.util.List;
import java.util.Optional;

/** Recognises one kind of part of a text that was copied from a page. */
interface CopiedPart {

    /**
     * What was read.
     *
     * @param lines the same in Markdown
     * @param next the index of the line behind it
     */
    record Read(List<SourceLine> lines, int next) {

        public Read {
            lines = List.copyOf(lines);
        }
    }

    /** Reads what begins at a line, counted from 0; empty where it is something else. */
    Optional<Read> read(CopiedText text, int at);
}
