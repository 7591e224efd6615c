package dev.guardrail.proof.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What is run, and where.
 *
 * @param command the command, for the shell
 * @param timeout the longest that one run may take
 * @param environment the variables that it gets
 * @param temporary the folder in which the scratch tree is made
 * @param kept the folders of the person's repository, in which it is not made
 */
public record ProofRequest(
        String command, Duration timeout, Map<String, String> environment, Path temporary, List<Path> kept) {

    public ProofRequest {
        environment = Map.copyOf(environment);
        kept = List.copyOf(kept);
    }
}
