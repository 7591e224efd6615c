package dev.guardrail.verify.book;

import dev.guardrail.ledger.ImportEntry;
import dev.guardrail.ledger.ImportEntry.ClaimedDeferral;
import dev.guardrail.ledger.ImportEntry.ClaimedResolution;
import dev.guardrail.verify.book.Imported.Renamed;
import dev.guardrail.verify.book.Imported.Vanished;
import dev.guardrail.verify.self.BookRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Follows the items of hand-written audits over the milestones. */
final class Importer {

    /** In how many later milestones nothing must name an item before it counts as vanished. */
    private static final int LATER = 2;

    private final List<Shelved> audits;
    private final Shelf shelf;
    private final Meanings meanings = new Meanings();
    private final Map<String, Track> tracks = new LinkedHashMap<>();
    private final List<Renamed> renamed = new ArrayList<>();

    Importer(List<Shelved> audits, Shelf shelf) {
        this.audits = audits.stream()
                .sorted(Comparator.comparing(Shelved::milestone).thenComparing(Shelved::path))
                .toList();
        this.shelf = shelf;
    }

    Imported read() {
        List<ImportEntry> entries = new ArrayList<>();
        for (Shelved audit : audits) {
            entries.add(entry(audit));
        }
        int unnamed = audits.stream().mapToInt(audit -> audit.page().unnamed()).sum();
        return new Imported(entries, unnamed, vanished(), renamed, ScoreHistories.of(audits));
    }

    private ImportEntry entry(Shelved audit) {
        List<ClaimedDeferral> deferred = new ArrayList<>();
        List<ClaimedResolution> resolved = new ArrayList<>();
        for (BookRow row : audit.page().rows()) {
            String id = follow(row, audit.milestone());
            if (row.isResolved()) {
                resolved.add(new ClaimedResolution(id, row.closing()));
            } else {
                deferred.add(new ClaimedDeferral(
                        id, row.issue(), row.discovered(), row.until(), row.reason(), row.blocks(), row.exit()));
            }
        }
        resolved.addAll(mentions(audit));
        return new ImportEntry(
                audit.document(),
                audit.milestone().name(),
                deferred,
                resolved,
                ScoreHistories.own(audit),
                audit.page().flakes());
    }

    /** The id of the item that a row is about. */
    private String follow(BookRow row, Milestone milestone) {
        String before = meanings.current(row.id());
        String id = meanings.idOf(row, milestone);
        Track track = tracks.get(id);
        if (track == null) {
            track = new Track(id, row, milestone, row.isResolved());
            if (tracks.containsKey(before)) {
                renamed.add(
                        new Renamed(id, row.issue(), tracks.get(before).row().issue(), row.place()));
            }
        }
        tracks.put(id, track.at(row, milestone));
        return id;
    }

    /** Notes which known items an audit names anywhere; those that it closes outside of its registers. */
    private List<ClaimedResolution> mentions(Shelved audit) {
        List<ClaimedResolution> closed = new ArrayList<>();
        Set<String> registered = audit.page().rows().stream().map(BookRow::id).collect(Collectors.toSet());
        for (Map.Entry<String, Track> track : tracks.entrySet()) {
            Closing closing = new Closing(track.getValue().row().id());
            List<String> lines = audit.page().audit().lines().stream()
                    .filter(closing::isNamedIn)
                    .toList();
            if (lines.isEmpty() || registered.contains(closing.id()) || !isCurrent(track.getValue())) {
                continue;
            }
            track.setValue(track.getValue().namedIn(audit.milestone()));
            Optional<String> said = lines.stream().filter(closing::isIn).findFirst();
            if (said.isPresent() && !track.getValue().resolved()) {
                track.setValue(track.getValue().closed());
                closed.add(new ClaimedResolution(track.getKey(), said.get().strip()));
            }
        }
        return closed;
    }

    /** Whether its id stands for it still. */
    private boolean isCurrent(Track track) {
        return track.id().equals(meanings.current(track.row().id()));
    }

    private List<Vanished> vanished() {
        List<Milestone> milestones = audits.stream()
                .map(Shelved::milestone)
                .filter(Milestone::isKnown)
                .distinct()
                .toList();
        return tracks.values().stream()
                .filter(track -> !track.resolved() && track.named().isKnown())
                .filter(track -> milestones.stream()
                                .filter(later -> later.compareTo(track.named()) > 0)
                                .count()
                        >= LATER)
                .filter(track -> !isCurrent(track)
                        || !shelf.names(new Closing(track.row().id()), track.named()))
                .map(track -> new Vanished(
                        track.id(),
                        track.row().issue(),
                        track.named().name(),
                        track.row().place()))
                .toList();
    }
}
