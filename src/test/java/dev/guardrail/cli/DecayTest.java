package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.guardrail.collect.git.TestRepository;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code guardrail decay}. */
class DecayTest {

    private static final String WORKFLOW = """
            on: [push, pull_request]
            permissions: {}
            jobs:
              test:
                runs-on: ubuntu-24.04
                timeout-minutes: 5
                steps:
                  - run: pytest
                  - run: flake8 src
            """;
    private static final String CI = ".github/workflows/ci.yml";

    @TempDir
    private Path folder;

    private TestRepository repository;

    @BeforeEach
    void initialise() {
        repository = TestRepository.init(folder.resolve("repository"));
        repository.write(CI, WORKFLOW).write("src/a.py", "one = 1\n").commit("one");
    }

    private Invocation decay(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("decay", "--repo", repository.dir().toString()));
        arguments.addAll(List.of(more));
        return Invocation.of(arguments.toArray(String[]::new));
    }

    private JsonNode series(String name, String... more) throws JsonProcessingException {
        List<String> arguments = new ArrayList<>(List.of("--format", "json", "--all"));
        arguments.addAll(List.of(more));
        Invocation decay = decay(arguments.toArray(String[]::new));
        assertThat(decay.error()).isEmpty();
        JsonNode all = new ObjectMapper().readTree(decay.out()).get("series");
        List<JsonNode> found = StreamSupport.stream(all.spliterator(), false)
                .filter(each -> each.get("name").asText().equals(name))
                .toList();
        assertThat(found).as("%s", all).hasSize(1);
        return found.get(0);
    }

    private static List<String> steps(JsonNode series) {
        return StreamSupport.stream(series.get("steps").spliterator(), false)
                .map(step -> state(step.get("before")) + " > " + state(step.get("after")) + " "
                        + step.get("direction").asText() + " "
                        + step.get("notice").asText())
                .toList();
    }

    private static String state(JsonNode state) {
        List<String> events = new ArrayList<>();
        state.get("events").forEach(event -> events.add(event.asText()));
        return (state.get("standing").asText() + " " + state.get("value").asText() + String.join("+", events)).strip();
    }

    private void threshold(String percentage) {
        repository
                .write("pyproject.toml", "[tool.coverage.report]\nfail_under = " + percentage + "\n")
                .commit("threshold");
    }

    @Test
    void aThresholdThatFallsInSmallStepsIsOneSeries() throws JsonProcessingException {
        repository.write(
                "guardrail.yaml", "version: 1\nrules:\n  coverage/gate-lowered:\n    parameters: {tolerance: 0.5}\n");
        threshold("78.0");
        threshold("77.9");
        repository.write("src/a.py", "two = 2\n").commit("a commit that changes no threshold");
        threshold("77.7");
        threshold("70");
        threshold("71");
        JsonNode series = series("coverage.py: total line coverage");
        assertThat(steps(series))
                .containsExactly(
                        "absent > present 78 % rise none",
                        "present 78 % > present 77.9 % fall too_small",
                        "present 77.9 % > present 77.7 % fall too_small",
                        "present 77.7 % > present 70 % fall reported",
                        "present 70 % > present 71 % rise none");
        assertThat(series.get("unreported").asInt()).isEqualTo(2);
        assertThat(series.get("unreportedSum").decimalValue()).isEqualByComparingTo("0.3");
        assertThat(decay().out())
                .contains("coverage.py: total line coverage\n")
                .contains("71 % in pyproject.toml:2\n")
                .contains("78 % -> 77.9 %", "within the tolerance of 0.5 percentage points")
                .contains("77.7 % -> 70 %", "[reported by ci-weakening/threshold-lowered]")
                .contains("2 steps that no guardrail reports: -0.3 together\n");
    }

    @Test
    void aThresholdThatMovesToAnotherFileIsOneSeries() throws JsonProcessingException {
        threshold("80");
        repository
                .delete("pyproject.toml")
                .write("config/.coveragerc", "[report]\nfail_under = 80\n")
                .commit("move");
        JsonNode series = series("coverage.py: total line coverage");
        assertThat(steps(series)).containsExactly("absent > present 80 % rise none");
        assertThat(series.get("path").asText()).isEqualTo("config/.coveragerc");
    }

    @Test
    void aCheckThatIsRemovedAndAddedAgainIsOneSeries() throws JsonProcessingException {
        repository.write(CI, WORKFLOW.replace("pytest", "true")).commit("two");
        repository.write(CI, WORKFLOW).commit("three");
        assertThat(steps(series("pytest (test)")))
                .containsExactly(
                        "present pull_request+push > absent fall reported",
                        "absent > present pull_request+push rise none");
        assertThat(decay().out())
                .contains("removed", "[reported by ci-weakening/check-", "added: runs on pull_request, push");
    }

    @Test
    void aCheckThatIsMutedSaysSinceWhen() throws JsonProcessingException {
        String muted = repository
                .write(CI, WORKFLOW.replace("pytest", "pytest || true"))
                .commit("two");
        JsonNode series = series("pytest (test)");
        assertThat(steps(series)).containsExactly("present pull_request+push > muted fall reported");
        assertThat(series.at("/steps/0/reason").asText()).isEqualTo("ci-weakening/check-muted");
        assertThat(series.at("/steps/0/commit").asText()).isEqualTo(muted);
        assertThat(series.at("/steps/0/author").asText()).isEqualTo("Ada");
        assertThat(series.at("/steps/0/date").asText()).isEqualTo("2026-01-01");
    }

    @Test
    void aCheckWhoseFileAndJobAreRenamedIsOneSeriesWithoutSteps() throws JsonProcessingException {
        repository
                .delete(CI)
                .write(".github/workflows/tests.yaml", WORKFLOW.replace("  test:", "  unit:"))
                .commit("two");
        JsonNode series = series("pytest (test)");
        assertThat(steps(series)).isEmpty();
        assertThat(series.get("path").asText()).isEqualTo(".github/workflows/tests.yaml");
        assertThat(decay().out()).contains("0 of the 2 checks, thresholds and limits protect less after some commit\n");
    }

    @Test
    void whatACheckLosesInOneOfItsSituationsIsAStep() throws JsonProcessingException {
        String matrix = WORKFLOW.replace("    runs-on: ubuntu-24.04", """
                    runs-on: ${{ matrix.os }}
                    strategy:
                      matrix:
                        os: [ubuntu-24.04, windows-2025]
                """.stripTrailing());
        repository.write(CI, matrix).commit("two");
        repository.write(CI, WORKFLOW).commit("three");
        JsonNode series = series("pytest (test)");
        assertThat(steps(series))
                .containsExactly("present pull_request+push > present pull_request+push fall reported");
        assertThat(series.at("/steps/0/losses/0").asText()).contains("`pytest`", "no longer run", "`windows-2025`");
    }

    @Test
    void aCheckThatMovesToTheTargetOfPullRequestsStillRunsOnThem() throws JsonProcessingException {
        repository
                .write(CI, WORKFLOW.replace("pull_request", "pull_request_target"))
                .commit("two");
        assertThat(steps(series("pytest (test)")))
                .containsExactly("present pull_request+push > present pull_request_target+push rise none");
    }

    @Test
    void aLossOfSeveralChecksIsAStepOfEach() throws JsonProcessingException {
        repository.write(CI, WORKFLOW.replace("[push, pull_request]", "push")).commit("two");
        assertThat(series("pytest (test)").at("/steps/0/losses"))
                .hasToString("[\"`pytest` no longer runs on pull requests\"]");
        assertThat(series("flake8 (lint)").at("/steps/0/losses"))
                .hasToString("[\"`flake8` no longer runs on pull requests\"]");
    }

    @Test
    void aThresholdOfCodecovIsSaidOnce() throws JsonProcessingException {
        repository
                .write("codecov.yml", "coverage:\n  status:\n    project:\n      default:\n        target: 80%\n")
                .commit("two");
        repository.delete("codecov.yml").commit("three");
        JsonNode all =
                new ObjectMapper().readTree(decay("--format", "json").out()).get("series");
        assertThat(all).hasSize(1);
        assertThat(all.get(0).get("name").asText()).isEqualTo("Codecov: total line coverage");
    }

    @Test
    void ofAMergeTheFirstParentCounts() throws JsonProcessingException {
        threshold("80");
        repository.git("checkout", "-q", "-b", "topic");
        threshold("60");
        threshold("80");
        repository.git("checkout", "-q", "main");
        repository.write("src/a.py", "two = 2\n").commit("main");
        repository.git("merge", "-q", "--no-ff", "topic", "-m", "merge");
        assertThat(steps(series("coverage.py: total line coverage")))
                .containsExactly("absent > present 80 % rise none");
        String topic = repository.git("rev-parse", "--short=7", "topic");
        Invocation offLine = decay("--since", topic);
        assertThat(offLine.code()).isEqualTo(2);
        assertThat(offLine.error())
                .contains("`" + topic + "` is not on the first-parent line of `HEAD`")
                .hasLineCount(1);
    }

    @Test
    void aFileThatCannotBeReadIsNoRemoval() throws JsonProcessingException {
        threshold("80");
        repository
                .write("pyproject.toml", "[tool.coverage.report\nfail_under = 80\n")
                .commit("broken");
        threshold("75");
        assertThat(steps(series("coverage.py: total line coverage")))
                .containsExactly(
                        "absent > present 80 % rise none",
                        "present 80 % > unknown other none", "unknown > present 75 % fall unreported");
    }

    @Test
    void aLimitThatLetsMorePassFalls() throws JsonProcessingException {
        repository.write(".flake8", "[flake8]\nmax-complexity = 10\n").commit("two");
        repository.write(".flake8", "[flake8]\nmax-complexity = 12\n").commit("three");
        JsonNode series = series("flake8: max-complexity");
        assertThat(steps(series))
                .containsExactly("absent > present 10 rise none", "present 10 > present 12 fall reported");
        assertThat(series.at("/steps/1/reason").asText()).isEqualTo("ci-weakening/threshold-lowered");
    }

    @Test
    void sinceBeginsWithACommitAndUntilEndsWithOne() throws JsonProcessingException {
        threshold("80");
        threshold("79");
        threshold("78");
        JsonNode series = series("coverage.py: total line coverage", "--since", "HEAD~2", "--until", "HEAD~1");
        assertThat(steps(series)).containsExactly("present 80 % > present 79 % fall reported");
        assertThat(state(series.get("first"))).isEqualTo("present 80 %");
    }

    @Test
    void theSameHistoryGivesTheSameBytes() {
        threshold("80");
        threshold("79");
        assertThat(decay("--all").out()).isEqualTo(decay("--all").out());
        assertThat(decay("--format", "json").out())
                .isEqualTo(decay("--format", "json").out());
    }

    @Test
    void aCommitThatChangesNothingThatChecksDependOnIsNotLookedAt() throws JsonProcessingException {
        String manifest = "{\"scripts\": {\"test\": \"jest\"}, \"version\": \"1\"}\n";
        String workflow =
                WORKFLOW.replace("pytest", "npm test").replace("      - run: flake8 src\n", "      - uses: a/b@v1\n");
        repository.write(CI, workflow).write("package.json", manifest).commit("two");
        repository.write(CI, workflow.replace("@v1", "@v2.1")).commit("an update of an action");
        repository.write("package.json", manifest.replace("1", "2")).commit("another version");
        repository.write("src/a.py", "two = 2\n").commit("a source file");
        repository.write("package.json", manifest.replace("jest", "true")).commit("six");
        JsonNode all = new ObjectMapper().readTree(decay("--format", "json").out());
        assertThat(all.get("commits").asInt()).isEqualTo(6);
        assertThat(all.get("concerned").asInt()).isEqualTo(3);
        assertThat(steps(series("jest (test)")))
                .containsExactly(
                        "absent > present pull_request+push rise none",
                        "present pull_request+push > absent fall reported");
    }

    @Test
    void theJsonIsValidByItsSchema() throws IOException {
        threshold("80");
        repository.write(CI, WORKFLOW.replace("pytest", "pytest || true")).commit("two");
        try (InputStream file = DecayTest.class.getResourceAsStream("/schema/guardrail-decay-1.schema.json")) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(file, InputFormat.JSON);
            String json = decay("--all", "--format", "json").out();
            assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
            assertThat(schema.validate(json.replace("\"fall\"", "\"down\""), InputFormat.JSON))
                    .isNotEmpty();
        }
    }

    @Test
    void aRepositoryWithoutCommitsAndAnUnknownRevisionAreUnusable() {
        Path empty = folder.resolve("empty");
        TestRepository.init(empty);
        Invocation none = Invocation.of("decay", "--repo", empty.toString());
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.error())
                .isEqualTo("guardrail: the checked out branch has no commit yet\n")
                .hasLineCount(1);
        Invocation unknown = decay("--since", "mian");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.error())
                .contains("unknown revision `mian`; did you mean `main`?")
                .hasLineCount(1);
    }

    @Test
    void aShallowCloneSaysWhereItsHistoryEnds() {
        threshold("80");
        threshold("79");
        Path clone = folder.resolve("clone");
        repository.git("clone", "-q", "--depth", "1", repository.dir().toUri().toString(), clone.toString());
        Invocation shallow = Invocation.of("decay", "--all", "--repo", clone.toString());
        assertThat(shallow.code()).isZero();
        assertThat(shallow.out()).contains("1 commit on the first-parent line", "history ends at commit", "shallow");
    }

    @Test
    void namesFromTheRepositoryCannotSteerATerminal() {
        threshold("80");
        repository
                .write("pyproject.toml", "[tool.coverage.report]\nfail_under = 70\n")
                .git("add", "-A");
        repository.git(
                "-c",
                "user.name=E\u001b[31mve",
                "commit",
                "-q",
                "-m",
                "two",
                "--author",
                "E\u001b[31mve <eve@example.org>");
        assertThat(decay().out()).contains("E\uFFFD[31mve").doesNotContain("\u001b");
    }
}
