package dev.guardrail.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.Strengthening;
import dev.guardrail.report.figure.Gains;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StrengtheningsTest {

    private static final String CI = ".github/workflows/ci.yml";
    private static final String POLICY = "version: 1\n";
    private static final String SHA = "11bd71901bbe5b1630ceea73d27597364c9af683";

    @Test
    void aNewCheckIsOne() {
        assertThat(between(workflow("push", "pytest"), workflow("push", "pytest", "mypy src")))
                .containsExactly("`mypy` now runs on pushes: " + CI + ":9");
    }

    @Test
    void aCheckOfAnotherEventIsOne() {
        assertThat(between(workflow("push", "mypy src"), workflow("[push, pull_request]", "mypy src")))
                .containsExactly("`mypy` now also runs on pull requests: " + CI + ":8");
    }

    @Test
    void aCheckThatCanFailAgainIsToldByTheFindingThatIsResolved() {
        Map<String, String> before = workflow("push", "pytest || true");
        Map<String, String> after = workflow("push", "pytest");

        assertThat(between(before, after)).isEmpty();
        assertThat(all(before, after)).containsExactly("`pytest` can now fail: " + CI + ":8");
    }

    @Test
    void aMoveARenameAndAnotherSpellingAreNone() {
        assertThat(between(workflow("push", "pytest"), workflow("[push]", "python -m pytest")))
                .isEmpty();
        assertThat(between(
                        workflow("push", "pytest"),
                        Map.of(
                                ".github/workflows/tests.yml",
                                workflow("push", "pytest").get(CI))))
                .isEmpty();
    }

    @Test
    void aWeakeningIsNone() {
        assertThat(between(workflow("push", "pytest", "mypy src"), workflow("push", "pytest")))
                .isEmpty();
    }

    @Test
    void whatLosesOnOneSideAndGainsOnTheOtherIsNone() {
        String main = "{push: {branches: [main]}}";
        String release = "{push: {branches: ['release/**']}}";

        assertThat(between(workflow(main, "pytest"), workflow(release, "pytest")))
                .isEmpty();
    }

    @Test
    void aCellIsOneWhereTheAxisWasThere() {
        assertThat(between(matrix("['3.12']"), matrix("['3.12', '3.13']")))
                .containsExactly("`pytest` now also runs with Python 3.13: " + CI + ":12");
        assertThat(between(workflow("push", "pytest"), matrix("['3.12', '3.13']")))
                .isEmpty();
    }

    @Test
    void aStricterSettingAndALowerLimitAreOnes() {
        assertThat(between(
                        Map.of("ruff.toml", "[lint]\nselect = [\"E\"]\nignore = [\"E501\"]\n"),
                        Map.of("ruff.toml", "[lint]\nselect = [\"E\", \"PT\"]\n")))
                .containsExactly("`ruff` no longer ignores `E501`; it now checks `PT`: ruff.toml:2");
        assertThat(between(
                        Map.of("ruff.toml", "[lint.mccabe]\nmax-complexity = 12\n"),
                        Map.of("ruff.toml", "[lint.mccabe]\nmax-complexity = 9\n")))
                .containsExactly("`ruff` now has `lint.mccabe.max-complexity = 9` (it was 12): ruff.toml:2");
    }

    @Test
    void aToolThatIsBothStricterAndLaxerIsNone() {
        assertThat(between(
                        Map.of("ruff.toml", "[lint]\nselect = [\"E\"]\n"),
                        Map.of("ruff.toml", "[lint]\nselect = [\"PT\"]\n")))
                .isEmpty();
    }

    @Test
    void aHigherThresholdOfCoverageIsOneUnlessAnotherToolDemandedIt() {
        Map<String, String> before = Map.of("pyproject.toml", "[tool.coverage.report]\nfail_under = 80\n");

        assertThat(between(
                        with(before, workflow("push", "pytest")),
                        with(
                                Map.of("pyproject.toml", "[tool.coverage.report]\nfail_under = 85\n"),
                                workflow("push", "pytest"))))
                .containsExactly(
                        "`coverage.py` now demands 85 % of total line coverage (it was 80 %): pyproject.toml:2");
        assertThat(between(
                        with(before, workflow("push", "pytest --cov")),
                        with(before, workflow("push", "pytest --cov --cov-fail-under=80"))))
                .isEmpty();
    }

    @Test
    void aPinIsToldByTheFindingThatIsResolved() {
        Map<String, String> before = using("actions/checkout@v4");
        Map<String, String> after = using("actions/checkout@" + SHA);

        assertThat(between(before, after)).isEmpty();
        assertThat(all(before, after)).containsExactly("`actions/checkout` is now pinned to a commit: " + CI + ":6");
    }

    @Test
    void aGateThatWaitsForMoreIsOneAtItsNewName() {
        assertThat(between(gate("check", "a"), gate("all-green", "a, b")))
                .contains("job `all-green` now also waits for `b`: " + CI + ":9");
    }

    @Test
    void aCheckThatRunsForStrangersWithSecretsIsNone() {
        assertThat(between(workflow("push", "pytest"), workflow("[push, pull_request_target]", "pytest")))
                .isEmpty();
    }

    private static List<String> between(Map<String, String> before, Map<String, String> after) {
        return said(Gains.of(Changes.audit(Changes.of(before, after, EvidenceFiles.NOTHING), POLICY)));
    }

    private static List<String> all(Map<String, String> before, Map<String, String> after) {
        return said(Changes.audit(Changes.of(before, after, EvidenceFiles.NOTHING), POLICY)
                .shown()
                .all(Strengthening.class));
    }

    private static List<String> said(List<Strengthening> all) {
        return all.stream().map(one -> one.sentence() + ": " + one.place()).toList();
    }

    private static Map<String, String> with(Map<String, String> some, Map<String, String> others) {
        Map<String, String> all = new java.util.TreeMap<>(some);
        all.putAll(others);
        return all;
    }

    private static Map<String, String> workflow(String events, String... commands) {
        StringBuilder text = new StringBuilder("on: " + events + "\npermissions: {}\njobs:\n  test:\n"
                + "    runs-on: ubuntu-latest\n    timeout-minutes: 5\n    steps:\n");
        for (String command : commands) {
            text.append("      - run: ").append(command).append('\n');
        }
        return Map.of(CI, text.toString());
    }

    private static Map<String, String> matrix(String versions) {
        return Map.of(CI, """
                on: push
                jobs:
                  test:
                    runs-on: ubuntu-latest
                    strategy:
                      matrix:
                        python: %s
                    steps:
                      - uses: actions/setup-python@%s
                        with:
                          python-version: ${{ matrix.python }}
                      - run: pytest
                """.formatted(versions, SHA));
    }

    private static Map<String, String> using(String action) {
        return Map.of(CI, """
                on: push
                jobs:
                  test:
                    runs-on: ubuntu-latest
                    steps:
                      - uses: %s
                      - run: pytest
                """.formatted(action));
    }

    private static Map<String, String> gate(String name, String needs) {
        return Map.of(CI, """
                on: pull_request
                jobs:
                  a:
                    runs-on: ubuntu-latest
                    steps: [{run: pytest}]
                  b:
                    runs-on: ubuntu-latest
                    steps: [{run: mypy src}]
                  %s:
                    needs: [%s]
                    if: always()
                    runs-on: ubuntu-latest
                    steps:
                      - uses: re-actors/alls-green@%s
                        with: {jobs: '${{ toJSON(needs) }}'}
                """.formatted(name, needs, SHA));
    }
}
