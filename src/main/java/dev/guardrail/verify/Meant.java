package dev.guardrail.verify;

import java.util.List;
import java.util.Optional;

/**
 * What an audit can be about.
 *
 * @param spans the ranges, the one that it states first; none where none is known
 * @param wholes those of them that a figure of the whole range can mean
 * @param closing the full id of the commit with the audit, where it has one
 * @param sentence what it was checked against, in a sentence without a full stop
 */
record Meant(List<Span> spans, List<Span> wholes, Optional<String> closing, String sentence) {

    Meant {
        spans = List.copyOf(spans);
        wholes = List.copyOf(wholes);
    }

    Meant(List<Span> spans, Optional<String> closing, String sentence) {
        this(spans, spans, closing, sentence);
    }

    /** The same of an audit that says that its range has several commits. */
    Meant ofSeveral() {
        return new Meant(
                spans, spans.stream().filter(span -> !span.isOneCommit()).toList(), closing, sentence);
    }
}
