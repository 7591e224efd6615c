package dev.guardrail.collect.coverage.gate;

import static dev.guardrail.collect.coverage.gate.Gates.collect;
import static dev.guardrail.collect.coverage.gate.Gates.enforces;
import static dev.guardrail.collect.coverage.gate.Gates.gaps;
import static dev.guardrail.collect.coverage.gate.Gates.gates;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.CoverageGate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Thresholds of build tools, test runners and services. */
class BuildGatesTest {

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
                        "10: the minimum of JaCoCo's COVEREDCOUNT is not compared: it is no covered percentage",
                        "11: `${parents}` is not set in this file");
        assertThat(enforces("pom.xml", pom, "JaCoCo", "mvn test")).isTrue();
        String reported = pom.replace("<configuration>", "<configuration><haltOnFailure>false</haltOnFailure>");
        assertThat(enforces("pom.xml", reported, "JaCoCo", "mvn test")).isFalse();
        assertThat(gaps("pom.xml", "<project>\n<a></b>\n</project>"))
                .singleElement()
                .asString()
                .startsWith("2: expected well-formed XML");
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
        assertThat(gaps("web/package.json", json)).singleElement().asString().startsWith("3: expected the threshold");
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
                .containsExactly("1: expected the thresholds of Jest, found `process.env.CI?all:{}`");
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
}
