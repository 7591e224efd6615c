package dev.guardrail.collect.coverage.gate;

import static dev.guardrail.collect.coverage.gate.Gates.collect;
import static dev.guardrail.collect.coverage.gate.Gates.enforces;
import static dev.guardrail.collect.coverage.gate.Gates.gaps;
import static dev.guardrail.collect.coverage.gate.Gates.gates;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoverageGateCollectorTest {

    @Test
    void pyprojectHasThresholdsOfCoveragePyAndOfPytestCov() {
        String text = """
                # fail_under = 10
                [tool.pytest.ini_options]
                addopts = [
                    "--cov=src", # --cov-fail-under=1
                    "--cov-fail-under=90",
                ]
                [tool.coverage.run]
                branch = true
                [tool.coverage.report]
                fail_under = 85.50
                """;
        assertThat(gates("backend/pyproject.toml", text))
                .containsExactly("5 pytest-cov total combined 90", "10 coverage.py total combined 85.5");
        assertThat(enforces("pyproject.toml", text, "coverage.py", "coverage report"))
                .isTrue();
        assertThat(enforces("pyproject.toml", text, "coverage.py", "pytest")).isTrue();
        assertThat(enforces("pyproject.toml", text, "coverage.py", "tox")).isTrue();
        assertThat(enforces("pyproject.toml", text, "coverage.py", "coverage run -m x"))
                .isFalse();
        assertThat(enforces("pyproject.toml", text, "coverage.py", "ruff check ."))
                .isFalse();
    }

    @Test
    void plainPytestEnforcesNothingWhereItIsNotToldToMeasure() {
        String text = "[tool.coverage.report]\nfail_under = 80\n";
        assertThat(enforces("pyproject.toml", text, "coverage.py", "pytest")).isFalse();
        assertThat(enforces("pyproject.toml", text, "coverage.py", "uv run pytest --cov=app -q"))
                .isTrue();
    }

    @Test
    void iniFilesHaveThem() {
        assertThat(gates("setup.cfg", """
                [tool:pytest]
                addopts =
                    --cov=x
                    # --cov-fail-under=1
                    --cov-fail-under 70
                [coverage:report]
                ; fail_under = 20
                Fail_Under: 80
                """))
                .containsExactly("5 pytest-cov total line 70", "8 coverage.py total line 80");
        assertThat(gates("tox.ini", "[pytest]\naddopts = --cov-fail-under=70\n[coverage:report]\nfail_under=0\n"))
                .containsExactly("2 pytest-cov total line 70", "4 coverage.py total line 0");
        assertThat(gates(".coveragerc", "[run]\nbranch = True\n[report]\nfail_under = 80\n"))
                .containsExactly("4 coverage.py total combined 80");
        assertThat(gates("tox.ini", "[report]\nfail_under = 80\n")).isEmpty();
        assertThat(gaps(".coveragerc", "[report]\nwhat is this\nfail_under = 80\n"))
                .containsExactly("2: expected a section or an option, found \"what is this\"");
    }

    @Test
    void commandsHaveThem() {
        String workflow = """
                on: push
                jobs:
                  test:
                    runs-on: ubuntu-latest
                    steps:
                      - run: |
                          # pytest --cov-fail-under=1
                          pytest --cov --cov-fail-under 85
                          coverage report --fail-under=80
                          pylint --fail-under=9 src
                          echo "--cov-fail-under=3"
                          dotnet test /p:CollectCoverage=true "/p:Threshold=\\"80,90\\"" /p:ThresholdType="line,branch" -p:ThresholdStat=Total
                          npx nyc --check-coverage --lines 95 --per-file mocha
                          npx nyc --lines 95 mocha
                          npx jest --coverage --coverageThreshold='{"global": {"lines": 60}}'
                          pytest --cov --cov-fail-under=$MINIMUM
                """;
        assertThat(gates(".github/workflows/ci.yml", workflow))
                .containsExactly(
                        "8 pytest-cov total line 85",
                        "9 coverage.py total line 80",
                        "12 coverlet total line 80",
                        "12 coverlet total branch 90",
                        "13 nyc file line 95",
                        "15 Jest total line 60");
        assertThat(gaps(".github/workflows/ci.yml", workflow))
                .containsExactly("16: the threshold of `pytest-cov` is set at run time: $MINIMUM");
        assertThat(enforces(".github/workflows/ci.yml", workflow, "coverage.py", "coverage report --fail-under=80"))
                .isTrue();
    }

    @Test
    void aCommandCountsBranchesWhereTheRepositorySaysSo() {
        Map<String, String> files = Map.of(
                ".coveragerc",
                "[run]\nbranch = true\n",
                ".github/workflows/ci.yml",
                "on: push\njobs: {a: {steps: [{run: coverage report --fail-under=80}]}}\n");
        assertThat(collect(files)).extracting(Gates::describe).containsExactly("2 coverage.py total combined 80");
    }

    @Test
    void thisProjectsOwnThresholdIsFound() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        int line = (int)
                pom.substring(0, pom.indexOf("<minimum.line.coverage>")).lines().count();
        assertThat(gates("pom.xml", pom)).containsExactly(line + " JaCoCo total line 85");
        assertThat(enforces("pom.xml", pom, "JaCoCo", "mvn verify")).isTrue();
        assertThat(enforces("pom.xml", pom, "JaCoCo", "mvn clean install site")).isTrue();
        assertThat(enforces("pom.xml", pom, "JaCoCo", "mvn test")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tests/fixtures/setup.cfg",
                "docs/setup.cfg",
                "examples/a/setup.cfg",
                "test/setup.cfg",
                "src/test/resources/setup.cfg",
                "web/node_modules/x/setup.cfg",
                "vendor/setup.cfg",
                "a/testdata/setup.cfg",
                "my-setup.cfg"
            })
    void aThresholdInAFixtureOrAnExampleIsNone(String path) {
        String text = "[coverage:report]\nfail_under = 80\n";
        assertThat(gates("packages/contest/setup.cfg", text)).hasSize(1);
        assertThat(gates(path, text)).isEmpty();
    }
}
