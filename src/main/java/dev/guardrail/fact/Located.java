package dev.guardrail.fact;

import java.util.List;

/** A fact with a place in a file. */
public sealed interface Located extends Fact
        permits ChangedFile,
                AddedLine,
                RemovedLine,
                Gap,
                WaiverUse,
                PolicyFile,
                WorkflowFact,
                CoverageFact,
                CheckRun,
                PlanFact,
                ComparedSurface,
                SurfaceChange,
                SourceFact,
                TestFact,
                DependencyFact,
                SearchedFile,
                UnsearchedFile,
                SecretMatch {

    /** Its place. */
    Place place();

    /**
     * What it says, independent of its line, its indentation, its quotes and its job. Two facts of one type and path
     * that say the same have the same identity; fingerprints are made of it.
     */
    String identity();

    /**
     * What it is called. By default its path and its {@link #identity()}; types whose identity has values have a key
     * without them.
     */
    default Key key() {
        return new Key(getClass(), path(), List.of(), identity());
    }

    /** The repository path of {@link #place()}. */
    default String path() {
        return place().path();
    }

    /** The first line of {@link #place()}. */
    default int line() {
        return place().line();
    }
}
