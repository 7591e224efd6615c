package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import dev.guardrail.audit.RepositoryChange;
import dev.guardrail.policy.Settled;
import dev.guardrail.report.PolicyFormat;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code guardrail policy show}. */
@Command(
        name = "show",
        description =
                "Prints the policy that judges the next change, the policy of HEAD: each setting with the file and the"
                        + " line that decided it. With a range, it is the policy that judges that range.")
final class PolicyShowCommand implements Callable<Integer> {

    @Mixin
    private final RangeOptions range = new RangeOptions();

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "Another policy, or \"default\" or \"strict\" for a policy that comes with Guardrail.")
    private @Nullable String policy;

    @Option(
            names = "--for",
            paramLabel = "PATH",
            description = "Shows what holds for one file, and which override decided it. The file need not exist.")
    private @Nullable String path;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json. Default: text.")
    private PolicyFormat format = PolicyFormat.TEXT;

    private final Console console;

    PolicyShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.print(format.render(console.withProgress(this::settled)));
        return ExitCode.OK.code();
    }

    private Settled.Group settled(Consumer<String> progress) {
        try (RepositoryChange repository = range.openCommit(console.environment(), progress)) {
            return repository.settled(Optional.ofNullable(policy), path(), console.environment());
        }
    }

    private Optional<String> path() {
        if (path != null && (path.startsWith("/") || path.contains("\\"))) {
            throw new UnusableInputException(
                    "expected `--for` to be a path from the root of the repository, with `/`, found `" + path + "`");
        }
        return Optional.ofNullable(path).map(written -> written.startsWith("./") ? written.substring(2) : written);
    }
}
