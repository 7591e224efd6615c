package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.audit.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainCommandTest {

    @TempDir
    private Path folder;

    @Test
    void aRedVerdictLeadsToTheLineOfTheFile() throws IOException, GitAPIException {
        assertThat(explain("muted").out()).isEqualTo("""
                about base...main: red
                red: 1 new finding of severity high or above.
                └─ gate `ci` fails because of 1 open finding
                   ├─ `fail-at: high` (policies/default.yaml:5, the default)
                   └─ high: `pytest` can no longer fail: `|| true` [ci-weakening/check-muted,
                         838bdd50]
                         .github/workflows/ci.yml:12 | run: pytest -q || true
                next: the same command with `838bdd50` shows how that finding came about
                """);
    }

    @Test
    void aYellowVerdictNamesTheWaiverAndItsOwner() throws IOException, GitAPIException {
        assertThat(explain("waived").out())
                .startsWith("about base...main: yellow\nyellow: ")
                .contains("`fail-at: high` (.github/guardrail.yaml:2)", "waived until 2026-12-31 by platform");
    }

    @Test
    void aGreenVerdictSaysHowMuchWasInspected() throws IOException, GitAPIException {
        assertThat(explain("repaired").out())
                .startsWith("about base...main: green\ngreen: ")
                .contains(
                        "2 action references",
                        "inspect for tests, coverage",
                        "`scope: delta` (policies/default.yaml:8");
    }

    @ParameterizedTest
    @CsvSource({"weakened", "plan-unfinished"})
    void findingsAreInTheOrderOfTheAudit(String scenario) throws IOException, GitAPIException {
        List<String> explained = rules(explain(scenario).out());
        String audit =
                new Explanations(Scenario.named(scenario), folder).run("audit").out();
        assertThat(explained).hasSizeGreaterThan(1).isEqualTo(rules(audit.replaceAll("(?s)other findings.*", "")));
    }

    /** The rules of findings, in their order. */
    private static List<String> rules(String text) {
        return Pattern.compile("\\[([a-z]+(?:-[a-z]+)*/[a-z-]+)[,:\\]]")
                .matcher(text.replaceAll("[│├└─\\s]+", " "))
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }

    @Test
    void anAbsenceIsExplainedByWhatCameNearest() throws IOException, GitAPIException {
        assertThat(explain("repaired", "0970852a").out())
                .contains(
                        "`not EffectiveCommand( path == $path",
                        "there is no `EffectiveCommand(",
                        "`EffectiveCommand` \"true\" does not match: `tool` is \"true\", wanted");
    }

    @Test
    void aListOfAHundredToolsIsCutToWhatConcernsTheFinding() throws IOException, GitAPIException {
        assertThat(explain("repaired", "0970852a").out()).contains("`checks: [make *test*, …]`", "more values");
    }

    @Test
    void theStartOfAnIdNamesAFinding() throws IOException, GitAPIException {
        assertThat(explain("muted", "838b").out()).contains("838bdd50", "gate `ci` fails, so the verdict is red");
    }

    @Test
    void aStartOfSeveralIdsNamesThem() throws IOException, GitAPIException {
        Invocation several = explain("repaired", "8d92");
        assertThat(several.code()).isEqualTo(2);
        assertThat(several.error())
                .contains("`8d92` is the start of 2 findings: ", "`8d92c67f.2` (.github/workflows/build.yml:13)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            838bdd51                  | ; did you mean `838bdd50`?
            cii                       | ; did you mean `ci`?
            workflows/unpined-action  | ; did you mean `workflows/unpinned-action`?
            .github/workflows/ci.yaml | ; did you mean `.github/workflows/ci.yml`?
            """)
    void anUnknownTargetHasTheNearestName(String target, String suggestion) throws IOException, GitAPIException {
        Invocation unknown = explain("muted", target);
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.error()).contains("`" + target + "` is no finding, gate, rule or file", suggestion);
        assertThat(unknown.error().lines()).hasSize(1);
    }

    @Test
    void aPlaceHasItsFindingsAndTheRulesThatLookAtIt() throws IOException, GitAPIException {
        assertThat(explain("muted", ".github/workflows/ci.yml:12").out())
                .contains("1 finding", "838bdd50", "commands: looked at by ", "workflows/muted-failure");
    }

    @Test
    void aRuleWithoutFindingsSaysWhy() throws IOException, GitAPIException {
        assertThat(explain("muted", "coverage/patch-below-threshold").out())
                .contains("no finding", "no coverage report was given");
    }

    @Test
    void aDepthIsOneOfThree() throws IOException, GitAPIException {
        Invocation both = explain("muted", "--brief", "--full");
        assertThat(both.code()).isEqualTo(2);
        assertThat(both.error()).contains("`--brief` and `--full` cannot be used together");
    }

    private Invocation explain(String scenario, String... options) throws IOException, GitAPIException {
        Scenario.named(scenario).build(folder);
        List<String> arguments = new ArrayList<>(List.of("explain", "--repo", folder.toString()));
        arguments.addAll(Scenario.named(scenario).arguments());
        arguments.addAll(List.of(options));
        return Invocation.of(arguments.toArray(String[]::new));
    }
}
