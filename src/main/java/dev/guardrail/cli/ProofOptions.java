package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import dev.guardrail.audit.RepositoryChange;
import dev.guardrail.proof.run.PassedEnvironment;
import dev.guardrail.proof.run.ProofRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what is run without each guard, and within which limits. */
final class ProofOptions {

    /** In seconds. */
    private static final int LONGEST = 24 * 60 * 60;

    @Option(
            names = "--run",
            paramLabel = "CMD",
            description =
                    "Runs CMD with the shell in a scratch tree of the head's files, outside the repository: first with"
                            + " all guards, then without each, then with all again. This executes code of the"
                            + " repository, with your rights and your network; nothing else in Guardrail does.")
    private @Nullable String run;

    @Option(
            names = "--rule",
            paramLabel = "ID",
            description =
                    "Looks at one guardrail of the project alone. Its cases are its tests, and `guardrail rules test"
                            + " --negative-proof ID` drops each of its conditions.")
    private @Nullable String rule;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description =
                    "The longest that one run of CMD may take; then all of its processes are killed. Default: 300.")
    private int timeout = 300;

    @Option(
            names = "--at-most",
            paramLabel = "N",
            description = "How many guards are looked at, in the order of their places. Default: 50.")
    private int atMost = 50;

    @Option(
            names = "--env",
            paramLabel = "NAME",
            description =
                    "Passes on a variable that CMD would not get, because its name or its value looks like a secret, or"
                            + " because it speaks for you, to git or to the runner of a CI job; repeatable.")
    private List<String> asked = new ArrayList<>();

    void check() {
        if (timeout < 1 || timeout > LONGEST) {
            throw new UnusableInputException("`--timeout` needs 1 to " + LONGEST + " seconds, not " + timeout);
        }
        if (atMost < 1) {
            throw new UnusableInputException("`--at-most` needs 1 or more guards, not " + atMost);
        }
        if (run != null && rule != null) {
            throw new UnusableInputException("`--rule` and `--run` cannot be used together: `guardrail rules test"
                    + " --negative-proof " + rule + "` runs the cases of a guardrail");
        }
        if (run == null && !asked.isEmpty()) {
            throw new UnusableInputException("`--env` needs `--run`");
        }
    }

    String command() {
        return run == null ? "" : run;
    }

    Optional<String> rule() {
        return Optional.ofNullable(rule);
    }

    int atMost() {
        return atMost;
    }

    PassedEnvironment passed(Map<String, String> environment) {
        return PassedEnvironment.of(environment, asked);
    }

    ProofRequest request(RepositoryChange change, Map<String, String> environment) {
        String temporary = environment.getOrDefault("TMPDIR", "");
        return new ProofRequest(
                command(),
                Duration.ofSeconds(timeout),
                passed(environment).variables(),
                Path.of(temporary.isEmpty() ? System.getProperty("java.io.tmpdir") : temporary),
                Stream.concat(Stream.of(change.folder()), change.worktree().stream())
                        .toList());
    }
}
