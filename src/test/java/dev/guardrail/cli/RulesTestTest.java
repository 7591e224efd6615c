package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rules test}, on a project that has one guardrail. */
class RulesTestTest {

    private static final String ID = "acme/runner";

    @TempDir
    private Path project;

    private Path folder;

    @BeforeEach
    void writeAGuardrail() throws IOException {
        folder = Files.createDirectories(project.resolve(".github/guardrail/rules/" + ID));
        Files.createDirectories(folder.resolve("cases"));
        Files.createDirectories(project.resolve(".git"));
        write("rule.drl", """
                package guardrail.acme

                import dev.guardrail.fact.*
                import dev.guardrail.finding.Violation

                rule "acme/runner"
                  @summary( "no job has a timeout of an hour" )
                  @severity( "low" )
                  @gate( "workflows" )
                  @needs( "workflows" )
                  @inspects( "Job" )
                  @since( "0.1.0" )
                when
                  $job : Job( timeoutMinutes == "60", $id : id )
                then
                  insertLogical( new Violation( drools.getRule().getName(), $job, "job `" + $id + "` may take an hour" ) );
                end
                """);
        write("README.md", """
                # acme/runner

                Reports a job with a timeout of an hour.

                ## Why

                It is long.

                ## Remediation

                Choose a shorter one.

                ## Guardrail

                This one.

                ## Rollback

                Remove it.

                ## Parameters

                None.

                ## What it does not see

                Other times.
                """);
        example(
                "reports-an-hour",
                "60",
                "[{path: .github/workflows/a.yml, line: 3, message: job `b` may take an hour}]");
        example("ignores-a-minute", "1", "[]");
        example("edge-less", "59", "[]");
    }

    @Test
    void theGuardrailsOfTheProjectAreTested() {
        Invocation run = test();

        assertThat(run.error()).isEmpty();
        assertThat(run.out()).isEqualTo("acme/runner: 3 cases pass\n1 guardrail, 3 cases: no failures\n");
        assertThat(run.code()).isZero();
    }

    @Test
    void aGuardrailIsNamedByIdByPackAndByDirectory() {
        assertThat(test(ID).code()).isZero();
        assertThat(test("acme").out()).isEqualTo(test(ID).out());
        assertThat(Invocation.of("rules", "test", folder.toString()).out()).isEqualTo(test(ID).out());
        assertThat(Invocation.of("rules", "test", "workflows/missing-timeout").out())
                .startsWith("workflows/missing-timeout: ")
                .endsWith(": no failures\n");
    }

    @Test
    void aFailureSaysWhatDiffersAndWhichConditionDoesNotHold() throws IOException {
        example("reports-an-hour", "61", "[{path: .github/workflows/a.yml, line: 3, message: an hour}]");
        example("ignores-a-minute", "60", "[]");

        Invocation run = test();

        String cases = ".github/guardrail/rules/acme/runner/cases/";
        assertThat(run.out().lines())
                .containsExactly(
                        "acme/runner: 2 of 3 cases fail",
                        "  ignores-a-minute:",
                        "    " + cases + "ignores-a-minute.yaml: found and not expected: .github/workflows/a.yml:3:"
                                + " job `b` may take an hour",
                        "  reports-an-hour:",
                        "    " + cases + "reports-an-hour.yaml:8: expected and not found: .github/workflows/a.yml:3:"
                                + " an hour",
                        "    .github/guardrail/rules/acme/runner/rule.drl:14: this condition does not hold:"
                                + " `$job : Job( timeoutMinutes == \"60\", $id : id )`",
                        "1 guardrail, 3 cases: 2 failures");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void anotherFindingAtThePlaceSaysHowItDiffers() throws IOException {
        example(
                "reports-an-hour",
                "60",
                "[{path: .github/workflows/a.yml, line: 3, message: a day, origin: resolved, confidence: low}]");

        assertThat(test().out())
                .contains(
                        "reports-an-hour.yaml:8: another finding at .github/workflows/a.yml:3\n",
                        "      message: expected a part `a day`, found `job `b` may take an hour`\n",
                        "      origin: expected resolved, found introduced\n",
                        "      confidence: expected low, found high\n");
    }

    @Test
    void aKindOfCaseThatIsMissingIsAMistake() throws IOException {
        Files.delete(folder.resolve("cases/edge-less.yaml"));

        Invocation run = test();

        assertThat(run.out())
                .contains("rules/acme/runner/cases: expected a case `edge-….yaml`, which shows the limit between");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void aCaseThatCannotBeReadIsNamedAndTheOthersRun() throws IOException {
        write("cases/edge-less.yaml", "expect: {\n");
        write("cases/Other.yaml", "expect: []\n");

        Invocation run = test();

        assertThat(run.out())
                .contains(
                        "acme/runner: 2 cases pass\n", "cases/edge-less.yaml:2: ", "cases/Other.yaml: expected a name");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void whatSelectsNothingIsAMistake(@TempDir Path empty) {
        assertThat(test("acme/runer").error())
                .isEqualTo("guardrail: `acme/runer` is neither a guardrail nor a directory;"
                        + " did you mean `acme/runner`?\n");
        assertThat(test("acme/runer").code()).isEqualTo(2);
        assertThat(Invocation.of("rules", "test", empty.toString()).code()).isEqualTo(2);
        assertThat(Invocation.of("rules", "test", "--repo", empty.toString()).code())
                .isEqualTo(2);
    }

    @Test
    void aRuleThatDoesNotCompileIsNamed() throws IOException {
        write("rule.drl", Files.readString(folder.resolve("rule.drl")).replace("timeoutMinutes ==", "timeoutHours =="));

        Invocation run = test();

        assertThat(run.error()).contains(".github/guardrail/rules/acme/runner/rule.drl:", "timeoutHours");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void resultsAreWrittenAsXml() throws IOException {
        example("edge-less", "60", "[]");
        Path xml = project.resolve("results.xml");

        Invocation run = test("--format", "junit", "--report", "junit=" + xml);

        assertThat(run.code()).isEqualTo(1);
        assertThat(xml).hasContent(run.out());
        assertThat(run.out())
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n")
                .contains(
                        "<testsuite name=\"acme/runner\" tests=\"3\" failures=\"1\" errors=\"0\">",
                        "<testcase classname=\"acme.runner\" name=\"ignores-a-minute\"/>",
                        "<failure message=\".github/guardrail/rules/acme/runner/cases/edge-less.yaml: found and not");
    }

    @Test
    void aConditionThatNoCaseNoticesIsNamed() throws IOException {
        assertThat(test("--negative-proof").out()).contains("negative proof: cases notice 2 of 2 changes");
        write("rule.drl", Files.readString(folder.resolve("rule.drl")).replace("\"60\",", "\"60\", id != \"z\","));

        Invocation run = test("--negative-proof");

        assertThat(run.out())
                .contains(
                        "negative proof: cases notice 3 of 4 changes of conditions\n",
                        "    .github/guardrail/rules/acme/runner/rule.drl:14:39: `id != \"z\"` dropped: no case notices\n");
        assertThat(run.code()).isEqualTo(1);
    }

    private Invocation test(String... arguments) {
        String[] all = new String[arguments.length + 4];
        System.arraycopy(new String[] {"rules", "test", "--repo", project.toString()}, 0, all, 0, 4);
        System.arraycopy(arguments, 0, all, 4, arguments.length);
        return Invocation.of(all);
    }

    private void example(String name, String minutes, String expected) throws IOException {
        write("cases/" + name + ".yaml", """
                given:
                  .github/workflows/a.yml: |
                    on: push
                    jobs:
                      b:
                        timeout-minutes: %s
                        steps: [{run: a}]
                expect: %s
                """.formatted(minutes, expected));
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
