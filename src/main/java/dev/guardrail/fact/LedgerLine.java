package dev.guardrail.fact;

import java.util.Locale;

/**
 * A line of the ledger. A line never changes: its digest is its name, and the base's line with the same digest has the
 * same key.
 *
 * @param place the line
 * @param digest the SHA-256 digest that it states, 64 hexadecimal digits
 * @param entry what it records
 * @param subject what it is about: the milestone of an audit, or its head where it has none; the item of a deferral; the
 *     path of an imported audit
 */
@Noun(one = "ledger line", many = "ledger lines")
public record LedgerLine(Place place, String digest, Entry entry, String subject) implements LedgerFact {

    /** What a line of the ledger records. */
    public enum Entry {
        /** An audit that Guardrail made. */
        AUDIT,
        /** Somebody deferred an item. */
        DEFERRAL,
        /** What an audit written by hand claims. */
        IMPORT;

        /** The word that the ledger and reports use. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String identity() {
        return digest;
    }

    /** Reports show what the line says, as other facts. */
    @Override
    public boolean isShown() {
        return false;
    }
}
