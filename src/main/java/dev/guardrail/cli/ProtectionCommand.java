package dev.guardrail.cli;

import dev.guardrail.audit.EvidenceFiles;
import dev.guardrail.audit.RepositoryChange;
import dev.guardrail.audit.protection.ProtectionTables;
import dev.guardrail.policy.Policy;
import dev.guardrail.protection.ProtectionTable;
import dev.guardrail.protection.ProtectionTable.Side;
import dev.guardrail.report.ProtectionFormat;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code guardrail protection}. */
@Command(
        name = ProtectionCommand.NAME,
        description =
                "Shows what protects the branch: each check that the workflows run, when, on and with what, and what"
                        + " fails with it.")
final class ProtectionCommand implements Callable<Integer> {

    static final String NAME = "protection";

    @Mixin
    private final RangeOptions range = new RangeOptions();

    @Option(
            names = "--side",
            paramLabel = "SIDE",
            description = "The side of the range: base, head, or both, with what changed between them. Default: head.")
    private Side side = Side.HEAD;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text, markdown or json. Default: text.")
    private ProtectionFormat format = ProtectionFormat.TEXT;

    private final Console console;

    ProtectionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.print(format.render(console.withProgress(this::table)));
        return ExitCode.OK.code();
    }

    private ProtectionTable table(Consumer<String> progress) {
        try (RepositoryChange repository = side == Side.HEAD
                ? range.openCommit(console.environment(), progress)
                : range.open(console.environment(), progress)) {
            Policy policy = repository.policy(Optional.empty(), console.environment());
            return ProtectionTables.of(repository.change(EvidenceFiles.NOTHING), policy, side);
        }
    }
}
