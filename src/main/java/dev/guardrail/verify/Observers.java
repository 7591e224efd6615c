package dev.guardrail.verify;

import java.util.List;

/** The one list of what looks at claims. */
final class Observers {

    static final List<Observer> ALL = List.of(
            new CommitObserver(),
            new CountObserver(),
            new FileObserver(),
            new LinesObserver(),
            new SymbolObserver(),
            new ReferenceObserver(),
            new QuotationObserver(),
            new ImportObserver(),
            new BehaviourObserver(),
            new CoverageObserver(),
            new ThresholdObserver(),
            new TestsObserver(),
            new RunObserver(),
            new DependencyObserver(),
            new WorkflowObserver(),
            new WorkflowPartObserver(),
            new TotalObserver());

    private Observers() {}
}
