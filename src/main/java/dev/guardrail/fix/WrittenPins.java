package dev.guardrail.fix;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.collect.workflow.WorkflowCollector;
import dev.guardrail.fact.ActionReference;
import dev.guardrail.fact.ReferenceKind;
import dev.guardrail.repair.Pins;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/**
 * The pins that workflows say: a full commit id with a comment that names its tag, {@code # v4.2.2}. The files of the first
 * snapshot that knows a tag decide; where they disagree, nothing is known.
 */
public final class WrittenPins implements Pins {

    private final Iterator<Snapshot> snapshots;
    private final WorkflowCollector workflows = new WorkflowCollector(new Readings());
    private final Map<String, Optional<String>> commits = new HashMap<>();

    /** The pins of snapshots, which are read as far as they are needed. */
    public WrittenPins(Iterator<Snapshot> snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public Optional<String> commit(String repository, String ref) {
        String key = GivenPins.key(repository, ref);
        while (!commits.containsKey(key) && snapshots.hasNext()) {
            read(snapshots.next()).forEach(commits::putIfAbsent);
        }
        return commits.getOrDefault(key, Optional.empty());
    }

    private Map<String, Optional<String>> read(Snapshot snapshot) {
        Map<String, Optional<String>> said = new HashMap<>();
        workflows.collect(snapshot).stream()
                .filter(ActionReference.class::isInstance)
                .map(ActionReference.class::cast)
                .filter(use -> use.kind() == ReferenceKind.SHA && !use.comment().isBlank())
                .forEach(use -> said.merge(
                        GivenPins.key(use.owner() + "/" + use.repository(), tag(use.comment())),
                        Optional.of(use.ref()),
                        (one, other) -> one.equals(other) ? one : Optional.empty()));
        return said;
    }

    /** {@code v4} in {@code v4}, {@code tag=v4}, {@code ratchet:actions/checkout@v4} and {@code v4 because …}. */
    private static String tag(String comment) {
        return comment.strip().replaceFirst("\\s.*", "").replaceFirst("^(tag=|pin@|ratchet:.*@)", "");
    }
}
