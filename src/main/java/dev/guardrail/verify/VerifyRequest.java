package dev.guardrail.verify;

import dev.guardrail.collect.GivenFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Which audit is to be checked, and against what.
 *
 * @param audit a file, or with {@code at} the path of a file of the repository
 * @param repository a folder of the repository; without one, the repository around the current folder
 * @param range the range that the audit is about; without one, the audit says it
 * @param at the revision with the audit; without one, the last commit that touches its file
 * @param ci files with what CI says of the head of the range
 */
public record VerifyRequest(
        String audit, Optional<Path> repository, Optional<String> range, Optional<String> at, List<GivenFile> ci) {

    public VerifyRequest {
        ci = List.copyOf(ci);
    }

    /** A request without files of CI. */
    public VerifyRequest(String audit, Optional<Path> repository, Optional<String> range, Optional<String> at) {
        this(audit, repository, range, at, List.of());
    }
}
