package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.git.TestRepository;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which findings a waiver in a comment waives. The day of the audit is 2026-02-01. */
class InlineWaiversTest {

    private static final String CI = ".github/workflows/ci.yml";
    private static final String JOB = """
            on: push
            permissions: {}
            jobs:
              build:
                runs-on: ubuntu-latest
                timeout-minutes: 5
                steps:
            """;
    private static final String WAIVER =
            "      # guardrail: waive[workflows/unpinned-action] until 2026-12-31 by ada because the vendor moves tags\n";
    private static final String ONE = "      - uses: acme/one@v1\n";
    private static final String TWO = "      - uses: acme/two@v1\n";

    @TempDir
    private Path folder;

    private TestRepository repository;

    @BeforeEach
    void begin() {
        repository = TestRepository.init(folder);
    }

    @Test
    void aWaiverOfTheBaseHoldsWhereItsLineMoves() {
        base(JOB + WAIVER + ONE);
        head(JOB + "      - run: make\n" + WAIVER + ONE);
        assertThat(findings()).containsExactly("unpinned-action 10 preexisting waived");
        assertThat(audit("-v").out())
                .contains("waived until 2026-12-31 by ada: the vendor moves tags")
                .contains("0 new, 1 existing, 0 resolved; 1 waived");
        assertThat(audit("--format", "sarif").out()).contains("\"kind\" : \"inSource\"");
    }

    @Test
    void aWaiverOfTheBaseHoldsWhereItsFileIsRenamed() {
        base(JOB + WAIVER + ONE);
        repository
                .delete(CI)
                .write(".github/workflows/build.yml", JOB + WAIVER + ONE)
                .commit("Head");
        assertThat(findings()).containsExactly("unpinned-action 9 preexisting waived");
    }

    @Test
    void aWaiverThatTheRangeAddsHoldsFromTheNextRangeOn() {
        repository.write("README.md", "read me\n").commit("Base");
        head(JOB + WAIVER + ONE);
        assertThat(findings()).containsExactly("unpinned-action 9 introduced open", "waiver-added 8 introduced open");
        assertThat(audit("-q").code()).isEqualTo(1);
        assertThat(findings("--trust", "head"))
                .containsExactly("unpinned-action 9 introduced waived", "waiver-added 8 introduced open");

        repository.write("README.md", "read me again\n").commit("Next");
        assertThat(findings()).containsExactly("unpinned-action 9 preexisting waived");
    }

    @Test
    void otherCodeUnderAWaiverOfTheBaseIsNotWaived() {
        base(JOB + WAIVER + ONE);
        head(JOB + WAIVER + TWO + ONE);
        assertThat(findings())
                .containsExactlyInAnyOrder("unpinned-action 9 introduced open", "unpinned-action 10 preexisting open");
    }

    @Test
    void aWaiverThatMovesToAnotherFindingDoesNotWaiveIt() {
        base(JOB + WAIVER + ONE);
        head(JOB + ONE + WAIVER + TWO);
        assertThat(findings())
                .containsExactlyInAnyOrder("unpinned-action 8 preexisting open", "unpinned-action 10 introduced open");
    }

    @Test
    void aCopyOfAFindingWithItsWaiverIsNotWaived() {
        base(JOB + WAIVER + ONE);
        head(JOB + WAIVER + ONE + WAIVER + ONE);
        assertThat(findings())
                .containsExactlyInAnyOrder(
                        "unpinned-action 9 preexisting waived",
                        "unpinned-action 11 introduced open",
                        "waiver-added 10 introduced open");
    }

    @Test
    void aWaiverThatTheRangeRemovesWaivesNothingAnyMore() {
        base(JOB + WAIVER + ONE);
        head(JOB + ONE);
        assertThat(findings()).containsExactly("unpinned-action 8 preexisting open");
    }

    @Test
    void anExpiredWaiverAndOneWithoutReasonWaiveNothing() {
        base(JOB + WAIVER.replace("2026-12-31", "2026-01-31") + ONE
                + "      # guardrail: waive[workflows/unpinned-action] until 2026-12-31\n" + TWO);
        repository.write("README.md", "read me\n").commit("Head");
        assertThat(findings())
                .containsExactlyInAnyOrder(
                        "unpinned-action 9 preexisting open",
                        "unpinned-action 11 preexisting open",
                        "expired-waiver 8 preexisting open",
                        "unusable-waiver 10 preexisting open");
    }

    @Test
    void aWaiverNamesItsGuardrailsAndNoOthers() {
        base(JOB + WAIVER.replace("unpinned-action", "unpinned-image") + ONE);
        repository.write("README.md", "read me\n").commit("Head");
        assertThat(findings())
                .containsExactlyInAnyOrder("unpinned-action 9 preexisting open", "unused-waiver 8 preexisting open");
    }

    @Test
    void thePolicyLimitsHowLongWaiversHold() {
        repository.write(".github/guardrail.yaml", "version: 1\nlongest-waiver: 100\n");
        base(JOB + WAIVER + ONE);
        repository.write("README.md", "read me\n").commit("Head");
        assertThat(findings())
                .containsExactlyInAnyOrder("unpinned-action 9 preexisting open", "unusable-waiver 8 preexisting open");
    }

    @Test
    void aFindingAboutTheChangeIsWaivedOnALineThatTheRangeLeavesAlone() {
        String waived = JOB.replace(
                "  build:\n",
                "  # guardrail: waive[ci-weakening/timeout-removed] until 2026-12-31 because it hangs at times\n  build:\n");
        base(waived + "      - run: make\n");
        head(waived.replace("    timeout-minutes: 5\n", "") + "      - run: make\n");
        assertThat(findings()).contains("timeout-removed 5 introduced waived");

        head(waived + "      - run: make\n");
        head(waived.replace("    timeout-minutes: 5\n", "").replace("build:", "build: # soon") + "      - run: make\n");
        assertThat(findings()).contains("timeout-removed 5 introduced open");
    }

    private void base(String workflow) {
        repository.write(CI, workflow).commit("Base");
    }

    private void head(String workflow) {
        repository.write(CI, workflow).commit("Head");
    }

    /** Each without its pack: {@code rule line origin disposition}. */
    private List<String> findings(String... more) {
        return new AuditedRepository(repository)
                .findings(more).stream()
                        .map(finding -> finding.replaceFirst("^[a-z-]+/", ""))
                        .toList();
    }

    private Invocation audit(String... more) {
        return new AuditedRepository(repository).last(more);
    }
}
