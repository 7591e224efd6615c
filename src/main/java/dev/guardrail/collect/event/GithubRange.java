package dev.guardrail.collect.event;

import dev.guardrail.collect.event.CiRange.Change;
import dev.guardrail.collect.event.CiRange.Without;
import dev.guardrail.collect.event.Ends.Use;
import java.util.List;

/** The change of a job on GitHub: which one depends on the event that started the job. */
final class GithubRange {

    private static final String ADVICE = "set `fetch-depth: 0` for `actions/checkout`";
    private static final String PULL_REQUEST = "pull_request";
    private static final String GROUP = "merge_group";
    private static final String RUN = "workflow_run";

    private final Variables variables;
    private final String event;
    private final EventFile file;

    private GithubRange(Variables variables, String event, EventFile file) {
        this.variables = variables;
        this.event = event;
        this.file = file;
    }

    static CiRange of(Variables variables) {
        String event = variables.text("GITHUB_EVENT_NAME");
        return new GithubRange(variables, event, EventFile.of(variables)).range();
    }

    private CiRange range() {
        return switch (event) {
            case "pull_request", "pull_request_review", "pull_request_review_comment" -> pullRequest(true);
            case "pull_request_target" -> pullRequest(false);
            case "push" -> push();
            case "merge_group" -> mergeGroup();
            case "workflow_run" -> workflowRun();
            default -> without();
        };
    }

    private Without without() {
        return new Without("the event " + (event.isEmpty() ? "of this job" : "`" + event + "`")
                + " has no base to compare with, so nothing is judged; name a range, such as `--range A...B`");
    }

    /**
     * The job of a pull request has its merge into the base checked out, unless the workflow says otherwise; the job of
     * {@code pull_request_target} has the base, and the head must not be checked out there.
     */
    private CiRange pullRequest(boolean merged) {
        String base = file.commit(PULL_REQUEST + ".base.sha");
        String head = file.commit(PULL_REQUEST + ".head.sha");
        Ends ends = Ends.since(base, head);
        String commit = variables.text("GITHUB_SHA");
        boolean merge = merged && variables.text("GITHUB_REF").matches("refs/pull/\\d+/merge") && !commit.equals(head);
        String number = file.text(PULL_REQUEST + ".number");
        return new Change(
                "pull request " + (number.matches("\\d{1,10}") ? number + " " : "") + "into `"
                        + file.branch(PULL_REQUEST + ".base.ref") + "`",
                merge ? List.of(Ends.merged(variables.commit("GITHUB_SHA")), ends) : List.of(ends),
                ADVICE);
    }

    private CiRange push() {
        String ref = file.text("ref");
        String after = file.text("after");
        if (Variables.isNone(after)) {
            return new Without("the push deleted `" + shown(ref) + "`, so there is no commit to judge");
        }
        String before = file.text("before");
        if (ref.startsWith("refs/tags/")) {
            return Variables.isNone(before)
                    ? new Without("the push made the tag `" + shown(ref) + "`, which has no base to compare with;"
                            + " name a range, such as `--range v1...v2`")
                    : change(shown(ref), List.of(moved(before, after)));
        }
        return new Pushed(
                        "the push to `" + file.branch("ref") + "`",
                        before(before),
                        file.commit("after"),
                        base(),
                        ADVICE)
                .range();
    }

    private static String before(String before) {
        return Variables.isNone(before) ? "" : Variables.commit(before, "`before` of the event file");
    }

    /** The default branch, as the remote has it; empty where it was pushed to. */
    private String base() {
        String branch = file.branch("repository.default_branch");
        return branch.equals(file.branch("ref")) ? "" : Variables.REMOTE + branch;
    }

    private static Ends moved(String before, String after) {
        return Ends.since(
                        Variables.commit(before, "`before` of the event file"),
                        Variables.commit(after, "`after` of the event file"))
                .used(Use.DIFFERENCE, "");
    }

    private static Change change(String tag, List<Ends> ends) {
        return new Change("the move of the tag `" + tag + "`", ends, ADVICE);
    }

    private CiRange mergeGroup() {
        return new Change(
                "the merge queue into `" + file.branch(GROUP + ".base_ref") + "`",
                List.of(Ends.since(file.commit(GROUP + ".base_sha"), file.commit(GROUP + ".head_sha"))),
                ADVICE);
    }

    /** A run belongs to a pull request only if the pull request's branch is in the same repository. */
    private CiRange workflowRun() {
        List<EventFile> requests = file.items(RUN + ".pull_requests");
        if (requests.size() != 1) {
            return without();
        }
        EventFile request = requests.get(0);
        return new Change(
                "the pull request of the run, into `" + request.branch("base.ref") + "`",
                List.of(Ends.since(request.commit("base.sha"), file.commit(RUN + ".head_sha"))),
                ADVICE);
    }

    private static String shown(String ref) {
        String name = ref.replaceFirst("^refs/(heads|tags)/", "");
        return name.length() > 100 ? name.substring(0, 100) + "..." : name;
    }
}
