package dev.guardrail.report.section;

import dev.guardrail.report.document.Blocks;

/** The sections that compare with earlier audits, as far as a ledger records them. */
final class HistorySections {

    private HistorySections() {}

    /** What somebody decided to accept for a time. */
    static Blocks deferred(View view) {
        return new DeferredPart(view).blocks();
    }

    /** The scores, and the counts of this audit. */
    static Blocks trend(View view) {
        return new TrendPart(view).blocks();
    }

    /** One run can show that a test is flaky, and never that it is not. */
    static Blocks flakes(View view) {
        return new FlakePart(view).blocks();
    }
}
