package dev.guardrail.report.section;

import dev.guardrail.fact.CheckOutcome;
import dev.guardrail.fact.CheckRun;
import dev.guardrail.fact.ComparedCheck;
import dev.guardrail.fact.Evidence;
import dev.guardrail.report.document.Blocks;
import dev.guardrail.report.figure.Count;
import dev.guardrail.rule.Gate;
import java.util.ArrayList;
import java.util.List;

/** What GitHub says of the head commit, and what workflows do. */
final class WorkflowSection {

    private static final int ROWS = 20;

    private final View view;

    WorkflowSection(View view) {
        this.view = view;
    }

    Blocks blocks() {
        Blocks blocks = new Blocks();
        checks(blocks);
        protection(blocks);
        workflows(blocks);
        return blocks;
    }

    /** The same without what protects the branch. */
    Blocks withoutProtection() {
        Blocks blocks = new Blocks();
        checks(blocks);
        workflows(blocks);
        return blocks;
    }

    private void workflows(Blocks blocks) {
        blocks.heading("Workflows");
        new Guards(
                        view,
                        guardrail -> guardrail.purpose().gate() == Gate.CI
                                        && !guardrail.pack().equals("ci")
                                || guardrail.purpose().gate() == Gate.WORKFLOWS)
                .write(blocks);
    }

    /** A reader wants to know what protects the branch also where the range leaves that as it is. */
    private void protection(Blocks blocks) {
        blocks.heading("Protection");
        List<ComparedCheck> checks = view.shown().all(ComparedCheck.class);
        if (checks.isEmpty() && view.misses(Evidence.WORKFLOWS)) {
            blocks.prose(Words.notJudged(view, Evidence.WORKFLOWS));
            return;
        }
        new ProtectionPart(checks, ROWS, view::place).write(blocks);
    }

    private void checks(Blocks blocks) {
        blocks.heading("Check Results for the Head Commit");
        List<CheckRun> checks = view.shown().all(CheckRun.class);
        if (checks.isEmpty()) {
            blocks.prose(Words.notJudged(view, Evidence.CI));
            return;
        }
        // What did not succeed comes first: it is what a reader looks for.
        List<CheckRun> sorted = new ArrayList<>(checks);
        sorted.sort(java.util.Comparator.comparing(check -> check.outcome() == CheckOutcome.SUCCESS));
        blocks.table(
                List.of("Workflow", "Check", "Result", "Where"),
                sorted.stream()
                        .limit(ROWS)
                        .map(check ->
                                Words.row(check.workflow(), check.name(), check.outcome(), view.place(check.place())))
                        .toList());
        if (checks.size() > ROWS) {
            blocks.prose("And " + Count.of(checks.size() - ROWS, "more check") + ".");
        }
        new Guards(view, guardrail -> guardrail.pack().equals("ci")).write(blocks);
    }
}
