package dev.guardrail.collect.workflow.azure;

import java.util.Locale;
import java.util.Optional;

/** What starts a run, as far as it protects a branch. */
enum Occasion {
    PULL_REQUEST("PullRequest"),
    PUSH("IndividualCI"),
    SCHEDULE("Schedule"),
    BY_HAND("Manual");

    private final String reason;

    Occasion(String reason) {
        this.reason = reason;
    }

    /**
     * The value of a predefined variable; none where it is not known, and empty where it is not set.
     *
     * @param branch the default branch
     */
    Optional<String> value(String variable, String branch) {
        boolean pull = this == PULL_REQUEST;
        return switch (variable.toLowerCase(Locale.ROOT)) {
            case "build.reason" -> Optional.of(reason);
            // The number of a pull request differs, and nobody asks for it.
            case "build.sourcebranch" -> Optional.of(pull ? "refs/pull/1/merge" : "refs/heads/" + branch);
            case "build.sourcebranchname" -> Optional.of(pull ? "merge" : branch);
            case "system.pullrequest.pullrequestid",
                    "system.pullrequest.pullrequestnumber",
                    "system.pullrequest.sourcebranch",
                    "system.pullrequest.targetbranch",
                    "system.pullrequest.isfork" -> pull ? Optional.empty() : Optional.of("");
            default -> Optional.empty();
        };
    }
}
