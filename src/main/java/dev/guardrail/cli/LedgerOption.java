package dev.guardrail.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says where the ledger is. */
final class LedgerOption {

    @Option(
            names = "--ledger",
            paramLabel = "REF",
            description = "The full name of a ref that keeps the ledger, such as refs/guardrail/ledger: each record is"
                    + " a commit on it. Default: .github/guardrail/ledger.jsonl in the work tree.")
    private @Nullable String ref;

    Optional<String> ref() {
        return Optional.ofNullable(ref);
    }
}
