package dev.guardrail.ledger;

import java.util.List;

/**
 * A line of a ledger.
 *
 * @param number counted from 1
 * @param previous the digests of the lines that it comes after: more than one where branches were merged
 * @param entry what it records
 * @param digest the SHA-256 of the line without this last member
 */
public record EntryLine(int number, List<String> previous, Entry entry, String digest) {

    public EntryLine {
        previous = List.copyOf(previous);
    }
}
