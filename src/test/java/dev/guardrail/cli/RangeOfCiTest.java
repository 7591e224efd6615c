package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.ci.Event;
import dev.guardrail.ci.HostedRepository;
import dev.guardrail.collect.git.TestRepository;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --range ci} in clones as services make them. */
class RangeOfCiTest {

    private static final String ZEROS = "0".repeat(40);

    @TempDir
    private Path folder;

    private HostedRepository hosted;

    @BeforeEach
    void host() {
        hosted = HostedRepository.harmful(folder.resolve("hosted"));
    }

    @Test
    void theMergeOfAPullRequestIsExactlyThePullRequest() {
        TestRepository clone = hosted.mergeCheckedOut(folder.resolve("clone"), 0);

        Invocation audit = audit(clone, event("pull_request").merging(hosted.merge()));

        assertThat(audit.code()).isEqualTo(1);
        assertThat(audit.error())
                .isEqualTo("guardrail: range " + hosted.base().substring(0, 10) + "..."
                        + hosted.merge().substring(0, 10) + ": pull request 7 into `main`\n");
        assertThat(audit.out()).contains("2 files", "ci-weakening").doesNotContain("other.md");
    }

    @Test
    void theTipOfAPullRequestIsComparedWithWhereItLeftTheBase() {
        TestRepository clone = hosted.checkedOut(folder.resolve("clone"), 0, "pull/7/head", hosted.head());

        Invocation audit = audit(clone, event("pull_request").merging(hosted.merge()));

        assertThat(audit.code()).isEqualTo(1);
        assertThat(audit.out())
                .contains(hosted.base().substring(0, 10) + "..." + hosted.head().substring(0, 10))
                .contains("2 commits, 2 files");
    }

    @Test
    void theHeadOfAForkIsJudgedWithoutBeingCheckedOut() {
        hosted.files().git("branch", "-q", "-D", "changes");
        TestRepository clone = hosted.checkedOut(folder.resolve("clone"), 0, "origin/main", hosted.base());
        Event event = event("pull_request_target").with("GITHUB_SHA", hosted.base());

        Invocation unfetched = audit(clone, event);
        assertThat(unfetched.code()).isEqualTo(2);
        assertThat(unfetched.error())
                .isEqualTo("guardrail: the clone does not have `" + hosted.head() + "`, of pull request 7 into `main`:"
                        + " set `fetch-depth: 0` for `actions/checkout`, or run `git fetch --no-tags origin "
                        + hosted.base() + " " + hosted.head() + "`\n");

        fetch(clone, event, "--depth=50");
        assertThat(audit(clone, event).code()).isEqualTo(1);
        assertThat(clone.git("rev-parse", "HEAD")).isEqualTo(hosted.base());
        assertThat(clone.git("status", "--porcelain")).isEmpty();
    }

    @Test
    void aShallowCloneSaysWhatToFetchUntilItHasAllOfTheRange() {
        TestRepository clone = hosted.mergeCheckedOut(folder.resolve("clone"), 1);
        Event event = event("pull_request").merging(hosted.merge());

        assertThat(audit(clone, event).code()).isEqualTo(2);
        assertThat(wanted(clone, event)).containsExactly(hosted.merge());
        fetch(clone, event, "--depth=2");
        assertThat(wanted(clone, event)).as("the history of the branch ends").containsExactly(hosted.merge());
        fetch(clone, event, "--depth=50");
        assertThat(wanted(clone, event)).isEmpty();
        assertThat(audit(clone, event).out()).contains("3 commits, 2 files").doesNotContain("incomplete");
    }

    @Test
    void aNewBranchIsComparedWithTheDefaultBranch() {
        TestRepository clone = hosted.checkedOut(folder.resolve("clone"), 1, "origin/changes", hosted.head());
        Event event = event("push_new_branch");

        assertThat(wanted(clone, event)).containsExactly("+refs/heads/main:refs/remotes/origin/main", hosted.head());
        fetch(clone, event, "--depth=50");
        assertThat(audit(clone, event).out())
                .contains("origin/main..." + hosted.head().substring(0, 10));
    }

    @Test
    void everyPushOfABranchIsJudgedWhole() {
        TestRepository clone = hosted.checkedOut(folder.resolve("clone"), 0, "origin/changes", hosted.head());

        Invocation known = audit(clone, Event.of("push_forced", hosted.base(), hosted.head(), folder));
        Invocation unknown = audit(clone, Event.of("push_forced", "b".repeat(40), hosted.head(), folder));

        assertThat(List.of(known.code(), unknown.code())).containsOnly(1);
        assertThat(unknown.out()).isEqualTo(known.out()).contains("2 commits, 2 files");
    }

    @Test
    void aTagNamedLikeABranchOfTheRemoteIsRefused() {
        TestRepository clone = hosted.checkedOut(folder.resolve("clone"), 0, "origin/changes", hosted.head());
        clone.git("update-ref", "refs/tags/origin/main", hosted.head());

        Invocation audit = audit(clone, Event.of("push_forced", hosted.base(), hosted.head(), folder));

        assertThat(audit.code()).isEqualTo(2);
        assertThat(audit.error()).contains("`origin/main` is a tag and a branch of a remote");
    }

    @Test
    void aForcePushOfTheDefaultBranchIsTheDifferenceOfBoth() {
        TestRepository clone = hosted.checkedOut(folder.resolve("clone"), 0, "origin/main", hosted.base());

        Invocation known = audit(clone, Event.of("push_forced_default", hosted.head(), hosted.base(), folder));
        Invocation unknown = audit(clone, Event.of("push_forced_default", "b".repeat(40), hosted.base(), folder));

        assertThat(known.error()).contains("so the difference of both is judged");
        assertThat(known.out())
                .contains(hosted.head().substring(0, 10) + ".." + hosted.base().substring(0, 10));
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.error()).contains("the clone does not have `" + "b".repeat(40) + "`");
    }

    @Test
    void aPushAndAMergeQueueAreComparedWithWhatWasThereBefore() {
        TestRepository clone = hosted.mergeCheckedOut(folder.resolve("clone"), 0);

        for (String file : List.of("push", "merge_group")) {
            Invocation audit = audit(clone, Event.of(file, hosted.base(), hosted.merge(), folder));
            assertThat(audit.code()).as(file).isEqualTo(1);
            assertThat(audit.out()).contains("3 commits, 2 files");
        }
    }

    @Test
    void anEventWithoutABaseIsPendingAndNeverGreen() {
        TestRepository clone = hosted.mergeCheckedOut(folder.resolve("clone"), 0);

        for (String file : List.of("schedule", "workflow_dispatch", "release", "push_tag", "push_deleted")) {
            Invocation audit = audit(clone, event(file), "--fail-on", "never");
            assertThat(audit.code()).as(file).isEqualTo(3);
            assertThat(audit.out()).isEmpty();
            assertThat(audit.error()).startsWith("guardrail: the ").hasLineCount(1);
        }
    }

    @Test
    void otherCommandsTakeTheSameRange() {
        TestRepository clone = hosted.mergeCheckedOut(folder.resolve("clone"), 0);
        Event event = event("pull_request").merging(hosted.merge());

        Invocation facts = run(clone, event, "facts", "--range", "ci", "--type", "ChangedFile");
        Invocation range = run(clone, event, "range");

        assertThat(facts.code()).isZero();
        assertThat(facts.out()).contains("README.md", "ci.yml").doesNotContain("other.md");
        assertThat(range.out()).matches("[0-9a-f]{10}\\.\\.\\.[0-9a-f]{10}\n");
    }

    @Test
    void theNextCommandNamesCommitsBecauseCiMeansNothingOutsideOfAJob() {
        TestRepository clone = hosted.checkedOut(folder.resolve("clone"), 0, "pull/7/head", hosted.head());

        assertThat(audit(clone, event("pull_request"), "--no-keep").out())
                .contains("--range " + hosted.base().substring(0, 10) + "..."
                        + hosted.head().substring(0, 10))
                .doesNotContain("--range ci");
    }

    @Test
    void gitlabNamesTheChangeInVariables() {
        TestRepository clone = hosted.checkedOut(folder.resolve("clone"), 0, "origin/changes", hosted.head());
        Map<String, String> gitlab = Map.of(
                "GITLAB_CI", "true",
                "CI_PIPELINE_SOURCE", "push",
                "CI_COMMIT_BRANCH", "changes",
                "CI_DEFAULT_BRANCH", "main",
                "CI_COMMIT_SHA", hosted.head(),
                "CI_COMMIT_BEFORE_SHA", ZEROS);

        Invocation audit = run(clone, new Event("push", gitlab), "audit", "--range", "ci");

        assertThat(audit.error()).contains(": the push to `changes`");
        assertThat(audit.code()).isEqualTo(1);
    }

    private Event event(String file) {
        return Event.of(file, hosted.base(), hosted.head(), folder);
    }

    private static Invocation audit(TestRepository clone, Event event, String... more) {
        List<String> arguments = new ArrayList<>(List.of("audit", "--range", "ci"));
        arguments.addAll(List.of(more));
        return run(clone, event, arguments.toArray(String[]::new));
    }

    private static Invocation run(TestRepository clone, Event event, String... arguments) {
        return Invocation.with(
                event.variables(),
                Stream.concat(
                                Stream.of(arguments),
                                Stream.of("--repo", clone.dir().toString()))
                        .toArray(String[]::new));
    }

    private static List<String> wanted(TestRepository clone, Event event) {
        Invocation wanted = run(clone, event, "range", "--wanted");
        assertThat(wanted.error()).isEmpty();
        return wanted.out().lines().toList();
    }

    private static void fetch(TestRepository clone, Event event, String depth) {
        clone.git(Stream.concat(Stream.of("fetch", "-q", "--no-tags", depth, "origin"), wanted(clone, event).stream())
                .toArray(String[]::new));
    }
}
