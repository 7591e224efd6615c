package dev.guardrail.collect.dependency;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.Fact;
import java.util.List;

/**
 * Collects what the manifests and lockfiles of a snapshot say: the manifests with their dependencies, and of each lockfile
 * that belongs to one, what it says of those and where both disagree. A file that is the same on both sides of a range is
 * read once, and a lockfile where there is a manifest for it alone.
 *
 * <p>A file that cannot be read becomes a {@link dev.guardrail.fact.Gap}. Nothing is known of its dependencies then, or, of a
 * lockfile, of how it settles them.
 */
public final class DependencyCollector {

    private final DependencyFiles files;

    /** A collector whose files nobody else reads. */
    public DependencyCollector() {
        this(new Readings());
    }

    public DependencyCollector(Readings readings) {
        this.files = new DependencyFiles(readings);
    }

    /** The facts and gaps of a snapshot, by their places. */
    public List<Fact> collect(Snapshot snapshot) {
        return new SideDependencies(files, snapshot).facts();
    }
}
