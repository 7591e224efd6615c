package dev.guardrail.collect.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.Commit;
import dev.guardrail.fact.Commit.Trailer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitsTest {

    @TempDir
    Path dir;

    private TestRepository repository;

    @BeforeEach
    void makeRepository() {
        repository = TestRepository.init(dir);
        repository.write("a", "1\n").commit("first");
    }

    @Test
    void aCommitTellsWhoWroteItAndWhen() {
        String sha = repository.commit("Fix the\nfence\n\nBecause.\n");

        assertThat(Collected.ofLastCommit(repository).commits())
                .containsExactly(new Commit(
                        sha,
                        "Ada <ada@example.org>",
                        Instant.parse("2026-01-01T08:00:00Z"),
                        "Fix the fence",
                        List.of(),
                        1));
    }

    @Test
    void trailersAreReadFromTheLastParagraph() {
        String message = "Fix\n\nNot: a trailer\n\nCo-authored-by: Bob <b@example.org>\nReviewed-by: Eve\n  of Eden\n";
        repository.commit(message);

        List<Trailer> trailers =
                Collected.ofLastCommit(repository).commits().get(0).trailers();

        assertThat(trailers)
                .containsExactly(
                        new Trailer("Co-authored-by", "Bob <b@example.org>"),
                        new Trailer("Reviewed-by", "Eve of Eden"));
        assertThat(asGitReads(message)).isEqualTo(asText(trailers));
    }

    @Test
    void proseThatHasAColonIsNoTrailer() {
        String message =
                """
                Fix

                This explains at some length what was
                wrong. Note: it was wrong
                for years and years.
                Remark: a line of prose
                """;
        repository.commit(message);

        assertThat(asText(Collected.ofLastCommit(repository).commits().get(0).trailers()))
                .isEqualTo(asGitReads(message));
    }

    @Test
    void proseAmongTrailersIsToleratedWhereGitSignedThem() {
        String message =
                """
                Fix

                Signed-off-by: Ada <ada@example.org>
                some prose
                (cherry picked from commit 0123456789)
                Acked-by : Eve
                """;
        repository.commit(message);

        assertThat(asText(Collected.ofLastCommit(repository).commits().get(0).trailers()))
                .isEqualTo(asGitReads(message));
    }

    @Test
    void aSubjectAloneHasNoTrailers() {
        repository.commit("fix: the fence");

        assertThat(Collected.ofLastCommit(repository).commits().get(0).trailers())
                .isEmpty();
    }

    private String asGitReads(String message) {
        return repository.run(message.getBytes(StandardCharsets.UTF_8), "interpret-trailers", "--parse");
    }

    private static String asText(List<Trailer> trailers) {
        return String.join(
                "\n",
                trailers.stream()
                        .map(trailer -> trailer.key() + ": " + trailer.value())
                        .toList());
    }

    @Test
    void aRangeHasTheCommitsOfMergedBranchesAndTheMerge() {
        repository.git("checkout", "-q", "-b", "topic");
        String topic = repository.write("b", "1\n").commit("topic");
        repository.git("checkout", "-q", "main");
        String main = repository.write("c", "1\n").commit("main");
        repository.git("merge", "-q", "--no-ff", "-m", "merge", "topic");
        String merge = repository.git("rev-parse", "HEAD");

        List<Commit> commits =
                Collected.of(dir, RangeRequest.parse("main~2...main")).commits();

        assertThat(commits).extracting(Commit::sha).containsExactlyInAnyOrder(merge, main, topic);
        assertThat(commits.get(0))
                .satisfies(commit -> assertThat(commit.parents()).isEqualTo(2));
    }

    @Test
    void aMessageInAnotherEncodingIsDecoded() {
        repository.git("config", "i18n.commitEncoding", "ISO-8859-1");
        byte[] message = "na\u00efve".getBytes(StandardCharsets.ISO_8859_1);
        repository.run(message, "commit", "-q", "--allow-empty", "-F", "-");

        assertThat(Collected.ofLastCommit(repository).commits().get(0).subject())
                .isEqualTo("na\u00efve");
    }
}
