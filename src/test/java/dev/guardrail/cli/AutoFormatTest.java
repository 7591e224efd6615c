package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.audit.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --format auto}: what fits where Guardrail runs, and nothing twice. */
class AutoFormatTest {

    private static final Scenario RED = Scenario.named("muted");

    @TempDir
    private Path folder;

    private Path repository;
    private Path summary;

    @BeforeEach
    void build() throws IOException, GitAPIException {
        repository = folder.resolve("repository");
        summary = folder.resolve("summary.md");
        RED.build(repository);
    }

    @Test
    void aTerminalGetsText() {
        assertThat(audit(Map.of(), "--format", "auto")).isEqualTo(audit(Map.of()));
        assertThat(audit(Map.of("GITLAB_CI", "true"), "--format", "auto")).isEqualTo(audit(Map.of()));
    }

    @Test
    void aJobOfGitHubGetsAnnotationsAndItsSummary() throws IOException {
        Files.writeString(summary, "# Earlier\n");
        Invocation invocation = audit(github(), "--format", "auto");

        assertThat(invocation.out()).startsWith("::");
        assertThat(invocation.out().lines().filter(line -> !line.startsWith("::")))
                .satisfiesExactly(
                        verdict -> assertThat(verdict).startsWith("red: "),
                        range -> assertThat(range).contains("1 commit, 1 file"));
        assertThat(Files.readString(summary))
                .startsWith("# Earlier\n\n## 🔴 Guardrail: red\n")
                .contains("](https://git.example.org/acme/app/blob/");
    }

    @Test
    void aReportThatIsTheSummaryAlreadyIsNotWrittenTwice() throws IOException {
        audit(github(), "--format", "auto", "--report", "markdown=" + summary);

        assertThat(Files.readString(summary)).startsWith("# Audit of ").doesNotContain("Guardrail: red");
    }

    @Test
    void anotherFormatWritesNoSummary() {
        audit(github());

        assertThat(summary).doesNotExist();
    }

    @Test
    void aFullSummaryIsLeftAsItIs() throws IOException {
        Files.write(summary, new byte[1_048_000]);
        Invocation invocation = audit(github(), "--format", "auto");

        assertThat(invocation.code()).isEqualTo(2);
        assertThat(invocation.out()).contains("\nred: ");
        assertThat(invocation.error()).contains("the summary of this step has no room left");
        assertThat(Files.size(summary)).isEqualTo(1_048_000);
    }

    @Test
    void aJobOfAzureGetsIssues() {
        assertThat(audit(Map.of("TF_BUILD", "True"), "--format", "auto").out())
                .startsWith("##vso[task.logissue type=error;sourcepath=");
    }

    @Test
    void quietIsTheVerdictAlone() {
        assertThat(audit(Map.of("GITHUB_ACTIONS", "true"), "--format", "auto", "-q")
                        .out()
                        .lines())
                .hasSize(1);
    }

    @Test
    void autoIsNoFormatOfAFile() {
        Invocation invocation = audit(Map.of(), "--report", "auto=x");

        assertThat(invocation.code()).isEqualTo(2);
        assertThat(invocation.error()).contains("`auto` is a format for standard output");
    }

    @Test
    void aRefusalNamesTheFormatThatWasTyped() {
        assertThat(audit(github(), "--format", "auto", "--what-if").error())
                .contains("`--what-if` cannot be used with `--format auto`, which is `github` here");
    }

    @Test
    void aCommentKeyIsPlain() {
        assertThat(audit(Map.of(), "--format", "comment", "--comment-key", "back.end-1")
                        .out())
                .startsWith("<!-- guardrail:audit back.end-1 -->\n");
        assertThat(audit(Map.of(), "--format", "comment", "--comment-key", "a --> b")
                        .error())
                .contains("`--comment-key` has other characters");
    }

    private Map<String, String> github() {
        return Map.of(
                "GITHUB_ACTIONS",
                "true",
                "GITHUB_STEP_SUMMARY",
                summary.toString(),
                "GITHUB_SERVER_URL",
                "https://git.example.org",
                "GITHUB_REPOSITORY",
                "acme/app");
    }

    private Invocation audit(Map<String, String> environment, String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("audit", "--repo", repository.toString(), "--range", "base...main"));
        arguments.addAll(List.of(options));
        return Invocation.with(environment, arguments.toArray(String[]::new));
    }
}
