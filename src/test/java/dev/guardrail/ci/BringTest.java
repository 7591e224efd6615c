package dev.guardrail.ci;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.git.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The step that brings Guardrail: a release that is what it is said to be, or the checkout. */
class BringTest {

    private static final String URL =
            "https://github.com/my-org/guardrail/releases/download/v1.2.3/guardrail-1.2.3.tar.gz";

    @TempDir
    private Path folder;

    private Release release;
    private Job job;

    @BeforeEach
    void publish() throws IOException {
        Path launcher = Programs.script(folder.resolve("launcher"), "echo guardrail 1.2.3");
        release = Release.of(URL, launcher, folder.resolve("release"));
        Path temp = Files.createDirectories(folder.resolve("temp"));
        job = new Job(folder, temp, new Event("push", Map.of("GITHUB_REPOSITORY", "octo-org/hello")))
                .programs(release.programs());
    }

    @Test
    void aReleaseWithItsChecksumIsUnpackedAndStarted() {
        Script brought = bring(Map.of("INPUT_VERSION", "v1.2.3", "INPUT_CHECKSUM", release.checksum()));

        assertThat(brought.log()).isEqualTo("fetched " + URL + "\nguardrail 1.2.3\n");
        assertThat(brought.code()).isZero();
        assertThat(Path.of(brought.outputs().get("launcher"))).isExecutable().endsWithRaw(Path.of("bin/guardrail"));
    }

    @Test
    void aReleaseWithAnotherChecksumIsRemovedAndNotStarted() throws IOException {
        String expected = release.checksum();
        Files.write(release.archive(), new byte[] {0}, StandardOpenOption.APPEND);

        Script brought = bring(Map.of("INPUT_VERSION", "1.2.3", "INPUT_CHECKSUM", expected));

        assertThat(brought.code()).isEqualTo(2);
        assertThat(brought.log())
                .contains("::error title=Guardrail::guardrail-1.2.3.tar.gz has another checksum than expected")
                .doesNotContain("guardrail 1.2.3\n");
        assertThat(brought.outputs()).isEmpty();
        assertThat(folder.resolve("temp")).isDirectoryNotContaining("glob:**guardrail*");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.2.3       |                | the checksum of guardrail-1.2.3.tar.gz is not known
            1.2.3       | abc            | the checksum of guardrail-1.2.3.tar.gz is not known
            $(touch x)  | SUM            | the input version is no version: $(touch x)
            ../../x     | SUM            | the input version is no version: ../../x
            9.9.9       | SUM            | cannot download https://github.com/my-org/guardrail/releases/download/v9.9.9/
                        | SUM            | the input checksum needs the input version
            """)
    void whatCannotBeCheckedIsNotBrought(String version, String checksum, String problem) {
        Script brought = bring(Map.of(
                "INPUT_VERSION", version == null ? "" : version,
                "INPUT_CHECKSUM", checksum == null ? "" : checksum.replace("SUM", release.checksum())));

        assertThat(brought.code()).isEqualTo(2);
        assertThat(brought.log()).contains("::error title=Guardrail::" + problem);
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void anActionThatIsCheckedOutIsOfTheRepositoryThatItsCloneNames() {
        ActionRunner action = ActionRunner.checkedOut(folder.resolve("action"));
        TestRepository clone = TestRepository.init(action.folder());
        job.set("ACTION_REPOSITORY", "").set("GITHUB_REPOSITORY", "octo-org/hello");

        for (String remote : List.of("https://github.com/my-org/guardrail.git", "git@github.com:my-org/guardrail")) {
            clone.git("config", "remote.origin.url", remote);
            Map<String, String> outputs = new HashMap<>();
            job.run(
                    "bash '" + action.folder().resolve("src/action/bring.sh") + "'",
                    Map.of("INPUT_VERSION", "1.2.3", "INPUT_CHECKSUM", release.checksum()),
                    outputs);

            assertThat(outputs).as(job.log()).containsKey("launcher");
        }
        assertThat(job.log()).contains("fetched " + URL + "\n");
    }

    @Test
    void withoutAVersionTheCheckoutOfTheActionRuns() {
        ActionRunner action = ActionRunner.checkedOut(folder.resolve("action"));
        Programs.script(action.folder().resolve("guardrail"), "echo built here");

        ActionRunner.Ended ended = action.run(job, Map.of("working-directory", "/nowhere"));

        assertThat(job.log()).startsWith("built here\n");
        assertThat(ended.code()).isEqualTo(1);
    }

    private Script bring(Map<String, String> inputs) {
        job.set("ACTION_REPOSITORY", "my-org/guardrail");
        return Script.run("bring.sh", job, inputs);
    }
}
