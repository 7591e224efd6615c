package dev.guardrail.collect.event;

import dev.guardrail.collect.event.CiRange.Change;
import dev.guardrail.collect.event.CiRange.Without;
import java.util.List;

/** The change of a job on GitLab: which one depends on the kind of the pipeline. */
final class GitlabRange {

    private static final String ADVICE = "set `GIT_DEPTH: \"0\"` among the variables of the job";
    private static final String BEFORE = "CI_COMMIT_BEFORE_SHA";
    private static final String TARGET = "CI_MERGE_REQUEST_TARGET_BRANCH_SHA";

    private GitlabRange() {}

    static CiRange of(Variables variables) {
        if (variables.has("CI_MERGE_REQUEST_IID")) {
            return mergeRequest(variables);
        }
        String source = variables.text("CI_PIPELINE_SOURCE");
        if (variables.has("CI_COMMIT_TAG")) {
            return without("the pipeline of a tag");
        }
        if (!source.equals("push") && !variables.names(BEFORE)) {
            return without("the pipeline" + (source.isEmpty() ? "" : " of the source `" + source + "`"));
        }
        return push(variables);
    }

    private static Without without(String pipeline) {
        return new Without(pipeline + " has no base to compare with, so nothing is judged; name a range, such as"
                + " `--range A...B`");
    }

    /**
     * In pipelines of merged results and of merge trains, the commit is a merge into the target or into what is before it
     * on the train, and that is the target's commit; in others, it is the tip of the source.
     */
    private static CiRange mergeRequest(Variables variables) {
        String base = variables.names(TARGET) ? TARGET : "CI_MERGE_REQUEST_DIFF_BASE_SHA";
        return new Change(
                "merge request " + variables.text("CI_MERGE_REQUEST_IID").replaceAll("\\D", "") + " into `"
                        + Variables.branch(
                                variables.text("CI_MERGE_REQUEST_TARGET_BRANCH_NAME"),
                                "the variable `CI_MERGE_REQUEST_TARGET_BRANCH_NAME`")
                        + "`",
                List.of(Ends.since(variables.commit(base), variables.commit("CI_COMMIT_SHA"))),
                ADVICE);
    }

    private static CiRange push(Variables variables) {
        String branch = Variables.branch(variables.text("CI_COMMIT_BRANCH"), "the variable `CI_COMMIT_BRANCH`");
        boolean main = branch.equals(variables.text("CI_DEFAULT_BRANCH"));
        return new Pushed(
                        "the push to `" + branch + "`",
                        variables.names(BEFORE) ? variables.commit(BEFORE) : "",
                        variables.commit("CI_COMMIT_SHA"),
                        main ? "" : variables.remote("CI_DEFAULT_BRANCH"),
                        ADVICE)
                .range();
    }
}
