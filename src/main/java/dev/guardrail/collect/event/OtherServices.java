package dev.guardrail.collect.event;

import static dev.guardrail.collect.event.CiRange.BASE;
import static dev.guardrail.collect.event.Variables.HEAD;

import dev.guardrail.collect.event.CiRange.Change;
import dev.guardrail.collect.event.CiRange.Without;
import java.util.List;

/** The change of a job on services that say what it is in a few variables. */
final class OtherServices {

    private static final String UNSHALLOW = "run `git fetch --unshallow`";

    private OtherServices() {}

    /** A pull request has its merge into the target checked out. */
    static CiRange azure(Variables variables) {
        String advice = "set `fetchDepth: 0` for the step `checkout`";
        String target = "SYSTEM_PULLREQUEST_TARGETBRANCH";
        if (!variables.has(target)) {
            return otherwise(variables, "Azure names no base for this run", advice);
        }
        Ends ends = Ends.since(variables.remote(target), variables.commit("SYSTEM_PULLREQUEST_SOURCECOMMITID"));
        boolean merge = variables.text("BUILD_SOURCEBRANCH").matches("refs/pull/\\d+/merge");
        return new Change(
                "the pull request into " + branch(ends.base()),
                merge ? List.of(Ends.merged(variables.commit("BUILD_SOURCEVERSION")), ends) : List.of(ends),
                advice);
    }

    /** CircleCI names no branch that changes go to, so a configuration has to. */
    static CiRange circle(Variables variables) {
        return otherwise(
                variables,
                "`" + BASE + "` is not set; on CircleCI, set it to the branch that changes go to, such as `main`",
                UNSHALLOW);
    }

    static CiRange jenkins(Variables variables) {
        String advice = "clear \"Shallow clone\" in the job's advanced clone behaviours";
        if (variables.has("CHANGE_TARGET")) {
            return pullRequest(variables.remote("CHANGE_TARGET"), HEAD, advice);
        }
        String last = "GIT_PREVIOUS_SUCCESSFUL_COMMIT";
        return variables.names(last)
                ? new Change(
                        "what changed since the last successful build",
                        List.of(Ends.since(variables.commit(last), HEAD)),
                        advice)
                : otherwise(variables, "Jenkins names neither a target nor a successful build before this", advice);
    }

    static CiRange buildkite(Variables variables) {
        String commit = variables.is("BUILDKITE_COMMIT", HEAD) ? HEAD : variables.commit("BUILDKITE_COMMIT");
        if (variables.has("BUILDKITE_PULL_REQUEST_BASE_BRANCH")) {
            return pullRequest(variables.remote("BUILDKITE_PULL_REQUEST_BASE_BRANCH"), commit, UNSHALLOW);
        }
        String main = variables.text("BUILDKITE_PIPELINE_DEFAULT_BRANCH");
        return main.isEmpty() || main.equals(variables.text("BUILDKITE_BRANCH"))
                ? otherwise(variables, "Buildkite names no base for a build of the default branch", UNSHALLOW)
                : new Change(
                        "the branch",
                        List.of(Ends.since(variables.remote("BUILDKITE_PIPELINE_DEFAULT_BRANCH"), commit)),
                        UNSHALLOW);
    }

    /** A pull request is merged with its destination before it is built. */
    static CiRange bitbucket(Variables variables) {
        String advice = "set `clone: depth: full`";
        return variables.names("BITBUCKET_PR_DESTINATION_COMMIT")
                ? new Change(
                        "the pull request into " + branch(variables.remote("BITBUCKET_PR_DESTINATION_BRANCH")),
                        List.of(Ends.since(variables.commit("BITBUCKET_PR_DESTINATION_COMMIT"), HEAD)),
                        advice)
                : otherwise(variables, "Bitbucket names no base for this run", advice);
    }

    /** The base that a configuration names. */
    static CiRange named(Variables variables) {
        return otherwise(variables, "", UNSHALLOW);
    }

    private static CiRange otherwise(Variables variables, String reason, String advice) {
        if (!variables.names(BASE)) {
            return new Without((reason.isEmpty() ? "`" + BASE + "` names no commit" : reason)
                    + ", so nothing is judged; name a range, such as `--range A...B`");
        }
        String base = variables.text(BASE);
        String revision = base.matches("[0-9a-f]{7,64}")
                ? base
                : Variables.remote(base.replaceFirst("^origin/", ""), "the variable `" + BASE + "`");
        return new Change("what changed since `" + BASE + "`", List.of(Ends.since(revision, HEAD)), advice);
    }

    private static Change pullRequest(String base, String head, String advice) {
        return new Change("the pull request into " + branch(base), List.of(Ends.since(base, head)), advice);
    }

    private static String branch(String remote) {
        return "`" + remote.substring(Variables.REMOTE.length()) + "`";
    }
}
