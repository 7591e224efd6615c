package dev.guardrail.collect.ci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.guardrail.fact.CheckOutcome;
import dev.guardrail.fact.CheckRun;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CiStatusReaderTest {

    private static final String HEAD = "5f3a9c0e6f0b4b7a8f8b5d1f2c3e4d5a6b7c8d9e";

    @Test
    void theJobsOfARunAreReadWithItsWorkflow() {
        String text = """
                {
                  "conclusion": "failure", "status": "completed",
                  "headSha": "%s",
                  "jobs": [
                    {"completedAt": "2026-01-01T00:05:00Z", "conclusion": "success", "databaseId": 11,
                     "name": "test (3.12)", "startedAt": "2026-01-01T00:01:00Z", "status": "completed",
                     "steps": [{"conclusion": "failure", "name": "lint", "number": 1, "status": "completed"}]},
                    {"conclusion": "failure", "databaseId": 12, "name": "build", "status": "completed"}
                  ],
                  "name": "CI", "workflowName": "CI"
                }
                """.formatted(HEAD);
        assertThat(read(text))
                .extracting(
                        fact -> ((CheckRun) fact).name(),
                        fact -> ((CheckRun) fact).workflow(),
                        fact -> ((CheckRun) fact).outcome(),
                        fact -> ((CheckRun) fact).line())
                .containsExactly(
                        tuple("build", "CI", CheckOutcome.FAILURE, 8),
                        tuple("test (3.12)", "CI", CheckOutcome.SUCCESS, 6));
    }

    @Test
    void aFailedRunWhoseJobsAllPassedIsAGap() {
        String text = """
                {"conclusion": "failure", "status": "completed", "headSha": "%s", "workflowName": "CI",
                 "jobs": [{"conclusion": "success", "name": "build", "status": "completed"}]}
                """.formatted(HEAD);

        assertThat(read(text).stream().filter(Gap.class::isInstance).map(fact -> ((Gap) fact).reason()))
                .containsExactly("the run of CI ended with \"failure\", but none of its listed jobs did");
    }

    @Test
    void aCheckThatSaysBothThatItPassedAndThatItFailedIsAGap() {
        String text = """
                [{"name": "build", "workflow": "CI", "state": "FAILURE", "bucket": "pass"}]
                """;

        assertThat(read(text)).hasOnlyElementsOfType(Gap.class);
        assertThat(read(text).stream().map(fact -> ((Gap) fact).reason()))
                .anyMatch(reason -> reason.endsWith("has both states \"failure\" and \"pass\""));
    }

    @Test
    void runsAreReadWhetherGhOrRestListsThem() {
        String gh = """
                [{"name": "CI", "workflowName": "CI", "headSha": "%s", "status": "completed", "conclusion": "success",
                  "attempt": 1, "databaseId": 7, "event": "push"},
                 {"name": "Pages", "workflowName": "Pages", "headSha": "%s", "status": "completed",
                  "conclusion": "startup_failure"}]
                """.formatted(HEAD, HEAD);
        String rest = """
                {"total_count": 1, "workflow_runs": [
                  {"id": 7, "name": "CI", "head_sha": "%s", "status": "completed", "conclusion": "skipped",
                   "run_attempt": 2}]}
                """.formatted(HEAD);
        assertThat(checks(gh)).containsExactly("CI / CI success", "Pages / Pages startup failure");
        assertThat(checks(rest)).containsExactly(" / CI skipped");
    }

    @Test
    void theChecksOfAPullRequestAreRead() {
        String text = """
                [
                  {"bucket": "pass", "name": "build", "state": "SUCCESS", "workflow": "CI", "event": "push"},
                  {"bucket": "fail", "name": "ci/legacy", "state": "ERROR", "workflow": ""},
                  {"bucket": "skipping", "name": "docs", "state": "NEUTRAL", "workflow": "CI"},
                  {"bucket": "pending", "name": "old", "state": "STALE", "workflow": "CI"}
                ]
                """;
        assertThat(checks(text))
                .containsExactly(" / ci/legacy failure", "CI / build success", "CI / docs neutral", "CI / old stale");
        assertThat(checks("[{\"bucket\": \"cancel\", \"name\": \"a\"}, {\"bucket\": \"pass\", \"name\": \"b\"}]"))
                .containsExactly(" / a cancelled", " / b success");
    }

    @Test
    void checkRunsAndCommitStatusesOfAPullRequestAreReadTogether() {
        String text = """
                {"headRefOid": "%s", "statusCheckRollup": [
                  {"__typename": "CheckRun", "completedAt": "2026-01-01T00:05:00Z", "conclusion": "TIMED_OUT",
                   "name": "e2e", "status": "COMPLETED", "workflowName": "CI"},
                  {"__typename": "StatusContext", "context": "codecov/patch", "startedAt": "2026-01-01T00:05:00Z",
                   "state": "FAILURE", "targetUrl": "https://example.org"}]}
                """.formatted(HEAD);
        assertThat(checks(text)).containsExactly(" / codecov/patch failure", "CI / e2e timed out");
    }

    @Test
    void restIsReadPageByPage() {
        String first = """
                {"total_count": 3, "check_runs": [
                  {"id": 1, "name": "build", "head_sha": "%s", "status": "completed", "conclusion": "success",
                   "check_suite": {"id": 5}, "app": {"slug": "github-actions"}},
                  {"id": 2, "name": "build", "head_sha": "%s", "status": "completed", "conclusion": "failure",
                   "check_suite": {"id": 6}, "app": {"slug": "github-actions"}}]}
                """.formatted(HEAD, HEAD);
        String second = """
                {"total_count": 3, "check_runs": [
                  {"id": 3, "name": "lint", "head_sha": "%s", "status": "completed", "conclusion": "action_required"}]}
                """.formatted(HEAD);
        assertThat(checks("[" + first + "," + second + "]"))
                .as("two workflows may each have a job of that name")
                .containsExactly(" / build success", " / build failure", " / lint action required");
        assertThat(gaps(first)).containsExactly("1: lists 2 of 3 checks");
        assertThat(checks(first)).hasSize(2);
    }

    @Test
    void theCombinedStatusOfACommitIsRead() {
        String text = """
                {"state": "failure", "sha": "%s", "total_count": 2, "statuses": [
                  {"context": "ci/a", "state": "success"}, {"context": "ci/b", "state": "error"}]}
                """.formatted(HEAD);
        assertThat(checks(text)).containsExactly(" / ci/a success", " / ci/b failure");
        assertThat(gaps(text)).isEmpty();
    }

    @Test
    void theRunOfAnotherCommitIsAGapAndGivesNoChecks() {
        String text = "{\"headSha\": \"0123456789\",\n\"jobs\": [{\"name\": \"a\", \"conclusion\": \"success\"}]}";
        assertThat(checks(text)).isEmpty();
        assertThat(gaps(text)).containsExactly("1: is about commit 0123456789, but the head is " + HEAD);
        assertThat(CiStatusReader.read("ci.json", bytes(text), "")).hasSize(1).allMatch(CheckRun.class::isInstance);
        assertThat(CiStatusReader.read("ci.json", bytes(text), "0123456789abcdef"))
                .allMatch(CheckRun.class::isInstance);
        assertThat(CiStatusReader.read("ci.json", bytes(text), "012")).allMatch(Gap.class::isInstance);
    }

    @Test
    void eachOtherCommitOfAListIsToldOnce() {
        String text = """
                [{"name": "a", "headSha": "%s", "conclusion": "success"},
                 {"name": "b", "headSha": "11111111", "conclusion": "success"},
                 {"name": "c", "headSha": "11111111", "conclusion": "failure"}]
                """.formatted(HEAD.substring(0, 7).toUpperCase(java.util.Locale.ROOT));
        assertThat(checks(text)).containsExactly(" / a success");
        assertThat(gaps(text)).containsExactly("2: is about commit 11111111, but the head is " + HEAD);
    }

    @Test
    void ofACheckThatRanAgainTheLastRunCounts() {
        String text = """
                [{"name": "a", "workflowName": "CI", "status": "completed", "conclusion": "failure",
                  "startedAt": "2026-01-01T00:00:00Z", "completedAt": "2026-01-01T09:00:00Z"},
                 {"name": "a", "workflowName": "CI", "status": "completed", "conclusion": "success",
                  "startedAt": "2026-01-01T03:00:00+02:00", "completedAt": "2026-01-01T02:00:00Z"},
                 {"name": "a", "workflowName": "Other", "status": "completed", "conclusion": "failure",
                  "startedAt": "2025-01-01T00:00:00Z"}]
                """;
        assertThat(checks(text)).containsExactly("CI / a success", "Other / a failure");
        String attempts = """
                {"jobs": [{"name": "a", "run_id": 1, "run_attempt": 2, "conclusion": "success"},
                          {"name": "a", "run_id": 1, "run_attempt": 1, "conclusion": "failure"}]}
                """;
        assertThat(checks(attempts)).containsExactly(" / a success");
    }

    @Test
    void aRerunThatIsUnderWayReplacesTheResult() {
        String text = """
                [{"name": "a", "status": "completed", "conclusion": "failure", "startedAt": "2026-01-01T00:00:00Z"},
                 {"name": "a", "status": "in_progress", "conclusion": "", "startedAt": "2026-01-02T00:00:00Z",
                  "completedAt": "0001-01-01T00:00:00Z"}]
                """;
        assertThat(checks(text)).isEmpty();
        assertThat(gaps(text)).containsExactly("2: check \"a\" is still running: in_progress");
    }

    @Test
    void runsThatDoNotSayWhenTheyWereAllCount() {
        String text = "[{\"name\": \"a\", \"state\": \"SUCCESS\"}, {\"name\": \"a\", \"state\": \"FAILURE\"}]";
        assertThat(checks(text)).containsExactly(" / a success", " / a failure");
    }

    @Test
    void aRunThatHasNotEndedIsAGapBesideItsJobs() {
        String text = """
                {"status": "in_progress", "workflowName": "CI",
                 "jobs": [{"name": "a", "status": "completed", "conclusion": "success"}]}
                """;
        assertThat(checks(text)).containsExactly("CI / a success");
        assertThat(gaps(text)).containsExactly("1: the run of CI has not ended: in_progress");
    }

    static List<Fact> read(String text) {
        return CiStatusReader.read("ci.json", bytes(text), HEAD);
    }

    private static List<String> checks(String text) {
        return read(text).stream()
                .filter(CheckRun.class::isInstance)
                .map(CheckRun.class::cast)
                .map(run -> run.workflow() + " / " + run.name() + " " + run.outcome())
                .toList();
    }

    static List<String> gaps(String text) {
        return read(text).stream()
                .filter(Gap.class::isInstance)
                .map(Gap.class::cast)
                .map(gap -> gap.line() + ": " + gap.reason())
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
