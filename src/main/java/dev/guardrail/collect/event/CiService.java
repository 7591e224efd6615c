package dev.guardrail.collect.event;

import java.util.function.Function;

/** The services whose variables are known. */
enum CiService {
    GITHUB("GITHUB_ACTIONS", GithubRange::of),
    GITLAB("GITLAB_CI", GitlabRange::of),
    AZURE("TF_BUILD", OtherServices::azure),
    CIRCLECI("CIRCLECI", OtherServices::circle),
    JENKINS("JENKINS_URL", OtherServices::jenkins),
    BUILDKITE("BUILDKITE", OtherServices::buildkite),
    BITBUCKET("BITBUCKET_BUILD_NUMBER", OtherServices::bitbucket);

    private final String variable;
    private final Function<Variables, CiRange> range;

    CiService(String variable, Function<Variables, CiRange> range) {
        this.variable = variable;
        this.range = range;
    }

    /** Whether the process runs in a job of this service. */
    boolean runs(Variables variables) {
        return variables.has(variable) && !variables.is(variable, "false");
    }

    CiRange range(Variables variables) {
        return range.apply(variables);
    }
}
