package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import dev.guardrail.ledger.LedgerName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says where the ledger is. */
final class LedgerOption {

    @Option(
            names = "--ledger",
            paramLabel = "PATH|REF",
            description = "Where the ledger is: a path from the root of the repository, or the full name of a ref such"
                    + " as refs/guardrail/ledger, on which each record is a commit. Default: what the policy says"
                    + " (`ledger`), or else .github/guardrail/ledger.jsonl.")
    private @Nullable String ledger;

    /** What the user names. */
    Optional<LedgerName> named() {
        return Optional.ofNullable(ledger).map(LedgerOption::checked);
    }

    private static LedgerName checked(String text) {
        String problem = LedgerName.problem(text);
        if (!problem.isEmpty()) {
            throw new UnusableInputException("`--ledger`: " + problem);
        }
        return new LedgerName(text);
    }
}
