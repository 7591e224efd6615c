package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import dev.guardrail.audit.Auditor;
import dev.guardrail.audit.FirstPolicy;
import dev.guardrail.audit.RepositoryChange;
import dev.guardrail.baseline.Baseline;
import dev.guardrail.baseline.Baseline.Line;
import dev.guardrail.collect.git.RangeRequest;
import dev.guardrail.policy.PolicySource;
import dev.guardrail.report.BaselineText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code guardrail init}. */
@Command(
        name = InitCommand.NAME,
        description = "Writes a first policy, .github/guardrail.yaml, made of what the repository has.",
        footer = "%nIt never replaces a policy.")
final class InitCommand implements Callable<Integer> {

    static final String NAME = "init";

    private static final String POLICY = PolicySource.PATHS.get(0);

    @Mixin
    private final RepositoryOption repository = new RepositoryOption();

    @Option(
            names = "--baseline",
            description = "Also writes a baseline that accepts the findings of today; see \"guardrail baseline\".")
    private boolean baseline;

    private final Console console;
    private final Supplier<Auditor> auditor;

    InitCommand(Console console, Supplier<Auditor> auditor) {
        this.console = console;
        this.auditor = auditor;
    }

    @Override
    public Integer call() {
        console.print(console.withProgress(this::write));
        return ExitCode.OK.code();
    }

    private String write(Consumer<String> progress) {
        try (RepositoryChange head = RepositoryChange.open(
                repository.folder(), console.environment(), RangeRequest.between("HEAD", "HEAD"), progress)) {
            Path worktree = head.worktree()
                    .orElseThrow(() -> new UnusableInputException(
                            "the repository has no work tree, where `" + POLICY + "` could be written"));
            refuseWhatIsThere(worktree);
            FirstPolicy policy = FirstPolicy.of(head, auditor.get(), console.today());
            new ReportFile(worktree.resolve(POLICY), Optional.of(worktree), "policy")
                    .write(policy.text().getBytes(StandardCharsets.UTF_8));
            List<Line> lines = policy.debt().renewed(head.commit());
            if (baseline && !lines.isEmpty()) {
                new BaselinePlace(worktree).write(lines);
            }
            return said(policy, lines);
        }
    }

    private void refuseWhatIsThere(Path worktree) {
        for (String path : PolicySource.PATHS) {
            if (Files.exists(worktree.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
                throw new UnusableInputException("there is a policy, `" + path + "`; `init` never replaces one");
            }
        }
        if (baseline && new BaselinePlace(worktree).exists()) {
            throw new UnusableInputException("there is a baseline, `" + Baseline.PATH + "`; `init` never replaces one");
        }
    }

    private String said(FirstPolicy policy, List<Line> lines) {
        String debt = lines.isEmpty()
                ? "HEAD has no findings by it\n"
                : baseline
                        ? BaselineText.created(lines)
                        : "HEAD has " + BaselineText.debt(lines)
                                + "; an audit reports new findings alone, and `guardrail baseline create` accepts those of today\n";
        return "wrote " + POLICY + ": " + String.join(", ", policy.found()) + "\n" + debt
                + "next: read it and commit it; `guardrail audit` audits what your branch changes\n";
    }
}
