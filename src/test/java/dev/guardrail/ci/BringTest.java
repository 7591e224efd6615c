package dev.guardrail.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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

    private Path archive;
    private Job job;

    @BeforeEach
    void publish() throws IOException, InterruptedException {
        Path programs = folder.resolve("programs");
        Path release = folder.resolve("release");
        Programs.script(release.resolve("guardrail-1.2.3/bin/guardrail"), "echo guardrail 1.2.3");
        archive = folder.resolve("guardrail-1.2.3.tar.gz");
        int code = new ProcessBuilder("tar", "-czf", archive.toString(), "-C", release.toString(), "guardrail-1.2.3")
                .start()
                .waitFor();
        assertThat(code).isZero();
        Programs.script(programs.resolve("curl"), """
                while [ $# -gt 1 ]; do
                    case $1 in --output) file=$2 ;; esac
                    shift
                done
                echo "fetched $1"
                [ "$1" = "%s" ] || exit 22
                cp "%s" "$file"
                """.formatted(URL, archive));
        Path temp = Files.createDirectories(folder.resolve("temp"));
        job = new Job(folder, temp, new Event("push", Map.of("GITHUB_REPOSITORY", "octo-org/hello")))
                .programs(programs);
    }

    @Test
    void aReleaseWithItsChecksumIsUnpackedAndStarted() throws IOException, NoSuchAlgorithmException {
        Script brought = bring(Map.of("INPUT_VERSION", "v1.2.3", "INPUT_CHECKSUM", sum(archive)));

        assertThat(brought.log()).isEqualTo("fetched " + URL + "\nguardrail 1.2.3\n");
        assertThat(brought.code()).isZero();
        assertThat(Path.of(brought.outputs().get("launcher"))).isExecutable().endsWithRaw(Path.of("bin/guardrail"));
    }

    @Test
    void aReleaseWithAnotherChecksumIsRemovedAndNotStarted() throws IOException, NoSuchAlgorithmException {
        String expected = sum(archive);
        Files.write(archive, new byte[] {0}, java.nio.file.StandardOpenOption.APPEND);

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
    void whatCannotBeCheckedIsNotBrought(String version, String checksum, String problem)
            throws IOException, NoSuchAlgorithmException {
        Script brought = bring(Map.of(
                "INPUT_VERSION", version == null ? "" : version,
                "INPUT_CHECKSUM", checksum == null ? "" : checksum.replace("SUM", sum(archive))));

        assertThat(brought.code()).isEqualTo(2);
        assertThat(brought.log()).contains("::error title=Guardrail::" + problem);
        assertThat(folder.resolve("x")).doesNotExist();
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

    private static String sum(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
