package dev.guardrail.verify;

import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.git.SnapshotComparison;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.GitRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The ends of a change that is in no repository. They have no names but their ids and {@code HEAD}. */
final class TwoCommits implements Commits {

    private static final Snapshot NOTHING = FilesSnapshot.ofTexts(Map.of());

    private final Snapshot base;
    private final Snapshot head;
    private final List<Fact> range;
    private final String baseId;
    private final String headId;

    TwoCommits(Snapshot base, Snapshot head, List<Fact> range) {
        this.base = base;
        this.head = head;
        this.range = List.copyOf(range);
        Optional<GitRange> ends = range.stream()
                .filter(GitRange.class::isInstance)
                .map(GitRange.class::cast)
                .findFirst();
        this.baseId = ends.map(GitRange::base).orElse("");
        this.headId = ends.map(GitRange::head).orElse("");
    }

    @Override
    public Optional<String> find(String name) {
        String id = name.equals("HEAD") ? headId : name;
        return Stream.of(headId, baseId)
                .filter(one -> id.length() >= 7 && one.startsWith(id))
                .findFirst();
    }

    @Override
    public Optional<String> tag(String name) {
        return Optional.empty();
    }

    @Override
    public List<String> parents(String id) {
        return id.equals(headId) && !baseId.isEmpty() ? List.of(baseId) : List.of();
    }

    @Override
    public boolean isInHistory(String id, String of) {
        return id.equals(of) || id.equals(baseId) && of.equals(headId);
    }

    @Override
    public Optional<Snapshot> files(String id) {
        if (id.isEmpty()) {
            return Optional.of(NOTHING);
        }
        return id.equals(headId) ? Optional.of(head) : id.equals(baseId) ? Optional.of(base) : Optional.empty();
    }

    @Override
    public List<Fact> between(String from, String to) {
        return from.equals(baseId) && to.equals(headId)
                ? range
                : SnapshotComparison.of(files(from).orElse(NOTHING), files(to).orElse(NOTHING));
    }
}
