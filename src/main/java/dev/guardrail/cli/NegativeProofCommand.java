package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import dev.guardrail.audit.EvidenceFiles;
import dev.guardrail.audit.RepositoryChange;
import dev.guardrail.proof.GuardSearch;
import dev.guardrail.proof.Outcome.Status;
import dev.guardrail.proof.Proof;
import dev.guardrail.proof.run.GuardProver;
import dev.guardrail.proof.run.GuardProver.Proven;
import dev.guardrail.proof.run.ProofRequest;
import dev.guardrail.report.ReportFormat.Detail;
import dev.guardrail.report.proof.ProofFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code guardrail negative-proof}. */
@Command(
        name = NegativeProofCommand.NAME,
        description =
                "Names the guards that a range adds or changes, and the tests that would have to fail without each. With"
                        + " --run, it runs a command without each guard and says which of them the command notices.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:nothing was run, or every guard is proven, or there is none",
            " 1:the command of --run passes without a guard",
            " 2:an argument, the repository or the range cannot be used, or the command fails with all guards in place",
            " 3:no guard is known to be unproven, but a run was unclear or a guard was left out",
            "70:a defect in Guardrail"
        })
final class NegativeProofCommand implements Callable<Integer> {

    static final String NAME = "negative-proof";

    @Mixin
    private final RangeOptions range = new RangeOptions();

    @Mixin
    private final ProofOptions options = new ProofOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "The format on standard output: text or json. Default: text.")
    private ProofFormat format = ProofFormat.TEXT;

    @Option(
            names = {"-q", "--quiet"},
            description = "Prints the counts only.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Names all tests of each guard.")
    private boolean verbose;

    private final Console console;

    NegativeProofCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        options.check();
        Detail detail = OutputOptions.detail(quiet, verbose);
        Proven proven = console.withProgress(this::prove);
        range.announcement().ifPresent(sentence -> console.say("guardrail: " + sentence));
        String report = format.render(proven.proof(), detail);
        if (format.isForTerminal()) {
            console.print(report);
        } else {
            console.document(report);
        }
        return code(proven).code();
    }

    private Proven prove(Consumer<String> progress) {
        try (RepositoryChange change = range.open(console.environment(), progress)) {
            Proof found = GuardSearch.of(
                    change.range(),
                    change.change(EvidenceFiles.NOTHING),
                    change.policy(Optional.empty(), console.environment()).known(),
                    options.atMost(),
                    options.rule());
            if (options.command().isEmpty()) {
                return new Proven(found, List.of());
            }
            if (change.range().kind().isUncommitted()) {
                throw new UnusableInputException("`--run` needs a range of commits: it runs the files of the head");
            }
            if (!found.canRun()) {
                return new Proven(found, List.of());
            }
            ProofRequest request = options.request(change, console.environment());
            Proven proven = GuardProver.prove(found, change.books().stored(), request, progress);
            return proven.proof().obstacle().isEmpty()
                            && !proven.proof().deleted().isEmpty()
                    ? withDeleted(proven, change, request, progress)
                    : proven;
        }
    }

    /** At the head, the command passes without the guards that the range deletes. Whether it noticed them, the base shows. */
    private static Proven withDeleted(
            Proven head, RepositoryChange change, ProofRequest request, Consumer<String> progress) {
        progress.accept("looking at the guards of the base");
        Proven base = GuardProver.prove(head.proof().ofBase(), change.books().storedAtBase(), request, progress);
        return new Proven(head.proof().withDeleted(base.proof().guards()), head.said());
    }

    private ExitCode code(Proven proven) {
        Proof proof = proven.proof();
        if (!proof.obstacle().isEmpty()) {
            proven.said().forEach(line -> console.say("| " + line));
            console.say("guardrail: cannot be proven: " + proof.obstacle());
            List<String> withheld = options.passed(console.environment()).withheld();
            if (!withheld.isEmpty()) {
                console.say("guardrail: the command does not get these variables: " + String.join(", ", withheld)
                        + "; `--env NAME` passes one on");
            }
            return ExitCode.UNUSABLE;
        }
        if (proof.count(Status.NOT_PROVEN) > 0) {
            return ExitCode.FAILING;
        }
        boolean open = proof.count(Status.UNCLEAR) > 0 || proof.leftOut() > 0;
        return proof.isRun() && open ? ExitCode.PENDING : ExitCode.OK;
    }
}
