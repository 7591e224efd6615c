package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import dev.guardrail.api.MadeAudit;
import dev.guardrail.collect.secret.SecretMask;
import dev.guardrail.report.Invoked;
import dev.guardrail.report.github.GitHubMarkdown;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes reports of an audit to files, each of them even where another one cannot be written. */
final class WrittenReports {

    /** With less room, a summary would say nothing. */
    private static final int SHORTEST = 5_000;

    private final MadeAudit made;
    private final MarkdownOptions markdown;
    private final Invoked invoked;
    private final Optional<Path> worktree;
    private final List<UnusableInputException> problems = new ArrayList<>();

    WrittenReports(MadeAudit made, MarkdownOptions markdown, Invoked invoked, Optional<Path> worktree) {
        this.made = made;
        this.markdown = markdown;
        this.invoked = invoked;
        this.worktree = worktree;
    }

    void write(ReportTarget target) {
        String report = made.in(
                target.format(), markdown.written(target, made.audit().range()).invoked(invoked));
        write(target.file(), bytes(report));
    }

    /** Adds a summary to the file that GitHub shows as the summary of a step, below what it has. */
    void append(ReportTarget summary) {
        Optional<byte[]> read = read(summary.file());
        if (read.isEmpty()) {
            return;
        }
        byte[] before = read.get();
        int room = GitHubMarkdown.SUMMARY_LIMIT - before.length - 1;
        if (room < SHORTEST) {
            problems.add(new UnusableInputException("the summary of this step has no room left: GitHub shows "
                    + GitHubMarkdown.SUMMARY_LIMIT + " bytes"));
            return;
        }
        byte[] added = bytes((before.length == 0 ? "" : "\n")
                + GitHubMarkdown.summary(
                        made.audit(),
                        markdown.written(summary, made.audit().range()).invoked(invoked),
                        room));
        byte[] all = new byte[before.length + added.length];
        System.arraycopy(before, 0, all, 0, before.length);
        System.arraycopy(added, 0, all, before.length, added.length);
        write(summary.file(), all);
    }

    /** The first problem, if a report could not be written. */
    Optional<UnusableInputException> problem() {
        return problems.stream().findFirst();
    }

    /** Bytes, because a lone surrogate in a name must not stop the report. */
    private static byte[] bytes(String report) {
        return SecretMask.maskPrinted(report).getBytes(StandardCharsets.UTF_8);
    }

    /** What a file has already; none where nobody can tell, and nothing may replace it. */
    private Optional<byte[]> read(Path file) {
        try {
            return Optional.of(
                    Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Files.readAllBytes(file) : new byte[0]);
        } catch (IOException e) {
            problems.add(ReportPart.problem("report", file, e));
            return Optional.empty();
        }
    }

    private void write(Path file, byte[] report) {
        try {
            new ReportFile(file, worktree).write(report);
        } catch (UnusableInputException e) {
            problems.add(e);
        }
    }
}
