package dev.guardrail.collect.workflow.gitlab;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What starts a pipeline, as far as it protects a branch. */
enum Situation {
    MERGE_REQUEST("merge_request_event", Set.of("merge_requests")),
    DEFAULT_BRANCH("push", Set.of("branches", "pushes")),
    OTHER_BRANCH("push", Set.of("branches", "pushes")),
    SCHEDULE("schedule", Set.of("branches", "schedules"));

    /** The variable that says what starts a pipeline. */
    static final String SOURCE = "CI_PIPELINE_SOURCE";

    private final String source;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<String> keywords;

    Situation(String source, Set<String> keywords) {
        this.source = source;
        this.keywords = keywords;
    }

    /** Whether a keyword of {@code only} means it. */
    boolean isCalled(String keyword) {
        return keywords.contains(keyword);
    }

    boolean isOnDefaultBranch() {
        return this == DEFAULT_BRANCH || this == SCHEDULE;
    }

    /**
     * The value of a variable: none where it is not known, and empty where it is not set.
     *
     * @param branch the default branch
     */
    Optional<String> value(String variable, String branch, Map<String, String> own) {
        boolean merge = this == MERGE_REQUEST;
        return switch (variable) {
            case SOURCE -> Optional.of(own.getOrDefault(SOURCE, source));
            case "CI_DEFAULT_BRANCH" -> Optional.of(branch);
            case "CI_COMMIT_TAG" -> Optional.of("");
            case "CI", "GITLAB_CI" -> Optional.of("true");
            case "CI_COMMIT_BRANCH" -> merge ? Optional.of("") : branch(branch);
            case "CI_COMMIT_REF_NAME", "CI_COMMIT_REF_SLUG" -> merge ? Optional.empty() : branch(branch);
            case "CI_OPEN_MERGE_REQUESTS" -> isOnDefaultBranch() ? Optional.of("") : Optional.empty();
            default ->
                variable.startsWith("CI_MERGE_REQUEST_") || variable.startsWith("CI_EXTERNAL_PULL_REQUEST")
                        ? merge && variable.startsWith("CI_M") ? Optional.empty() : Optional.of("")
                        : Optional.ofNullable(own.get(variable)).filter(value -> !value.contains("$"));
        };
    }

    private Optional<String> branch(String branch) {
        return isOnDefaultBranch() ? Optional.of(branch) : Optional.empty();
    }

    /** Whether a variable that is not known has at least some value. */
    boolean isSet(String variable) {
        return this == MERGE_REQUEST
                        && (variable.matches("CI_MERGE_REQUEST_(?:ID|IID|.*BRANCH_NAME|TITLE|PROJECT_.*|REF_PATH"
                                        + "|DIFF_BASE_SHA|EVENT_TYPE)")
                                || variable.startsWith("CI_COMMIT_REF"))
                || this == OTHER_BRANCH && variable.matches("CI_COMMIT_(?:BRANCH|REF_NAME|REF_SLUG)");
    }

    /** Whether a variable that is not known certainly differs from a text. */
    boolean differs(String variable, String text, String branch) {
        return this == OTHER_BRANCH
                && text.equals(branch)
                && variable.matches("CI_COMMIT_(?:BRANCH|REF_NAME|REF_SLUG)");
    }
}
