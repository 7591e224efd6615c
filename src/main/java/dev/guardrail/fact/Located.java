package dev.guardrail.fact;

/** A fact that stands somewhere in a file. */
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

    /** Where it stands. */
    Place place();

    /**
     * What it says, whatever its line, its indentation or its quotes, and whatever job it is in. Two facts of one type and
     * path that say the same have the same identity; fingerprints are made of it.
     */
    String identity();

    /** The repository path of {@link #place()}. */
    default String path() {
        return place().path();
    }

    /** The first line of {@link #place()}. */
    default int line() {
        return place().line();
    }
}
