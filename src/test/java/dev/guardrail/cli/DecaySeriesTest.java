package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code guardrail decay} takes for one series, and for its steps. */
class DecaySeriesTest {

    @TempDir
    private Path folder;

    private DecayedRepository history;

    @BeforeEach
    void initialise() {
        history = DecayedRepository.in(folder.resolve("repository"));
    }

    @Test
    void aThresholdThatFallsInSmallStepsIsOneSeries() throws JsonProcessingException {
        history.repository()
                .write(
                        "guardrail.yaml",
                        "version: 1\nrules:\n  coverage/gate-lowered:\n    parameters: {tolerance: 0.5}\n");
        history.threshold("78.0");
        history.threshold("77.9");
        history.repository().write("src/a.py", "two = 2\n").commit("a commit that changes no threshold");
        history.threshold("77.7");
        history.threshold("70");
        history.threshold("71");
        JsonNode series = history.series("coverage.py: total line coverage");
        assertThat(DecayedRepository.steps(series))
                .containsExactly(
                        "absent > present 78 % rise none",
                        "present 78 % > present 77.9 % fall too_small",
                        "present 77.9 % > present 77.7 % fall too_small",
                        "present 77.7 % > present 70 % fall reported",
                        "present 70 % > present 71 % rise none");
        assertThat(series.get("unreported").asInt()).isEqualTo(2);
        assertThat(series.get("unreportedSum").decimalValue()).isEqualByComparingTo("0.3");
        assertThat(history.decay().out())
                .contains("coverage.py: total line coverage\n")
                .contains("71 % in pyproject.toml:2\n")
                .contains("78 % -> 77.9 %", "within the tolerance of 0.5 percentage points")
                .contains("77.7 % -> 70 %", "[reported by ci-weakening/threshold-lowered]")
                .contains("2 steps that no guardrail reports: -0.3 together\n");
    }

    @Test
    void aThresholdThatMovesToAnotherFileIsOneSeries() throws JsonProcessingException {
        history.threshold("80");
        history.repository()
                .delete("pyproject.toml")
                .write("config/.coveragerc", "[report]\nfail_under = 80\n")
                .commit("move");
        JsonNode series = history.series("coverage.py: total line coverage");
        assertThat(DecayedRepository.steps(series)).containsExactly("absent > present 80 % rise none");
        assertThat(series.get("path").asText()).isEqualTo("config/.coveragerc");
    }

    @Test
    void aCheckThatIsRemovedAndAddedAgainIsOneSeries() throws JsonProcessingException {
        history.repository()
                .write(DecayedRepository.CI, DecayedRepository.WORKFLOW.replace("pytest", "true"))
                .commit("two");
        history.repository()
                .write(DecayedRepository.CI, DecayedRepository.WORKFLOW)
                .commit("three");
        assertThat(DecayedRepository.steps(history.series("pytest (test)")))
                .containsExactly(
                        "present pull_request+push > absent fall reported",
                        "absent > present pull_request+push rise none");
        assertThat(history.decay().out())
                .contains("removed", "[reported by ci-weakening/check-", "added: runs on pull_request, push");
    }

    @Test
    void aCheckThatIsMutedSaysSinceWhen() throws JsonProcessingException {
        String muted = history.repository()
                .write(DecayedRepository.CI, DecayedRepository.WORKFLOW.replace("pytest", "pytest || true"))
                .commit("two");
        JsonNode series = history.series("pytest (test)");
        assertThat(DecayedRepository.steps(series)).containsExactly("present pull_request+push > muted fall reported");
        assertThat(series.at("/steps/0/reason").asText()).isEqualTo("ci-weakening/check-muted");
        assertThat(series.at("/steps/0/commit").asText()).isEqualTo(muted);
        assertThat(series.at("/steps/0/author").asText()).isEqualTo("Ada");
        assertThat(series.at("/steps/0/date").asText()).isEqualTo("2026-01-01");
    }

    @Test
    void aCheckWhoseFileAndJobAreRenamedIsOneSeriesWithoutSteps() throws JsonProcessingException {
        history.repository()
                .delete(DecayedRepository.CI)
                .write(".github/workflows/tests.yaml", DecayedRepository.WORKFLOW.replace("  test:", "  unit:"))
                .commit("two");
        JsonNode series = history.series("pytest (test)");
        assertThat(DecayedRepository.steps(series)).isEmpty();
        assertThat(series.get("path").asText()).isEqualTo(".github/workflows/tests.yaml");
        assertThat(history.decay().out())
                .contains("0 of the 2 checks, thresholds and limits protect less after some commit\n");
    }

    @Test
    void whatACheckLosesInOneOfItsSituationsIsAStep() throws JsonProcessingException {
        String matrix = DecayedRepository.WORKFLOW.replace("    runs-on: ubuntu-24.04", """
                    runs-on: ${{ matrix.os }}
                    strategy:
                      matrix:
                        os: [ubuntu-24.04, windows-2025]
                """.stripTrailing());
        history.repository().write(DecayedRepository.CI, matrix).commit("two");
        history.repository()
                .write(DecayedRepository.CI, DecayedRepository.WORKFLOW)
                .commit("three");
        JsonNode series = history.series("pytest (test)");
        assertThat(DecayedRepository.steps(series))
                .containsExactly("present pull_request+push > present pull_request+push fall reported");
        assertThat(series.at("/steps/0/losses/0").asText()).contains("`pytest`", "no longer run", "`windows-2025`");
    }

    @Test
    void aCheckThatMovesToTheTargetOfPullRequestsStillRunsOnThem() throws JsonProcessingException {
        history.repository()
                .write(DecayedRepository.CI, DecayedRepository.WORKFLOW.replace("pull_request", "pull_request_target"))
                .commit("two");
        assertThat(DecayedRepository.steps(history.series("pytest (test)")))
                .containsExactly("present pull_request+push > present pull_request_target+push rise none");
    }

    @Test
    void aLossOfSeveralChecksIsAStepOfEach() throws JsonProcessingException {
        history.repository()
                .write(DecayedRepository.CI, DecayedRepository.WORKFLOW.replace("[push, pull_request]", "push"))
                .commit("two");
        assertThat(history.series("pytest (test)").at("/steps/0/losses"))
                .hasToString("[\"`pytest` no longer runs on pull requests\"]");
        assertThat(history.series("flake8 (lint)").at("/steps/0/losses"))
                .hasToString("[\"`flake8` no longer runs on pull requests\"]");
    }

    @Test
    void aThresholdOfCodecovIsSaidOnce() throws JsonProcessingException {
        history.repository()
                .write("codecov.yml", "coverage:\n  status:\n    project:\n      default:\n        target: 80%\n")
                .commit("two");
        history.repository().delete("codecov.yml").commit("three");
        JsonNode all = new ObjectMapper()
                .readTree(history.decay("--format", "json").out())
                .get("series");
        assertThat(all).hasSize(1);
        assertThat(all.get(0).get("name").asText()).isEqualTo("Codecov: total line coverage");
    }

    @Test
    void ofAMergeTheFirstParentCounts() throws JsonProcessingException {
        history.threshold("80");
        history.repository().git("checkout", "-q", "-b", "topic");
        history.threshold("60");
        history.threshold("80");
        history.repository().git("checkout", "-q", "main");
        history.repository().write("src/a.py", "two = 2\n").commit("main");
        history.repository().git("merge", "-q", "--no-ff", "topic", "-m", "merge");
        assertThat(DecayedRepository.steps(history.series("coverage.py: total line coverage")))
                .containsExactly("absent > present 80 % rise none");
        String topic = history.repository().git("rev-parse", "--short=7", "topic");
        Invocation offLine = history.decay("--since", topic);
        assertThat(offLine.code()).isEqualTo(2);
        assertThat(offLine.error())
                .contains("`" + topic + "` is not on the first-parent line of `HEAD`")
                .hasLineCount(1);
    }

    @Test
    void aFileThatCannotBeReadIsNoRemoval() throws JsonProcessingException {
        history.threshold("80");
        history.repository()
                .write("pyproject.toml", "[tool.coverage.report\nfail_under = 80\n")
                .commit("broken");
        history.threshold("75");
        assertThat(DecayedRepository.steps(history.series("coverage.py: total line coverage")))
                .containsExactly(
                        "absent > present 80 % rise none",
                        "present 80 % > unknown other none", "unknown > present 75 % fall unreported");
    }

    @Test
    void aLimitThatLetsMorePassFalls() throws JsonProcessingException {
        history.repository().write(".flake8", "[flake8]\nmax-complexity = 10\n").commit("two");
        history.repository().write(".flake8", "[flake8]\nmax-complexity = 12\n").commit("three");
        JsonNode series = history.series("flake8: max-complexity");
        assertThat(DecayedRepository.steps(series))
                .containsExactly("absent > present 10 rise none", "present 10 > present 12 fall reported");
        assertThat(series.at("/steps/1/reason").asText()).isEqualTo("ci-weakening/threshold-lowered");
    }

    @Test
    void sinceBeginsWithACommitAndUntilEndsWithOne() throws JsonProcessingException {
        history.threshold("80");
        history.threshold("79");
        history.threshold("78");
        JsonNode series = history.series("coverage.py: total line coverage", "--since", "HEAD~2", "--until", "HEAD~1");
        assertThat(DecayedRepository.steps(series)).containsExactly("present 80 % > present 79 % fall reported");
        assertThat(DecayedRepository.state(series.get("first"))).isEqualTo("present 80 %");
    }

    @Test
    void aCommitThatChangesNothingThatChecksDependOnIsNotLookedAt() throws JsonProcessingException {
        String manifest = "{\"scripts\": {\"test\": \"jest\"}, \"version\": \"1\"}\n";
        String workflow = DecayedRepository.WORKFLOW
                .replace("pytest", "npm test")
                .replace("      - run: flake8 src\n", "      - uses: a/b@v1\n");
        history.repository()
                .write(DecayedRepository.CI, workflow)
                .write("package.json", manifest)
                .commit("two");
        history.repository()
                .write(DecayedRepository.CI, workflow.replace("@v1", "@v2.1"))
                .commit("an update of an action");
        history.repository().write("package.json", manifest.replace("1", "2")).commit("another version");
        history.repository().write("src/a.py", "two = 2\n").commit("a source file");
        history.repository()
                .write("package.json", manifest.replace("jest", "true"))
                .commit("six");
        JsonNode all =
                new ObjectMapper().readTree(history.decay("--format", "json").out());
        assertThat(all.get("commits").asInt()).isEqualTo(6);
        assertThat(all.get("concerned").asInt()).isEqualTo(3);
        assertThat(DecayedRepository.steps(history.series("jest (test)")))
                .containsExactly(
                        "absent > present pull_request+push rise none",
                        "present pull_request+push > absent fall reported");
    }
}
