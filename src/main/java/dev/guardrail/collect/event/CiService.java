package dev.guardrail.collect.event;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** The services whose variables are known. */
public enum CiService {
    /** GitHub. */
    GITHUB("GitHub Actions", "GITHUB_ACTIONS"),
    /** GitLab. */
    GITLAB("GitLab CI", "GITLAB_CI"),
    /** Azure. */
    AZURE("Azure Pipelines", "TF_BUILD"),
    /** CircleCI. */
    CIRCLECI("CircleCI", "CIRCLECI"),
    /** Jenkins. */
    JENKINS("Jenkins", "JENKINS_URL"),
    /** Buildkite. */
    BUILDKITE("Buildkite", "BUILDKITE"),
    /** Bitbucket. */
    BITBUCKET("Bitbucket Pipelines", "BITBUCKET_BUILD_NUMBER");

    private final String name;
    private final String variable;

    CiService(String name, String variable) {
        this.name = name;
        this.variable = variable;
    }

    /** The service in whose job a process with these variables runs, if it is one of these. */
    public static Optional<CiService> of(Map<String, String> environment) {
        Variables variables = new Variables(environment);
        return Arrays.stream(values())
                .filter(service -> variables.has(service.variable) && !variables.is(service.variable, "false"))
                .findFirst();
    }

    /** The variable by which it is known. */
    public String variable() {
        return variable;
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

    @Override
    public String toString() {
        return name;
    }
}
