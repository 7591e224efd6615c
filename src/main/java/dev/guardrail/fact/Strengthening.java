package dev.guardrail.fact;

import java.util.List;
import java.util.Locale;

/**
 * What protects the branch better after the range than before it: a range that did the opposite would be a weakening.
 *
 * @param place where the head has it; where the range removes something that weakened a check, its place at the base
 * @param kind what became stronger
 * @param subject what, with names in backticks: {@code `mypy`}
 * @param change how, as the end of a sentence about it: {@code now also runs on pull requests}
 * @param was where the base had it weaker, by the names that its files have there; empty where the base had nothing
 * @param ofBase whether {@link #place} is one of the base
 */
@Noun(one = "strengthening", many = "strengthenings")
public record Strengthening(Place place, Kind kind, String subject, String change, List<Place> was, boolean ofBase)
        implements Located, Shown {

    public Strengthening {
        was = List.copyOf(was);
    }

    /** What can become stronger. */
    public enum Kind {
        /** A check runs, can fail, or runs more often or on more. */
        CHECK,
        /** A job that judges others waits for more, or lets less pass. */
        GATE,
        /** A check reports more. */
        SETTING,
        /** A check or its coverage must reach more. */
        THRESHOLD,
        /** A version is chosen more firmly. */
        PIN,
        /** A job can write less. */
        PERMISSION;

        /** The word that rules and reports use. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The whole sentence, without a full stop. */
    public String sentence() {
        return subject + " " + change;
    }

    @Override
    public String identity() {
        return sentence();
    }

    @Override
    public Key key() {
        return new Key(getClass(), path(), scopeInFile(), kind + " " + subject);
    }

    @Override
    public boolean isOfBase() {
        return ofBase;
    }
}
