package dev.guardrail.ci;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.ci.ActionRunner.Ended;
import dev.guardrail.collect.git.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Action from its first step to its last, as `action.yml` has them, in clones as `actions/checkout` makes them. */
class ActionTest {

    @TempDir
    private Path folder;

    private ActionRunner action;
    private Path temp;

    @BeforeEach
    void checkOut() throws IOException {
        action = ActionRunner.checkedOut(folder.resolve("action"));
        temp = Files.createDirectories(folder.resolve("temp"));
    }

    @Test
    void aHarmlessPullRequestIsGreen() {
        Job job = pullRequest(HostedRepository.harmless(folder.resolve("hosted")), 0);

        Ended ended = action.run(job, Map.of("comment-key", "one", "annotations", "false"));

        assertThat(ended.code()).as(job.log()).isZero();
        assertThat(Path.of(ended.outputs().get("comment"))).content().startsWith("<!-- guardrail:audit one -->\n");
        assertThat(ended.outputs())
                .containsEntry("verdict", "green")
                .containsEntry("exit-code", "0")
                .containsEntry("new", "0")
                .containsEntry("sarif", "");
        assertThat(Path.of(ended.outputs().get("json"))).content().contains("\"verdict\" : \"green\"");
        assertThat(job.summary()).contains("green");
        assertThat(job.log()).contains("pull request 7 into `main`");
    }

    @Test
    void aHarmfulOneInAShallowCheckoutIsDeepenedAndRed() {
        Job job = pullRequest(HostedRepository.harmful(folder.resolve("hosted")), 1);

        Ended ended = action.run(job, Map.of("reports", "\n  html=a page.html\n  sarif=a.sarif"));

        assertThat(ended.code()).as(job.log()).isEqualTo(1);
        assertThat(ended.outputs()).containsEntry("verdict", "red").containsEntry("new", "1");
        assertThat(ended.outputs().get("html")).endsWith("/a page.html");
        assertThat(Path.of(ended.outputs().get("html"))).isNotEmptyFile();
        assertThat(Path.of(ended.outputs().get("sarif"))).isNotEmptyFile();
        assertThat(job.log()).contains("3 commits, 2 files").doesNotContain("incomplete");
        assertThat(job.log()).containsOnlyOnce("ci-weakening/check-muted").contains("file=.github/workflows/ci.yml,");
    }

    @Test
    void lighterFindingsAreYellowAndFailOnlyIfTheJobSaysSo() {
        HostedRepository hosted = HostedRepository.with(
                folder.resolve("hosted"),
                HostedRepository.WORKFLOW,
                HostedRepository.CHECKED.replace("    timeout-minutes: 10\n", ""));

        assertThat(action.run(pullRequest(hosted, 0), Map.of()))
                .satisfies(ended -> assertThat(ended.outputs()).containsEntry("verdict", "yellow"))
                .satisfies(ended -> assertThat(ended.code()).isZero());
    }

    @Test
    void whatIsRequiredAndMissingIsPending() throws IOException {
        Path policy = Files.writeString(folder.resolve("policy.yaml"), "version: 1\nrequire: [tests]\n");

        Ended ended = action.run(
                pullRequest(HostedRepository.harmless(folder.resolve("hosted")), 0),
                Map.of("policy", policy.toString()));

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.outputs()).containsEntry("verdict", "pending").containsEntry("exit-code", "3");
    }

    @Test
    void anEventWithoutABaseIsPendingAndTheSummarySaysWhy() {
        HostedRepository hosted = HostedRepository.harmless(folder.resolve("hosted"));
        TestRepository clone = hosted.checkedOut(folder.resolve("clone"), 1, "origin/main", hosted.base());
        Job job = new Job(clone.dir(), temp, Event.of("schedule", hosted.root(), hosted.base(), temp));

        Ended ended = action.run(job, Map.of());

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.outputs()).containsEntry("verdict", "pending").containsEntry("new", "");
        assertThat(job.log()).contains("::error title=Guardrail::the event `schedule` has no base");
        assertThat(job.summary()).contains("nothing was judged", "the event `schedule` has no base");
    }

    @Test
    void aPullRequestOfAForkIsJudgedBesideTheCheckoutOfItsBase() {
        HostedRepository hosted = HostedRepository.harmful(folder.resolve("hosted"));
        hosted.files().git("branch", "-q", "-D", "changes");
        TestRepository clone = hosted.checkedOut(folder.resolve("clone"), 1, "origin/main", hosted.base());
        Event event = Event.of("pull_request_target", hosted.base(), hosted.head(), temp);

        Ended ended = action.run(new Job(clone.dir(), temp, event.with("GITHUB_SHA", hosted.base())), Map.of());

        assertThat(ended.outputs()).containsEntry("verdict", "red");
        assertThat(clone.git("rev-parse", "HEAD")).isEqualTo(hosted.base());
        assertThat(clone.git("status", "--porcelain")).isEmpty();
    }

    @Test
    void whatCannotBeFetchedIsExplained() throws IOException {
        HostedRepository hosted = HostedRepository.harmless(folder.resolve("hosted"));
        Job job = pullRequest(hosted, 1);
        Files.move(hosted.files().dir(), folder.resolve("private"));

        Ended ended = action.run(job, Map.of());

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.outputs()).containsEntry("verdict", "unknown");
        assertThat(job.log())
                .contains("::warning title=Guardrail::The commits of the range cannot be fetched. Set fetch-depth: 0")
                .contains("::error title=Guardrail::the clone does not have");
    }

    @Test
    void inputsAreTextsAndNothingElse() throws IOException {
        Job job = pullRequest(HostedRepository.harmless(folder.resolve("hosted")), 0);
        String hostile =
                "$(touch x); touch y `touch z` \"; touch w; \"\n::set-output name=verdict::green\n--trust=head";
        Map<String, String> inputs = Stream.of(
                        "range",
                        "base",
                        "policy",
                        "plan",
                        "ledger",
                        "coverage",
                        "base-coverage",
                        "tests",
                        "classes",
                        "ci",
                        "reports",
                        "fail-on",
                        "annotations",
                        "summary")
                .collect(Collectors.toMap(input -> input, input -> hostile));

        Ended ended = action.run(job, inputs);

        assertThat(ended.code()).as(job.log()).isEqualTo(2);
        assertThat(ended.outputs()).containsEntry("verdict", "unknown");
        try (Stream<Path> files = Files.list(folder.resolve("clone"))) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).doesNotContain("x", "y", "z", "w");
        }
    }

    private Job pullRequest(HostedRepository hosted, int depth) {
        TestRepository clone = hosted.mergeCheckedOut(folder.resolve("clone"), depth);
        Event event =
                Event.of("pull_request", hosted.base(), hosted.head(), temp).merging(hosted.merge());
        return new Job(clone.dir(), temp, event);
    }
}
