package dev.guardrail.verify.book;

import dev.guardrail.fact.Place;
import dev.guardrail.ledger.ImportEntry;
import java.util.List;

/**
 * What the hand-written audits of a repository say over their milestones.
 *
 * @param entries an entry for each audit, in the order of the milestones
 * @param unnamed how many rows defer something without giving it an id, so that nobody can follow it
 * @param vanished the items that the registers lost
 * @param renamed the ids that stand for something else than before
 * @param rewritten the rows of scores that are not those of the milestone's own audit
 */
public record Imported(
        List<ImportEntry> entries,
        int unnamed,
        List<Vanished> vanished,
        List<Renamed> renamed,
        List<Rewritten> rewritten) {

    public Imported {
        entries = List.copyOf(entries);
        vanished = List.copyOf(vanished);
        renamed = List.copyOf(renamed);
        rewritten = List.copyOf(rewritten);
    }

    /**
     * An item that an audit defers, that no document of a later milestone names, and that none says is resolved.
     *
     * @param id its id in the ledger
     * @param issue what it is
     * @param last the last milestone of which an audit names it
     * @param place its last row
     */
    public record Vanished(String id, String issue, String last, Place place) {}

    /**
     * An id that stood for something else before.
     *
     * @param id its id in the ledger
     * @param issue what it stands for
     * @param before what it stood for
     */
    public record Renamed(String id, String issue, String before, Place place) {}

    /**
     * Scores of an earlier milestone that differ from those of its own audit.
     *
     * @param milestone the milestone that they are of
     * @param what each score that differs: {@code overall 4.1 instead of 4.5}
     * @param place the row
     * @param own the row of the milestone's own audit
     */
    public record Rewritten(String milestone, List<String> what, Place place, Place own) {

        public Rewritten {
            what = List.copyOf(what);
        }
    }
}
