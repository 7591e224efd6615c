package dev.guardrail.report.document;

import dev.guardrail.fact.Place;

/** A part of a line. */
public sealed interface Span {

    /** Text, whatever characters it has. */
    record Text(String text) implements Span {}

    /** A name or an expression of a machine's language. */
    record Code(String text) implements Span {}

    /** What catches the eye. */
    record Strong(Line line) implements Span {}

    /**
     * A place, which formats that can make a link of it do.
     *
     * @param side where its file stands
     * @param label what a reader sees: the place, or less where the line before it names the file
     */
    record At(Place place, Side side, String label) implements Span {

        /** A place that is named in full. */
        public At(Place place, Side side) {
            this(place, side, place.toString());
        }
    }

    /**
     * What leads to another part of the same document, in formats where a reader can follow it.
     *
     * @param anchor the {@link PageBlock.Entry#anchor} there, or a question mark and the filters of a list
     */
    record To(String anchor, Line line) implements Span {}

    /** Where the file of a place stands. */
    enum Side {
        /** In the commit before the range. */
        BASE,
        /** In the last commit of the range. */
        HEAD,
        /** In no commit of the range: a report that was given, or a policy that comes with Guardrail. */
        ELSEWHERE
    }
}
