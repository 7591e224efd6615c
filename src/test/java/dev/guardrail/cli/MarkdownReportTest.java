package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.audit.Scenario;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.StoredConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The audit document, as a team lead forwards it. */
class MarkdownReportTest {

    @TempDir
    private Path folder;

    @Test
    void noRowReadsAsAPassWhereNothingWasJudged() throws IOException, GitAPIException {
        assertThat(audit("clean", "--format", "markdown").out())
                .doesNotContain("| 0 |")
                .contains("**Check Results for the Head Commit:** Not judged: no CI status was given.")
                .contains("**Coverage:** Not judged: no coverage report was given.")
                .contains("## 11. Deferred Issues Registry\n\nNo earlier audit is recorded.");
    }

    @Test
    void aChangeOfSevenLinesTakesTwoPages() throws IOException, GitAPIException {
        String report = audit("clean", "--format", "markdown", "--no-appendix").out();

        assertThat(report).doesNotContain("Appendix");
        assertThat(report.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(6_500);
    }

    @Test
    void whatGotBetterIsAWin() throws IOException, GitAPIException {
        assertThat(audit("repaired", "--format", "markdown").out())
                .contains(
                        "**1 unpinned action is now pinned or removed**: `.github/workflows/build.yml:13` at the base\n");
    }

    @Test
    void theFirstActionIsTheOneThatTurnsTheVerdict() throws IOException, GitAPIException {
        assertThat(audit("weakened", "--format", "markdown").out())
                .containsPattern("(?s)### Fix Now\n\n- `[a-z/-]+` \\((?:high|critical), gate ")
                .containsPattern(
                        "\\n1\\. \\*\\*Repair [1-9] findings? of `[a-z/-]+`\\*\\* \\(decides the verdict\\): [^\\n]*"
                                + "\\*\\*Done when:\\*\\* `guardrail audit --range [0-9a-f]{10}\\.\\.\\.HEAD --date 2026-02-01` reports no finding of `");
    }

    @Test
    void placesLinkToLinesOfTheHead() throws IOException, GitAPIException {
        assertThat(audit("weakened", "--format", "markdown", "--link-base", "https://git.example.org/app/blob/main")
                        .out())
                .contains("](https://git.example.org/app/blob/main/.github/workflows/ci.yml#L");
    }

    @Test
    void placesLinkToBothCommitsOfTheRemoteWithoutItsPassword() throws IOException, GitAPIException {
        Scenario scenario = Scenario.named("repaired");
        scenario.build(folder);
        try (Git git = Git.open(folder.toFile())) {
            StoredConfig config = git.getRepository().getConfig();
            config.setString("remote", "origin", "url", "https://ada:s3cret@github.com/acme/app.git");
            config.save();
        }
        assertThat(run(scenario, "--format", "markdown", "--link-base", "auto").out())
                .containsPattern(
                        "\\]\\(https://github\\.com/acme/app/blob/[0-9a-f]{40}/\\.github/workflows/build\\.yml#L")
                .doesNotContain("s3cret");
    }

    @Test
    void theSummaryOfAJobHasNoAppendix() throws IOException, GitAPIException {
        Path summary = folder.resolve("summary.md");
        Path report = folder.resolve("report.md");
        Scenario scenario = Scenario.named("clean");
        scenario.build(folder.resolve("repository"));
        List<String> arguments = new ArrayList<>(
                List.of("audit", "--repo", folder.resolve("repository").toString()));
        arguments.addAll(scenario.arguments());
        arguments.addAll(List.of("--report", "markdown=" + summary, "--report", "markdown=" + report));
        Invocation.with(Map.of("GITHUB_STEP_SUMMARY", summary.toString()), arguments.toArray(String[]::new));

        assertThat(Files.readString(summary)).contains("## 13. ").doesNotContain("Appendix");
        assertThat(Files.readString(report)).contains("## Machine-Readable Appendix (JSON)");
    }

    @Test
    void theJsonIsTheSameWhateverFormatsAreAskedForTogether() throws IOException, GitAPIException {
        Path json = Files.createTempFile(folder.getParent(), "audit", ".json");
        String alone = audit("clean", "--format", "json").out();
        run(Scenario.named("clean"), "--report", "json=" + json);

        assertThat(Files.readString(json)).isEqualTo(alone).contains("\"blast_radius\"");
        Files.delete(json);
    }

    private Invocation audit(String scenario, String... options) throws IOException, GitAPIException {
        Scenario.named(scenario).build(folder);
        return run(Scenario.named(scenario), options);
    }

    private Invocation run(Scenario scenario, String... options) {
        List<String> arguments = new ArrayList<>(List.of("audit", "--repo", folder.toString()));
        arguments.addAll(scenario.arguments());
        arguments.addAll(List.of("--date", scenario.today().toString()));
        arguments.addAll(List.of(options));
        Invocation invocation = Invocation.of(arguments.toArray(String[]::new));
        assertThat(invocation.error()).isEmpty();
        return invocation;
    }
}
