package dev.guardrail.fix;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.collect.workflow.WorkflowCollector;
import dev.guardrail.fact.ActionReference;
import dev.guardrail.fact.ContainerImage;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.ReferenceKind;
import dev.guardrail.repair.Pins;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The pins that workflows say: a full commit id with a comment that names its tag, {@code # v4.2.2}. The files of the first
 * snapshot that knows a tag decide; where they disagree, nothing is known.
 */
public final class WrittenPins implements Pins {

    private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");

    private final Iterator<Snapshot> snapshots;
    private final WorkflowCollector workflows = new WorkflowCollector(new Readings());
    private final Map<String, Optional<String>> commits = new HashMap<>();

    /** The pins of snapshots, which are read as far as they are needed. */
    public WrittenPins(Iterator<Snapshot> snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public Optional<String> commit(String repository, String ref) {
        return known(GivenPins.key(repository, ref));
    }

    @Override
    public Optional<String> digest(String image) {
        return known(ImageNames.key(image));
    }

    private Optional<String> known(String key) {
        while (!commits.containsKey(key) && snapshots.hasNext()) {
            read(snapshots.next()).forEach(commits::putIfAbsent);
        }
        return commits.getOrDefault(key, Optional.empty());
    }

    private Map<String, Optional<String>> read(Snapshot snapshot) {
        Map<String, Optional<String>> said = new HashMap<>();
        List<Fact> facts = workflows.collect(snapshot);
        facts.stream()
                .filter(ActionReference.class::isInstance)
                .map(ActionReference.class::cast)
                .filter(use -> use.kind() == ReferenceKind.SHA && !use.comment().isBlank())
                .forEach(use -> said.merge(
                        GivenPins.key(use.owner() + "/" + use.repository(), tag(use.comment())),
                        Optional.of(use.ref()),
                        (one, other) -> one.equals(other) ? one : Optional.empty()));
        facts.stream()
                .filter(ContainerImage.class::isInstance)
                .map(ContainerImage.class::cast)
                .filter(image ->
                        DIGEST.matcher(image.digest()).matches() && !image.tag().isEmpty())
                .forEach(image -> said.merge(
                        ImageNames.key(image.name() + ":" + image.tag()),
                        Optional.of(image.digest()),
                        (one, other) -> one.equals(other) ? one : Optional.empty()));
        return said;
    }

    /** {@code v4} in {@code v4}, {@code tag=v4}, {@code ratchet:actions/checkout@v4} and {@code v4 because …}. */
    private static String tag(String comment) {
        return comment.strip().replaceFirst("\\s.*", "").replaceFirst("^(tag=|pin@|ratchet:.*@)", "");
    }
}
