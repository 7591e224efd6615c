package dev.guardrail.collect.claim;

import java.util.List;

/** The one list of what finds claims. */
final class ClaimPatterns {

    static final List<ClaimPattern> ALL = List.of(
            new CommitPattern(),
            new CountPattern(),
            new FilePattern(),
            new LinesPattern(),
            new SymbolPattern(),
            new ReferencePattern(),
            new QuotationPattern(),
            new UntouchedPattern(),
            new ImportPattern(),
            new BehaviourPattern(),
            new CoveragePattern(),
            new ThresholdPattern(),
            new TestsPattern(),
            new RunPattern(),
            new DependencyPattern(),
            new WorkflowPattern(),
            new PinPattern(),
            new JobPattern(),
            new VersionPattern());

    private ClaimPatterns() {}
}
