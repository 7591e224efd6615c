package dev.guardrail.collect.coverage.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.workflow.WorkflowCollector;
import dev.guardrail.fact.CoverageGate;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Located;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
                .containsExactly("16: how much pytest-cov demands is known only when it runs: $MINIMUM");
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
        assertThat(collect(files))
                .extracting(CoverageGateCollectorTest::describe)
                .containsExactly("2 coverage.py total combined 80");
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

    @Test
    void aPomHasRulesOfAllKinds() {
        String pom = """
                <project><build><plugins><plugin>
                  <artifactId>jacoco-maven-plugin</artifactId>
                  <executions><execution><phase>test</phase><configuration><rules>
                    <rule><element>CLASS</element><limits>
                      <!-- <limit><minimum>0.01</minimum></limit> -->
                      <limit><counter>BRANCH</counter><minimum>75%</minimum></limit>
                      <limit><minimum>0.5</minimum></limit>
                      <limit><counter>LINE</counter><value>MISSEDRATIO</value><maximum>0.2</maximum></limit>
                      <limit><counter>METHOD</counter><value>MISSEDCOUNT</value><maximum>0</maximum></limit>
                      <limit><value>COVEREDCOUNT</value><minimum>9</minimum></limit>
                      <limit><minimum>${parents}</minimum></limit>
                    </limits></rule>
                  </rules></configuration></execution></executions>
                </plugin></plugins></build></project>
                """;
        assertThat(gates("module/pom.xml", pom))
                .containsExactly(
                        "6 JaCoCo class branch 75",
                        "7 JaCoCo class instruction 50",
                        "8 JaCoCo class line 80",
                        "9 JaCoCo class method 100");
        assertThat(gaps("module/pom.xml", pom))
                .containsExactly(
                        "10: cannot compare JaCoCo's minimum of COVEREDCOUNT: it is no percentage that is covered",
                        "11: the property of ${parents} is not set in this file");
        assertThat(enforces("pom.xml", pom, "JaCoCo", "mvn test")).isTrue();
        String reported = pom.replace("<configuration>", "<configuration><haltOnFailure>false</haltOnFailure>");
        assertThat(enforces("pom.xml", reported, "JaCoCo", "mvn test")).isFalse();
        assertThat(gaps("pom.xml", "<project>\n<a></b>\n</project>"))
                .singleElement()
                .asString()
                .startsWith("2: expected XML");
    }

    @Test
    void buildScriptsOfGradleHaveThem() {
        assertThat(gates("app/build.gradle", """
                // minimum = 0.1
                def floor = 0.65
                jacocoTestCoverageVerification {
                    violationRules {
                        rule {
                            limit { minimum = 0.5 }
                        }
                        rule {
                            enabled = false
                            limit { minimum = 0.4 }
                        }
                        rule {
                            /* limit { minimum = 0.2 } */
                            element = 'CLASS'
                            includes = ['// not a comment { minimum = 0.3']
                            limit {
                                counter = 'LINE'
                                value = 'COVEREDRATIO'
                                minimum = floor
                            }
                        }
                    }
                }
                """))
                .containsExactly("2 JaCoCo class line 65", "6 JaCoCo total instruction 50");
        assertThat(gates("build.gradle.kts", """
                tasks.named<JacocoCoverageVerification>("jacocoTestCoverageVerification") {
                    violationRules {
                        isFailOnViolation = true
                        rule {
                            limit {
                                counter = "BRANCH"
                                minimum = "0.80".toBigDecimal()
                            }
                            limit { minimum = BigDecimal("0.7") }
                            limit { minimum.set(0.6.toBigDecimal()) }
                        }
                    }
                }
                kover { reports { verify { rule { minBound(75) } } } }
                """))
                .containsExactly(
                        "7 JaCoCo total branch 80",
                        "9 JaCoCo total instruction 70",
                        "10 JaCoCo total instruction 60",
                        "14 Kover total line 75");
    }

    @Test
    void jestHasThem() {
        String json = """
                {"scripts": {"test": "jest --coverage"},
                 "jest": {"coverageThreshold": {
                   "global": {"lines": 80, "statements": -10},
                   "./src/api/": {"branches": 90}}}}
                """;
        assertThat(gates("web/package.json", json))
                .containsExactly("3 Jest total line 80", "4 Jest ./src/api/ branch 90");
        assertThat(gaps("web/package.json", json)).singleElement().asString().startsWith("3: expected the coverage");
        String script = """
                // coverageThreshold: { global: { lines: 1 } },
                const LINES = 85;
                /** @type {import('jest').Config} */
                module.exports = {
                  testRegex: /coverageThreshold: {"/,
                  collectCoverage: true,
                  name: `coverageThreshold: ${x ? '{' : "}"}`,
                  coverageThreshold: {
                    global: { lines: LINES, 'functions': 70, ...others, branches: 60.5 },
                  },
                };
                """;
        assertThat(gates("jest.config.js", script))
                .containsExactly("9 Jest total branch 60.5", "9 Jest total functions 70", "9 Jest total line 85");
        assertThat(enforces("jest.config.js", script, "Jest", "jest")).isTrue();
        assertThat(enforces("web/package.json", json, "Jest", "jest")).isFalse();
        assertThat(enforces("web/package.json", json, "Jest", "npx jest --coverage"))
                .isTrue();
        assertThat(enforces("web/package.json", json, "Jest", "npm run test -- --coverage"))
                .isTrue();
        assertThat(enforces("web/package.json", json, "Jest", "npm run lint")).isFalse();
        assertThat(gaps("jest.config.js", "export default {coverageThreshold: process.env.CI ? all : {}}"))
                .containsExactly("1: expected the thresholds of Jest, found \"process.env.CI?all:{}\"");
    }

    @Test
    void vitestHasThemInBothForms() {
        assertThat(gates("vite.config.ts", """
                export default defineConfig(({ mode }) => ({
                  test: { coverage: { enabled: true, thresholds: {
                    lines: 80, perFile: true,
                    "src/core/**": { 100: true },
                  } } },
                }))
                """))
                .containsExactly(
                        "3 Vitest file line 80",
                        "4 Vitest src/core/** instruction 100",
                        "4 Vitest src/core/** branch 100",
                        "4 Vitest src/core/** functions 100",
                        "4 Vitest src/core/** line 100");
        assertThat(gates("vitest.config.mts", "export default {test: {coverage: {lines: 80}}}\n"))
                .containsExactly("1 Vitest total line 80");
        assertThat(gates("vite.config.js", "export default {test: {coverage: options}}\n"))
                .isEmpty();
    }

    @Test
    void nycAndC8HaveThemWhereTheyAreToldToCheck() {
        assertThat(gates(".nycrc", "{\n // all\n \"check-coverage\": true,\n \"branches\": 70,\n}"))
                .containsExactly("3 nyc total line 90", "4 nyc total branch 70");
        assertThat(gates(".nycrc.yml", "check-coverage: true\nlines: 80\nper-file: true\n"))
                .containsExactly("2 nyc file line 80");
        assertThat(gates("package.json", "{\"c8\": {\"check-coverage\": true, \"100\": true}}"))
                .hasSize(4);
        assertThat(gates(".nycrc.json", "{\"lines\": 80}")).isEmpty();
        assertThat(gates("nyc.config.js", "module.exports = {\n  'check-coverage': true,\n  lines: 70,\n};"))
                .containsExactly("3 nyc total line 70");
    }

    @Test
    void codecovHasThemUnlessItsTargetIsTheBase() {
        String text = """
                coverage:
                  status:
                    project:
                      default:
                        target: 80%
                      api:
                        target: 90
                        informational: true
                    patch:
                      default:
                        target: auto
                    changes: false
                component_management:
                  individual_components:
                    - component_id: core
                      statuses:
                        - type: patch
                          target: 95%
                """;
        assertThat(gates(".github/codecov.yml", text))
                .containsExactly(
                        "5 Codecov total line 80",
                        "7 Codecov total of api line 90",
                        "18 Codecov patch of core line 95");
        assertThat(collect(Map.of("codecov.yml", text)))
                .extracting(fact -> ((CoverageGate) fact).enforcers().isEmpty())
                .containsExactly(false, true, false);
        assertThat(gates("sub/codecov.yml", text)).isEmpty();
    }

    @Test
    void dotnetAndGoHaveThem() {
        String project = """
                <Project><PropertyGroup>
                  <CollectCoverage>true</CollectCoverage>
                  <Threshold>80</Threshold>
                  <ThresholdType>line</ThresholdType>
                </PropertyGroup></Project>
                """;
        assertThat(gates("tests/Api.Tests/Api.Tests.csproj", project)).containsExactly("3 coverlet module line 80");
        assertThat(gates("a.csproj", "<Project><PropertyGroup><Threshold>8</Threshold></PropertyGroup></Project>"))
                .isEmpty();
        assertThat(gates(".testcoverage.yml", """
                threshold:
                  file: 70
                  total: 95
                override:
                  - path: ^pkg/x$
                    threshold: 50
                """))
                .containsExactly(
                        "2 go-test-coverage file instruction 70",
                        "3 go-test-coverage total instruction 95",
                        "6 go-test-coverage ^pkg/x$ instruction 50");
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

    @Test
    void oneUnreadableFileHidesNoOther() {
        List<Fact> facts = collect(Map.of(
                "a/pyproject.toml", "[tool.coverage\n",
                "b/package.json", "{\"nyc\": ",
                "c/setup.cfg", "[coverage:report]\nfail_under = many\n",
                "d/.coveragerc", "[report]\nfail_under = 101\n",
                "e/.coveragerc", "[report]\nfail_under = 100\n"));
        assertThat(facts).hasSize(5);
        assertThat(facts)
                .filteredOn(Gap.class::isInstance)
                .hasSize(4)
                .allSatisfy(gap -> assertThat(((Gap) gap).evidence()).isEqualTo(Evidence.COVERAGE));
        assertThat(facts.get(4)).isInstanceOf(CoverageGate.class);
        assertThat(new CoverageGateCollector()
                        .collect(new FilesSnapshot(Map.of("pom.xml", new byte[2 << 20])), List.of()))
                .containsExactly(new Gap(
                        Evidence.COVERAGE,
                        Place.file("pom.xml"),
                        "too large to read: 2097152 bytes, the limit is 1048576"));
    }

    @Test
    void programsThatOnlyLookNestedEndSoon() {
        String nested = "coverage: {thresholds: (".repeat(30_000);
        assertThat(gates("vite.config.ts", nested)).isEmpty();
        assertThat(gates("jest.config.js", "coverageThreshold: ([".repeat(40_000)))
                .isEmpty();
        assertThat(gates("nyc.config.js", "'check-coverage': /[".repeat(40_000)))
                .isEmpty();
        assertThat(gates("build.gradle", "violationRules { minimum ".repeat(30_000)))
                .isEmpty();
    }

    @Test
    void aFileThatIsTheSameOnBothSidesIsReadOnce() {
        Snapshot snapshot = FilesSnapshot.ofTexts(Map.of(".coveragerc", "[report]\nfail_under = 80\n"));
        CoverageGateCollector collector = new CoverageGateCollector();
        List<Fact> first = collector.collect(snapshot, List.of());
        List<Fact> second = collector.collect(snapshot, List.of());
        assertThat(first).hasSize(1);
        assertThat(second.get(0)).isSameAs(first.get(0));
    }

    private static List<Fact> collect(Map<String, String> files) {
        Snapshot snapshot = FilesSnapshot.ofTexts(files);
        return new CoverageGateCollector().collect(snapshot, new WorkflowCollector().collect(snapshot));
    }

    private static List<String> gates(String path, String text) {
        return collect(Map.of(path, text)).stream()
                .filter(CoverageGate.class::isInstance)
                .map(CoverageGateCollectorTest::describe)
                .toList();
    }

    private static String describe(Fact fact) {
        CoverageGate gate = (CoverageGate) fact;
        return gate.line() + " " + gate.identity() + " " + gate.minimum().toPlainString();
    }

    private static List<String> gaps(String path, String text) {
        return collect(Map.of(path, text)).stream()
                .filter(Gap.class::isInstance)
                .map(fact -> ((Located) fact).line() + ": " + ((Gap) fact).reason())
                .toList();
    }

    private static boolean enforces(String path, String text, String tool, String command) {
        return collect(Map.of(path, text)).stream()
                .filter(CoverageGate.class::isInstance)
                .map(CoverageGate.class::cast)
                .filter(gate -> gate.tool().equals(tool))
                .anyMatch(gate -> new Setting("", "", gate.enforcers(), gate.place()).covers(command));
    }
}
