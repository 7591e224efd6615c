package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import dev.guardrail.audit.Asked;
import dev.guardrail.audit.Auditor;
import dev.guardrail.audit.EvidenceFiles;
import dev.guardrail.audit.LedgerSource;
import dev.guardrail.audit.RepositoryChange;
import dev.guardrail.audit.RepositoryCommits;
import dev.guardrail.audit.Trusted;
import dev.guardrail.report.CommitForm;
import dev.guardrail.report.Needs;
import dev.guardrail.report.ReportFormat;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.FailOn;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Audits commits one by one and writes a line for each as soon as it is known. A commit that cannot be audited has a
 * line that says why, and the next commit is audited.
 */
final class EachCommit {

    private final Console console;
    private final Auditor auditor;
    private final JudgingOptions judging;
    private final LedgerSource ledger;
    private final LocalDate day;
    private final FailOn failOn;
    private ExitCode worst = ExitCode.OK;
    private @Nullable RuntimeException problem;

    /**
     * Creates the audits.
     *
     * @param judging says which policy judges all commits; without one, the policy of its parent judges each
     * @param ledger where the ledger is; without a name, where that policy says
     */
    EachCommit(
            Console console,
            Auditor auditor,
            JudgingOptions judging,
            LedgerSource ledger,
            LocalDate day,
            FailOn failOn) {
        this.console = console;
        this.auditor = auditor;
        this.judging = judging;
        this.ledger = ledger;
        this.day = day;
        this.failOn = failOn;
    }

    /**
     * Audits the commits; the exit code is the worst of all.
     *
     * @param printed the format of the lines on standard output; it and those of the reports have a form for commits
     * @param needs what the audits must have for all these formats
     */
    ExitCode run(RepositoryCommits commits, ReportFormat printed, List<ReportTarget> reports, Needs needs) {
        CommitForm form = printed.ofCommits().orElseThrow();
        Asked asked = new Asked(false, needs.reach(), needs.protection());
        List<LineFile> files = new ArrayList<>();
        try {
            for (ReportTarget report : reports) {
                files.add(new LineFile(
                        report.format().ofCommits().orElseThrow(),
                        new ReportFile(report.file(), commits.worktree()).begin()));
            }
            // At a terminal, the lines are the progress.
            return console.terminal().output()
                    ? run(commits, asked, form, files, stage -> {})
                    : console.withProgress(progress -> run(commits, asked, form, files, progress));
        } finally {
            files.forEach(file -> file.part().close());
        }
    }

    private record LineFile(CommitForm form, ReportPart part) {}

    private ExitCode run(
            RepositoryCommits commits,
            Asked asked,
            CommitForm printed,
            List<LineFile> files,
            Consumer<String> progress) {
        int done = 0;
        for (String id : commits.ids()) {
            progress.accept("commit " + ++done + " of " + commits.ids().size());
            CommitLine line = line(commits, id, asked);
            console.print(line.in(printed));
            for (LineFile file : files) {
                attempt(() -> file.part().write(line.in(file.form()).getBytes(StandardCharsets.UTF_8)));
            }
            if (files.isEmpty() && console.out().checkError()) {
                break;
            }
        }
        files.forEach(file -> attempt(file.part()::finish));
        if (problem != null) {
            // Thrown last: every commit has its line.
            throw problem;
        }
        return worst;
    }

    private CommitLine line(RepositoryCommits commits, String id, Asked asked) {
        try (RepositoryChange change = commits.change(id, stage -> {})) {
            Trusted trusted = judging.trusted(change);
            Audit audit = auditor.audit(change.change(EvidenceFiles.NOTHING, ledger), trusted, day, asked);
            worst = worst.orWorse(ExitCode.of(audit.verdict(), failOn));
            return CommitLine.of(audit);
        } catch (UnusableInputException e) {
            worst = worst.orWorse(ExitCode.UNUSABLE);
            return CommitLine.unaudited(id, e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            problem = new IllegalStateException("cannot audit commit " + id + ": " + e, e);
            return CommitLine.unaudited(id, "this is a defect in Guardrail (" + e + ")");
        }
    }

    /** Writes to a file; a problem with it must not stop the audits. */
    private void attempt(Runnable writing) {
        try {
            writing.run();
        } catch (UnusableInputException e) {
            problem = problem == null ? e : problem;
        }
    }
}
