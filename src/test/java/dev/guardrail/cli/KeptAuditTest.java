package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.audit.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The last audit of a repository, which {@code guardrail explain} explains. */
class KeptAuditTest {

    @TempDir
    private Path folder;

    private Path repository = Path.of("");

    @BeforeEach
    void build() throws IOException, GitAPIException {
        repository = Files.createDirectory(folder.resolve("repository"));
        Scenario.named("muted").build(repository);
    }

    @Test
    void theLastAuditIsExplainedWithoutTheRange() throws IOException {
        Invocation audit = run("audit", "--range", "base...main");
        assertThat(audit.code()).isEqualTo(1);
        Invocation explained = run("explain");
        assertThat(explained.error()).isEmpty();
        assertThat(explained.out())
                .matches("(?s)about the last audit \\(base\\.\\.\\.main, [0-9a-f]{10}\\): red\n.*")
                .endsWith(run("explain", "--range", "base...main").out().replaceFirst("about .*\n", ""))
                .contains(".github/workflows/ci.yml:12 | run: pytest -q || true");
    }

    @Test
    void afterAnAuditThatCouldNotRunTheOlderOneIsNamed() {
        run("audit", "--range", "base...main");
        assertThat(run("audit", "--range", "base...main", "--policy", "absent.yaml")
                        .code())
                .isEqualTo(2);
        assertThat(run("explain").out()).startsWith("about the last audit (base...main, ");
        assertThat(run("explain", "--fix").out()).startsWith("about the last audit (base...main, ");
        for (String form : List.of("--format=json", "--brief")) {
            Invocation explained = run("explain", form);
            assertThat(explained.out()).doesNotContain("about");
            assertThat(explained.error()).startsWith("guardrail: about the last audit (base...main, ");
        }
    }

    @Test
    void itIsExplainedFromAnyFolderOfTheRepository() throws IOException {
        run("audit", "--range", "base...main");
        Files.createDirectories(repository.resolve("src/deep"));
        assertThat(Invocation.with(
                                environment(),
                                "explain",
                                "--repo",
                                repository.resolve("src/deep").toString())
                        .code())
                .isZero();
    }

    @Test
    void onlyTheUserCanReadIt() throws IOException {
        run("audit", "--range", "base...main");
        try (Stream<Path> files = Files.list(folder.resolve("cache/guardrail/audits"))) {
            List<Path> kept = files.toList();
            assertThat(kept).hasSize(1);
            assertThat(Files.getPosixFilePermissions(kept.get(0)))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(Files.size(kept.get(0))).isLessThan(20_000);
        }
    }

    @Test
    void nothingIsKeptWhereTheUserDoesNotWantIt() {
        assertThat(run("audit", "--range", "base...main", "--no-keep").code()).isEqualTo(1);
        assertThat(folder.resolve("cache/guardrail/audits")).doesNotExist();
        assertThat(folder.resolve("cache/guardrail/readings")).isNotEmptyDirectory();
    }

    @Test
    void nothingIsLeftWithoutTheCache() {
        assertThat(run("audit", "--range", "base...main", "--no-cache").code()).isEqualTo(1);
        assertThat(folder.resolve("cache")).doesNotExist();
        assertThat(run(Map.of("GUARDRAIL_CACHE", "off"), "audit", "--range", "base...main")
                        .code())
                .isEqualTo(1);
        assertThat(folder.resolve("cache")).doesNotExist();
    }

    @Test
    void aSecondAuditSaysTheSameOfWhatTheFirstOneReadAndReadsNothingMore() throws IOException {
        Invocation first = run("audit", "--range", "base...main", "--format", "json");
        List<String> kept = readings();
        Invocation second = run("audit", "--range", "base...main", "--format", "json");

        assertThat(second.out()).isEqualTo(first.out());
        assertThat(second.out())
                .isEqualTo(run("audit", "--range", "base...main", "--format", "json", "--no-cache")
                        .out());
        assertThat(kept).hasSize(1);
        assertThat(readings()).isEqualTo(kept);
    }

    private List<String> readings() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cache/guardrail/readings"))) {
            return files.map(file -> file.getFileName() + " " + file.toFile().length())
                    .toList();
        }
    }

    @Test
    void withoutAKeptAuditOneLineSaysSo() {
        Invocation explained = run("explain");
        assertThat(explained.code()).isEqualTo(2);
        assertThat(explained.out()).isEmpty();
        assertThat(explained.error())
                .isEqualTo(
                        "guardrail: no audit of this repository is kept; run `guardrail audit` first, name an audit with"
                                + " `--audit FILE`, or name a range with `--range A...B`\n");
    }

    @Test
    void anAuditThatCannotBeKeptIsAnAudit() throws IOException {
        Files.writeString(folder.resolve("cache"), "a file");
        Invocation audit = run("audit", "--range", "base...main");
        assertThat(audit.code()).isEqualTo(1);
        assertThat(audit.error()).isEmpty();
    }

    @Test
    void aKeptAuditThatIsDamagedIsSaidToBeOne() throws IOException {
        run("audit", "--range", "base...main");
        try (Stream<Path> files = Files.list(folder.resolve("cache/guardrail/audits"))) {
            Path kept = files.findFirst().orElseThrow();
            byte[] bytes = Files.readAllBytes(kept);
            Files.write(kept, Arrays.copyOf(bytes, bytes.length / 2));
        }
        Invocation explained = run("explain");
        assertThat(explained.code()).isEqualTo(2);
        assertThat(explained.error()).startsWith("guardrail: the last audit").hasLineCount(1);
    }

    @Test
    void anAuditThatWasMadeBeforeHasItsOwnRange() {
        Invocation explained = run("explain", "--audit", "a.json", "--range", "base...main");
        assertThat(explained.code()).isEqualTo(2);
        assertThat(explained.error())
                .isEqualTo(
                        "guardrail: `--audit` names an audit that was made before; it cannot be used with `--range`\n");
    }

    private Invocation run(String command, String... options) {
        return run(environment(), command, options);
    }

    private Invocation run(Map<String, String> environment, String command, String... options) {
        List<String> arguments = new ArrayList<>(List.of(command, "--repo", repository.toString()));
        arguments.addAll(List.of(options));
        return Invocation.with(environment, arguments.toArray(String[]::new));
    }

    private Map<String, String> environment() {
        return Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString());
    }
}
