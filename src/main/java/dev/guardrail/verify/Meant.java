package dev.guardrail.verify;

import java.util.List;
import java.util.Optional;

/**
 * What an audit can be about.
 *
 * @param spans the ranges, the one that it states first; none where none is known
 * @param wholes those of them that a figure of the whole range can mean
 * @param closing the full id of the commit with the audit, where it has one
 * @param certain whether the ranges are those that the audit states; what differs from others contradicts nothing
 * @param sentence what it was checked against, in a sentence without a full stop
 */
record Meant(List<Span> spans, List<Span> wholes, Optional<String> closing, boolean certain, String sentence) {

    Meant {
        spans = List.copyOf(spans);
        wholes = List.copyOf(wholes);
    }

    Meant(List<Span> spans, Optional<String> closing, String sentence) {
        this(spans, spans, closing, true, sentence);
    }

    /** The same, found by signs that can be wrong. */
    Meant uncertain() {
        return new Meant(spans, wholes, closing, false, sentence);
    }

    /** The same of an audit that says that its range has several commits. */
    Meant ofSeveral() {
        return new Meant(
                spans, spans.stream().filter(span -> !span.isOneCommit()).toList(), closing, certain, sentence);
    }
}
