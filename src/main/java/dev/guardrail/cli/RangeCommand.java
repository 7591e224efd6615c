package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import dev.guardrail.audit.CiRequest;
import dev.guardrail.audit.RepositoryChange;
import dev.guardrail.audit.Trusted;
import dev.guardrail.policy.TrustedSide;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code guardrail range}. */
@Command(
        name = RangeCommand.NAME,
        description =
                "Prints the range that `--range ci` means: what the variables and the event of the CI service say.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:the range is printed",
            " 2:no CI service is known, its event cannot be used, or the clone does not have the ends of the range",
            " 3:the event has no base to compare with",
            "70:a defect in Guardrail"
        })
final class RangeCommand implements Callable<Integer> {

    static final String NAME = "range";

    @Mixin
    private final RepositoryOption repository = new RepositoryOption();

    @Option(
            names = "--wanted",
            description =
                    "Prints what `git fetch origin` has to be asked for, a line each, until the clone has the range"
                            + " and its history; nothing where it has them.")
    private boolean wanted;

    @Option(
            names = "--ledger",
            description = "Prints the ref on which the policy of the base keeps the ledger, if the clone does not have"
                    + " it; nothing otherwise.")
    private boolean ledger;

    private final Console console;

    RangeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        CiRequest request = CiRequest.of(repository.folder(), console.environment());
        if (wanted && ledger) {
            throw new UnusableInputException("`--wanted` and `--ledger` cannot be used together");
        }
        if (ledger) {
            lackingLedger(request).ifPresent(ref -> console.print(ref + "\n"));
        } else if (wanted) {
            request.wanted().forEach(each -> console.print(each + "\n"));
        } else {
            request.request();
            console.print(request.name() + "\n");
            console.say("guardrail: " + request.sentence());
        }
        return ExitCode.OK.code();
    }

    private Optional<String> lackingLedger(CiRequest request) {
        try (RepositoryChange change =
                RepositoryChange.open(repository.folder(), console.environment(), request.request(), stage -> {})) {
            Trusted trusted = change.trusted(Optional.empty(), TrustedSide.BASE);
            return change.books().lackingLedger(trusted.policy());
        }
    }
}
