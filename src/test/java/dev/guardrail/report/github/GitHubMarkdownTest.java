package dev.guardrail.report.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.report.Audits;
import dev.guardrail.verdict.Audit;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The summary of a job and the comment on a pull request. */
class GitHubMarkdownTest {

    @Test
    void aCommentBeginsWithItsMarker() {
        assertThat(comment(Audits.red(), ""))
                .startsWith("<!-- guardrail:audit -->\n### 🔴 Guardrail: red\n\n1 new finding");
        assertThat(comment(Audits.red(), "backend")).startsWith("<!-- guardrail:audit backend -->\n");
    }

    @Test
    void placesLinkToTheLines() {
        String link =
                "[`.github/workflows/ci.yml:8`](https://github.com/acme/app/blob/c0ffee/.github/workflows/ci.yml#L8)";

        assertThat(comment(Audits.red(), "")).contains(link);
        assertThat(summary(Audits.red())).contains(link);
    }

    @Test
    void aCommentSaysHowToAskWhy() {
        Audit audit = Audits.red();
        String id = audit.counted().get(0).id();

        assertThat(comment(audit, ""))
                .contains("`guardrail explain " + id + " --range aaaaaaaaaa...HEAD` explains the first finding.");
    }

    @Test
    void namesOfARepositoryStayTextAndTellNobody() {
        for (String report : List.of(comment(Audits.hostile(), ""), summary(Audits.hostile()))) {
            assertThat(outsideOfCode(report))
                    .doesNotContainPattern("@[A-Za-z0-9]")
                    .doesNotContainPattern("#\\d")
                    .doesNotContainPattern("(?<!\\\\)<img")
                    .doesNotContain("https://evil", "www.evil")
                    .doesNotContain("\u202E", "\u001B", "\r");
            assertThat(report).doesNotContain("##[", "##vso[").doesNotContainPattern("(?m)^\\s*::");
            assertThat(count(report, "<details>")).isEqualTo(count(report, "\n</details>"));
        }
    }

    /** Code calls nobody; addresses of links are percent-encoded. */
    private static String outsideOfCode(String markdown) {
        return markdown.replaceAll("\\]\\(https://github\\.com/[^)\\s]*\\)", "]")
                .replaceAll("<code>[^<]*</code>", "CODE")
                .replaceAll("(?<!`)(`+)(?!`).*?(?<!`)\\1(?!`)", "CODE");
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }

    @Test
    void aReportOfAnySizeFits() {
        for (Audit audit : List.of(Audits.hostile(), Audits.large(3000))) {
            assertThat(comment(audit, "backend")).hasSizeLessThanOrEqualTo(GitHubMarkdown.COMMENT_LIMIT);
            assertThat(summary(audit).getBytes(StandardCharsets.UTF_8))
                    .hasSizeLessThanOrEqualTo(GitHubMarkdown.SUMMARY_LIMIT);
        }
        assertThat(comment(Audits.large(3000), "")).contains("And 2995 more.", "`heaviest`");
    }

    @ParameterizedTest
    @CsvSource({"2000", "4000", "8000", "20000"})
    void whatIsLeftOutIsCounted(int limit) {
        String report = GitHubMarkdown.summary(Audits.hostile(), Audits.OPTIONS, limit);

        assertThat(report.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(limit);
        assertThat(report)
                .startsWith("## 🔴 Guardrail: red\n")
                .containsPattern("Left out, as GitHub shows no more: .*\\d+ parts? of \".*\"\\.\n$");
    }

    @ParameterizedTest
    @CsvSource({"1500", "3000", "5000"})
    void aCommentIsCutWithItsMarkerInIt(int limit) {
        String report = GitHubMarkdown.comment(Audits.hostile(), Audits.OPTIONS.keyed("backend"), limit);

        assertThat(report)
                .startsWith("<!-- guardrail:audit backend -->\n")
                .hasSizeLessThanOrEqualTo(limit)
                .containsPattern("Left out, as GitHub shows no more: .*\\d+ parts? of \".*\"\\.\n$");
    }

    private static String comment(Audit audit, String key) {
        return GitHubMarkdown.comment(audit, Audits.OPTIONS.keyed(key));
    }

    private static String summary(Audit audit) {
        return GitHubMarkdown.summary(audit, Audits.OPTIONS);
    }
}
