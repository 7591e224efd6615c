package dev.guardrail.report.section;

import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.GitRange;
import dev.guardrail.fact.Plan;
import dev.guardrail.policy.TrustedSide;
import dev.guardrail.report.document.Blocks;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.figure.CheckSummary;
import dev.guardrail.report.figure.Count;
import dev.guardrail.verdict.Audit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is audited, by what, and what the audit says. */
final class HeaderSection {

    private final View view;
    private final Audit audit;

    HeaderSection(View view) {
        this.view = view;
        this.audit = view.audit();
    }

    Blocks blocks() {
        List<List<Line>> rows = new ArrayList<>();
        rows.add(Words.row("Audit Verdict", verdict()));
        rows.addAll(rows());
        return table(rows);
    }

    /** What is audited, and by what, without the verdict. */
    Blocks about() {
        return table(rows());
    }

    private static Blocks table(List<List<Line>> rows) {
        return new Blocks().table(List.of("Field", "Value"), rows);
    }

    private List<List<Line>> rows() {
        Optional<Plan> plan = view.shown().first(Plan.class);
        List<List<Line>> rows = new ArrayList<>();
        rows.add(Words.row("Milestone", plan.map(this::milestone).orElseGet(() -> absent(Evidence.PLAN))));
        rows.add(Words.row("Mode", mode()));
        rows.add(Words.row("Range", range()));
        rows.add(Words.row(
                "CI Status",
                CheckSummary.of(view.shown())
                        .map(checks -> Line.text(checks.figures()))
                        .orElseGet(() -> absent(Evidence.CI))));
        plan.filter(stated -> !stated.posture().isEmpty())
                .ifPresent(stated -> rows.add(Words.row("Refactor Posture", stated.posture())));
        rows.add(Words.row("Policy", policy()));
        return rows;
    }

    private Line verdict() {
        return Line.text(Tones.sign(audit.verdict()) + " ")
                .and(Line.text(audit.verdict().name()).strong())
                .and(": ")
                .and(Line.prose(audit.rationale()));
    }

    private Line milestone(Plan plan) {
        String separator = plan.milestone().isEmpty() || plan.title().isEmpty() ? "" : ": ";
        String title = plan.milestone() + separator + plan.title();
        return Line.text(title + (title.isEmpty() ? "" : ", ")).and(view.place(plan.place()));
    }

    private Line absent(Evidence evidence) {
        return Line.text(
                view.misses(evidence)
                        ? "not known: see " + Words.MISSING
                        : "not known: " + Words.notGiven(evidence) + " was given");
    }

    private String mode() {
        return switch (audit.range().kind()) {
            case WORKTREE -> "WORK TREE AUDIT";
            case STAGED -> "STAGED AUDIT";
            case NAMED, BRANCH, LAST_COMMIT -> "DELTA AUDIT";
        };
    }

    /** {@code a...b (2 commits, 3 files, +3 -1), from 1a2b3c to 4d5e6f}. */
    Line range() {
        GitRange range = audit.range();
        return Line.code(range.name())
                .and(" (" + Count.of(audit.commits().size(), "commit") + ", "
                        + Count.of(audit.files().size(), "file") + ", "
                        + Words.lines(audit.added(), audit.deleted()) + "), from ")
                .and(Words.sha(range.base()))
                .and(" to " + to())
                .and(Words.sha(range.head()));
    }

    private String to() {
        return switch (audit.range().kind()) {
            case WORKTREE -> "the work tree on ";
            case STAGED -> "the index on ";
            case NAMED, BRANCH, LAST_COMMIT -> "";
        };
    }

    private Line policy() {
        return Line.code(audit.policy().source())
                .and(audit.rulebook().trusted() == TrustedSide.HEAD ? " of the head, which is trusted" : "")
                .and(": fails from severity " + audit.policy().failAt().value() + " on, judges "
                        + switch (audit.policy().scope().value()) {
                            case DELTA -> "new findings";
                            case ALL -> "new and existing findings";
                        }
                        + ", " + Count.of(audit.policy().selected().size(), "guardrail"));
    }
}
