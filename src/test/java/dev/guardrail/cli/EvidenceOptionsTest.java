package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.audit.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceOptionsTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void build() throws IOException, GitAPIException {
        Scenario.named("clean").build(folder.resolve("repository"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            --coverage nowhere.xml         | there is no coverage report `nowhere.xml`; expected a file, or a glob that matches one
            --coverage nowhere/*.xml       | there is no coverage report `nowhere/*.xml`; expected a file, or a glob that matches one
            --base-coverage nowhere.xml    | there is no coverage report `nowhere.xml`; expected a file, or a glob that matches one
            --classes nowhere              | `nowhere` is not a folder; `--classes` needs one
            --ci nowhere.json              | there is no status of checks `nowhere.json`; expected a file, or a glob that matches one
            --ci nowhere/**/*.json         | there is no status of checks `nowhere/**/*.json`; expected a file, or a glob that matches one
            --plan nowhere.md              | there is no plan `nowhere.md`; expected a file, or a glob that matches one
            --plan a.md --milestone M04    | `--plan` and `--milestone` cannot be used together
            --coverage [                   | `[` is not a glob: Missing ']
            """)
    void whatIsNotThereIsNamedOnOneLine(String options, String message) {
        for (String command : List.of("audit", "facts")) {
            Invocation run = run(command, options.split(" +"));

            assertThat(run.error()).isEqualTo("guardrail: " + message + "\n");
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
        }
    }

    @Test
    void onePlanIsOneFile() throws IOException {
        Files.writeString(folder.resolve("M04_plan.md"), "# M04\n");
        Files.writeString(folder.resolve("M05_plan.md"), "# M05\n");

        assertThat(run("audit", "--plan", folder + "/*_plan.md").error())
                .isEqualTo("guardrail: `--plan` takes one file, but `" + folder + "/*_plan.md` matches 2\n");
        assertThat(run("facts", "--plan", folder + "/*5_plan.md", "--type", "Gap")
                        .out())
                .contains("\"path\":\"M05_plan.md\"");
    }

    @Test
    void aMilestoneWithoutAPlanIsASlipOfThePen() {
        assertThat(run("audit", "--milestone", "M99").code()).isEqualTo(2);
        assertThat(run("audit", "--milestone", "M99").error()).startsWith("guardrail: milestone `M99` has no plan");
        assertThat(run("audit", "--milestone", "").error())
                .isEqualTo("guardrail: the value of `--milestone` is empty\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"coverage", "ci", "plan"})
    void requiredEvidenceThatNobodyGaveIsPendingAndHasACodeOfItsOwn(String evidence) throws IOException {
        Path policy = Files.writeString(folder.resolve("policy.yaml"), "version: 1\nrequire: [" + evidence + "]\n");

        Invocation audit = run("audit", "--policy", policy.toString());

        assertThat(audit.out()).startsWith("pending: Required evidence is missing: no ");
        assertThat(audit.code()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--coverage", "--base-coverage", "--ci", "--plan"})
    void aFileThatIsSomethingElseIsAGapWithItsName(String option) throws IOException {
        Path file = Files.writeString(folder.resolve("something.txt"), "Something else.\n");

        Invocation audit = run("audit", option, file.toString());

        // What was asked for is required; what it is compared with need not be there.
        assertThat(audit.code()).isEqualTo(option.equals("--base-coverage") ? 0 : 3);
        assertThat(audit.error()).isEmpty();
        assertThat(audit.out()).contains("something.txt").doesNotContain(folder.toString());
    }

    @Test
    void filesCanBeNamedOneByOneOrByGlob() throws IOException {
        Files.createDirectories(folder.resolve("checks"));
        Files.writeString(folder.resolve("checks/a.json"), "[{\"name\": \"a\", \"state\": \"FAILURE\"}]");
        Files.writeString(folder.resolve("checks/b.json"), "[{\"name\": \"b\", \"state\": \"SUCCESS\"}]");

        Invocation glob = run("audit", "--ci", folder + "/checks/*.json");
        Invocation both = run("audit", "--ci", folder + "/checks/a.json", "--ci", folder + "/checks/b.json");

        assertThat(glob.code()).isEqualTo(1);
        assertThat(glob.out()).contains("check `a` did not pass").isEqualTo(both.out());
        assertThat(run("facts", "--ci", folder + "/checks/*.json", "--type", "CheckRun")
                        .out()
                        .lines())
                .hasSize(2);
    }

    @Test
    void aFileThatIsNamedInTwoWaysCountsOnce() throws IOException {
        Path report = Files.writeString(folder.resolve("lcov.info"), "SF:x.py\nDA:1,1\nend_of_record\n");
        String roundabout = folder.resolve("repository") + "/../lcov.info";

        Invocation facts = run(
                "facts", "--coverage", report.toString(), "--coverage", roundabout, "--coverage", folder + "/*.info");

        assertThat(facts.out().lines().filter(line -> line.contains("\"CoverageReport\"")))
                .hasSize(1);
    }

    @Test
    void aGateThatSawNothingAndLacksEvidenceSaysOnlyThat() throws IOException {
        Path file = Files.writeString(folder.resolve("empty.info"), "");

        assertThat(run("audit", "--coverage", file.toString()).out())
                .contains("  coverage       pending  evidence is missing\n");
    }

    @Test
    void aPlanThatIsTooLargeIsAGapWithBothSizes() throws IOException {
        Path plan = Files.writeString(folder.resolve("M04_plan.md"), "# M04\n".repeat(200_000));

        assertThat(run("facts", "--plan", plan.toString(), "--type", "Gap").out())
                .contains("too large to read: 1200000 bytes, the limit is 1048576");
    }

    private Invocation run(String command, String... options) {
        List<String> arguments = new ArrayList<>(
                List.of(command, "--repo", folder.resolve("repository").toString()));
        arguments.addAll(List.of("--range", "base...main"));
        arguments.addAll(List.of(options));
        return Invocation.of(arguments.toArray(String[]::new));
    }
}
