package dev.guardrail.ci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The step that posts the comment, against a `gh` that keeps comments in a file. */
class CommentTest {

    private static final String MARKER = "<!-- guardrail:audit -->";

    /** Answers as `gh api` does: filters a listing with `--jq`, and takes a body from a file. */
    private static final String GH = """
            echo "$*" >>"$RUNNER_TEMP/calls"
            while [ $# -gt 0 ]; do
                case $1 in
                    --jq) filter=$2; shift ;;
                    --method) method=$2; shift ;;
                    --field) file=${2#body=@}; shift ;;
                    repos/*) path=$1 ;;
                esac
                shift
            done
            case ${method-GET} in
                GET) jq -r "$filter" "$RUNNER_TEMP/comments" ;;
                *) echo "$method $path" >"$RUNNER_TEMP/done"; cp "$file" "$RUNNER_TEMP/body" ;;
            esac
            """;

    @TempDir
    private Path folder;

    private Job job;

    @BeforeEach
    void host() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/jq")), "gh filters as jq does, and there is no jq");
        Programs.script(folder.resolve("programs/gh"), GH);
        job = new Job(folder, folder, new Event("pull_request", Map.of("GITHUB_REPOSITORY", "octo-org/hello")))
                .programs(folder.resolve("programs"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            []                                                                            | POST repos/octo-org/hello/issues/7/comments
            [{"id": 1, "user": {"login": "github-actions[bot]"}, "body": "M old"}]        | PATCH repos/octo-org/hello/issues/comments/1
            [{"id": 1, "user": {"login": "mallory"}, "body": "M mine"}]                   | POST repos/octo-org/hello/issues/7/comments
            [{"id": 1, "user": {"login": "github-actions[bot]"}, "body": "a M"}]          | POST repos/octo-org/hello/issues/7/comments
            [{"id": 1, "user": {"login": "mallory"}, "body": "M"}, {"id": 2, "user": {"login": "github-actions[bot]"}, "body": "M"}] | PATCH repos/octo-org/hello/issues/comments/2
            """)
    void onlyACommentOfTheSameAuthorWithTheMarkerIsUpdated(String comments, String call) throws IOException {
        Files.writeString(folder.resolve("comments"), comments.replace("M", MARKER));

        Script posted = post(MARKER + "\n## Red\n`$(touch x)` \"quoted\"", "7");

        assertThat(posted.log()).isEmpty();
        assertThat(posted.code()).isZero();
        assertThat(folder.resolve("done")).hasContent(call);
        assertThat(folder.resolve("body")).hasContent(MARKER + "\n## Red\n`$(touch x)` \"quoted\"");
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void twoJobsWithKeysOfTheirOwnDoNotOverwriteEachOther() throws IOException {
        Files.writeString(
                folder.resolve("comments"),
                "[{\"id\": 1, \"user\": {\"login\": \"github-actions[bot]\"}, \"body\": \"<!-- guardrail:audit one -->\"}]");

        assertThat(post("<!-- guardrail:audit two -->\ntext", "7").code()).isZero();
        assertThat(folder.resolve("done")).content().startsWith("POST");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text without a marker                       | 7      | The text is no comment of Guardrail
            <!-- guardrail:audit --> @everybody         | 7      | The text is no comment of Guardrail
            <!-- guardrail:audit -->                    | ../8   | The event has no pull request
            <!-- guardrail:audit -->                    |        | The event has no pull request
            """)
    void whatIsNoCommentOfGuardrailIsNotPosted(String text, String number, String problem) {
        Script refused = post(text, number == null ? "" : number);

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.log()).startsWith("::error title=Guardrail::" + problem);
        assertThat(folder.resolve("calls")).doesNotExist();
    }

    @Test
    void aCommentThatGithubWouldRefuseIsNotSent() {
        Script refused = post(MARKER + "\n" + "a".repeat(65_536), "7");

        assertThat(refused.log()).contains("longer than GitHub allows");
        assertThat(folder.resolve("calls")).doesNotExist();
    }

    @Test
    void theCommentOfAnAuditIsPassedOnAsItIs() throws IOException {
        String text = MARKER + "\nname=value\nEND\n::error::no command";
        Path file = Files.writeString(folder.resolve("comment.md"), text);

        assertThat(Script.run("pass-comment.sh", job, Map.of("COMMENT_FILE", file.toString()))
                        .outputs())
                .isEqualTo(Map.of("text", text));
        assertThat(Script.run("pass-comment.sh", job, Map.of()).outputs()).isEmpty();

        Files.writeString(file, "a".repeat(120_001));
        assertThat(Script.run("pass-comment.sh", job, Map.of("COMMENT_FILE", file.toString()))
                        .outputs())
                .isEmpty();
    }

    private Script post(String text, String number) {
        return Script.run("comment.sh", job, Map.of("COMMENT", text, "PULL_REQUEST", number));
    }
}
