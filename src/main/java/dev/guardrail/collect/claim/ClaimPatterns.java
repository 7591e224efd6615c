package dev.guardrail.collect.claim;

import java.util.List;

/** The one list of what finds claims. */
final class ClaimPatterns {

    private ClaimPatterns() {}

    /** What finds claims by some words. */
    static List<ClaimPattern> of(Vocabulary words) {
        return List.of(
                new CommitPattern(words),
                new CountPattern(words),
                new FilePattern(words),
                new LinesPattern(words),
                new SymbolPattern(words),
                new ReferencePattern(words),
                new QuotationPattern(words),
                new UntouchedPattern(words),
                new ImportPattern(words),
                new BehaviourPattern(words),
                new CoveragePattern(words),
                new ThresholdPattern(words),
                new TestsPattern(words),
                new RunPattern(words),
                new DependencyPattern(words),
                new WorkflowPattern(words),
                new PinPattern(),
                new JobPattern(words),
                new VersionPattern(words));
    }
}
