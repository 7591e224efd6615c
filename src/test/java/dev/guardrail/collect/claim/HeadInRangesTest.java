package dev.guardrail.collect.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadInRangesTest {

    private static List<String> range(String text) {
        String audit = "# M02 Audit\n\n**Range:** " + text + "\n";
        return AuditDocument.read("M02_audit.md", audit.getBytes(StandardCharsets.UTF_8))
                .header()
                .range();
    }

    @Test
    void headAtTheEndOfARangeIsAnEnd() {
        assertThat(range("`abc1234..HEAD`")).containsExactly("abc1234", "HEAD");
        assertThat(range("`abc1234` → HEAD")).containsExactly("abc1234", "HEAD");
    }

    @Test
    void headBeforeItsIdIsAWord() {
        assertThat(range("M01 closeout → M02 closeout (workspace HEAD `bffc72aacf`)"))
                .containsExactly("bffc72aacf");
    }

    @Test
    void dotsBehindAShortenedIdAreNoSign() {
        assertThat(range("M00 baseline → M01 closeout (`a2d2a29b85` and commits `45cfa43…`, `d66464f`)"))
                .containsExactly("a2d2a29b85");
    }

    @Test
    void aRangeCanStandBehindTheCommitsThatAreReviewed() {
        String audit = "# Review\n\n**Commits Reviewed:** 5b9ecc4..b05a61b (2 commits)\n";

        assertThat(AuditDocument.read("review.md", audit.getBytes(StandardCharsets.UTF_8))
                        .header()
                        .range())
                .containsExactly("5b9ecc4", "b05a61b");
    }
}
