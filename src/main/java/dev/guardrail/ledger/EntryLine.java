package dev.guardrail.ledger;

import java.util.List;

/**
 * A line of a ledger.
 *
 * @param number counted from 1
 * @param previous the digests of the lines that it comes after: more than one where branches were merged
 * @param entry what it records
 * @param digest the SHA-256 of the line without this last member
 * @param path where the ledger is, as reports name it
 */
public record EntryLine(int number, List<String> previous, Entry entry, String digest, String path) {

    public EntryLine {
        previous = List.copyOf(previous);
    }

    /** A line of the ledger in the repository's files. */
    public EntryLine(int number, List<String> previous, Entry entry, String digest) {
        this(number, previous, entry, digest, Ledger.PATH);
    }

    EntryLine at(String where) {
        return new EntryLine(number, previous, entry, digest, where);
    }
}
