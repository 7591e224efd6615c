package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import dev.guardrail.audit.ProjectKinds;
import dev.guardrail.claim.Verification;
import dev.guardrail.collect.git.GitEnvironment;
import dev.guardrail.collect.git.GitRepository;
import dev.guardrail.fact.ClaimStatus;
import dev.guardrail.verify.Verifier;
import dev.guardrail.verify.VerifyRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code guardrail verify}. */
@Command(
        name = VerifyCommand.NAME,
        description = "Checks an audit that somebody else wrote, claim by claim, against the repository.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:no claim fails, by --fail-on",
            " 1:a claim is contradicted, or with --fail-on unchecked not checkable",
            " 2:the audit, the repository or the range cannot be used",
            "70:a defect in Guardrail"
        })
final class VerifyCommand implements Callable<Integer> {

    static final String NAME = "verify";

    /** Which claims make the exit code 1. */
    enum FailingClaims {
        CONTRADICTED,
        UNCHECKED,
        NEVER;

        boolean fails(Verification verification) {
            boolean wrong = !verification.with(ClaimStatus.CONTRADICTED).isEmpty();
            boolean open = !verification.with(ClaimStatus.NOT_CHECKABLE).isEmpty();
            return this != NEVER && (wrong || this == UNCHECKED && open);
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(
            paramLabel = "AUDIT",
            description =
                    "The audit, in Markdown, HTML or text: a file, or with --at the path of a file of the repository.")
    private String audit = "";

    @Mixin
    private final RepositoryOption repository = new RepositoryOption();

    @Option(
            names = "--range",
            paramLabel = "A..B",
            description = "The range that the audit is about. If not given, the range that it states.")
    private @Nullable String range;

    @Option(
            names = "--at",
            paramLabel = "REV",
            description =
                    "The commit with the audit. If not given, the last commit that touches its file, if it has one.")
    private @Nullable String at;

    @Option(
            names = "--explain",
            paramLabel = "LINE[:COL]",
            converter = ClaimPosition.Converter.class,
            description =
                    "Explains the claims at a line of the audit instead: the rule that concludes their status, and"
                            + " each reading that was tried with what it sees. The exit code is then 0.")
    private @Nullable ClaimPosition explained;

    @Option(
            names = "--ci",
            paramLabel = "FILE",
            description =
                    "What CI says of the head of the range, as \"gh run view --json\" or \"gh pr checks --json\" print"
                            + " it; repeatable.")
    private List<String> ci = new ArrayList<>();

    @Mixin
    private final VerifyOutput output = new VerifyOutput();

    @Option(
            names = "--fail-on",
            paramLabel = "STATUS",
            description = "The status from which the exit code is 1: contradicted, unchecked or never. Default:"
                    + " contradicted.")
    private FailingClaims failOn = FailingClaims.CONTRADICTED;

    private final Console console;

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        output.check();
        if (explained != null) {
            output.checkAlone("--explain");
        }
        VerifyRequest request = new VerifyRequest(
                audit,
                repository.folder(),
                Optional.ofNullable(range),
                Optional.ofNullable(at),
                EvidenceOptions.files(ci, "status of checks"));
        Verification verification = Verifier.verify(
                request, console.environment(), new ProjectKinds(repository.folder(), console.environment()));
        if (explained != null) {
            output.explain(verification, explained.in(verification), console);
            return ExitCode.OK.code();
        }
        Optional<UnusableInputException> problem = output.write(verification, worktree());
        output.print(verification, console);
        if (problem.isPresent()) {
            // Thrown last: the other reports are written even if one cannot be.
            throw problem.get();
        }
        return (failOn.fails(verification) ? ExitCode.FAILING : ExitCode.OK).code();
    }

    private Optional<Path> worktree() {
        GitEnvironment environment = GitEnvironment.of(console.environment());
        try (GitRepository git = GitRepository.open(repository.named(), environment)) {
            return git.worktree();
        }
    }
}
