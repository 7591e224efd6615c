package dev.guardrail.fact;

/** A fact with a place in a file. */
public sealed interface Located extends Fact
        permits ChangedFile,
                AddedLine,
                RemovedLine,
                Gap,
                WaiverUse,
                PolicyFile,
                BaselineFile,
                BaselineEntry,
                WorkflowFact,
                CoverageFact,
                CheckRun,
                PlanFact,
                ComparedSurface,
                SurfaceChange,
                SourceFact,
                TestFact,
                DependencyFact,
                ProtectionFact,
                StrictnessFact,
                LoosenedLimit,
                SearchedFile,
                UnsearchedFile,
                SecretMatch,
                CheckFact,
                FileFact,
                Strengthening,
                LedgerFact,
                HiddenCharacter,
                ExecutableFile,
                AuditClaim {

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
        return new Key(getClass(), path(), scopeInFile(), identity());
    }

    /** What it is part of in its file. */
    default ScopePath scopeInFile() {
        return ScopePath.FILE;
    }

    /**
     * Whether its place is one of the base, although it is a fact about the range: what the range removes is nowhere at
     * the head.
     */
    default boolean isOfBase() {
        return false;
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
