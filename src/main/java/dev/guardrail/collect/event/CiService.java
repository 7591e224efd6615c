package dev.guardrail.collect.event;

/** The services whose variables are known. */
enum CiService {
    GITHUB("GITHUB_ACTIONS"),
    GITLAB("GITLAB_CI"),
    AZURE("TF_BUILD"),
    CIRCLECI("CIRCLECI"),
    JENKINS("JENKINS_URL"),
    BUILDKITE("BUILDKITE"),
    BITBUCKET("BITBUCKET_BUILD_NUMBER");

    private final String variable;

    CiService(String variable) {
        this.variable = variable;
    }

    /** Whether the process runs in a job of this service. */
    boolean runs(Variables variables) {
        return variables.has(variable) && !variables.is(variable, "false");
    }

    CiRange range(Variables variables) {
        return switch (this) {
            case GITHUB -> GithubRange.of(variables);
            case GITLAB -> GitlabRange.of(variables);
            case AZURE -> OtherServices.azure(variables);
            case CIRCLECI -> OtherServices.circle(variables);
            case JENKINS -> OtherServices.jenkins(variables);
            case BUILDKITE -> OtherServices.buildkite(variables);
            case BITBUCKET -> OtherServices.bitbucket(variables);
        };
    }
}
