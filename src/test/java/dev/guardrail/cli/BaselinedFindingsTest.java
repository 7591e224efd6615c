package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.git.TestRepository;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a baseline accepts in an audit. */
class BaselinedFindingsTest {

    private static final String WORKFLOW = """
            on: push
            permissions: {}
            jobs:
              build:
                runs-on: ubuntu-latest
                timeout-minutes: 5
                steps:
                  - uses: acme/checkout@v4
            """;
    private static final String SAME = "      - uses: acme/checkout@v4\n";
    private static final String COMMIT = "1234567890123456789012345678901234567890";
    /** That of the finding in {@code .github/workflows/ci.yml}. */
    private static final String FINGERPRINT = "df591f6f207d125592df30be56652fd7";

    private static final String CI = ".github/workflows/ci.yml";
    private static final String BASELINE = ".github/guardrail/baseline.txt";

    @TempDir
    private Path folder;

    private TestRepository repository;

    @BeforeEach
    void begin() {
        repository = TestRepository.init(folder);
    }

    @Test
    void aFindingInTheBaselineOfTheBaseFailsNothing() {
        repository
                .write(CI, WORKFLOW)
                .write(BASELINE, baseline(entry(CI)))
                .write(".github/guardrail.yaml", "version: 1\nscope: all\n")
                .commit("Base");
        repository.write("README.md", "read me\n").commit("Head");
        assertThat(findings()).containsExactly("workflows/unpinned-action 8 preexisting baselined");
        assertThat(audit("-q").out()).startsWith("green: ");
        assertThat(audit().out()).contains("1 in the baseline");
    }

    @Test
    void anEntryAcceptsOneFindingAndTheNewOneIsOpen() {
        repository.write(CI, WORKFLOW).write(BASELINE, baseline(entry(CI))).commit("Base");
        repository.write(CI, WORKFLOW.replace(SAME, SAME + SAME)).commit("Head");
        assertThat(findings())
                .containsExactlyInAnyOrder(
                        "workflows/unpinned-action 8 preexisting baselined",
                        "workflows/unpinned-action 9 introduced open");
    }

    @Test
    void anEntryStillAcceptsTheFindingOfARenamedFile() {
        repository.write(CI, WORKFLOW).write(BASELINE, baseline(entry(CI))).commit("Base");
        repository.delete(CI).write(".github/workflows/build.yml", WORKFLOW).commit("Head");
        assertThat(findings()).containsExactly("workflows/unpinned-action 8 preexisting baselined");
    }

    @Test
    void anEntryThatFollowsARenamedFileIsNoGrowth() {
        repository.write(CI, WORKFLOW).write(BASELINE, baseline(entry(CI))).commit("Base");
        repository
                .delete(CI)
                .write(".github/workflows/build.yml", WORKFLOW)
                .write(
                        BASELINE,
                        baseline("workflows/unpinned-action .github/workflows/build.yml"
                                + " 33f6d0205f9a75373f9091a6d99e11fc " + COMMIT))
                .commit("Head");
        assertThat(findings()).containsExactly("workflows/unpinned-action 8 preexisting baselined");
    }

    @Test
    void theBaselineOfTheHeadAcceptsNothingYet() {
        repository.write("README.md", "read me\n").commit("Base");
        repository.write(CI, WORKFLOW).write(BASELINE, baseline(entry(CI))).commit("Head");
        assertThat(findings())
                .containsExactlyInAnyOrder(
                        "workflows/unpinned-action 8 introduced open", "guardrails/baseline-grew 2 introduced open");
        assertThat(audit("-q").code()).isEqualTo(1);
        assertThat(audit("-q", "--trust", "head").out()).startsWith("yellow: ");
    }

    @Test
    void ruleFileAndFingerprintMustAllBeThoseOfTheFinding() {
        repository
                .write(CI, WORKFLOW)
                .write(
                        BASELINE,
                        baseline(
                                "workflows/unpinned-image " + CI + " " + FINGERPRINT + " " + COMMIT,
                                "workflows/unpinned-action README.md " + FINGERPRINT + " " + COMMIT))
                .commit("Base");
        repository.write("README.md", "read me\n").commit("Head");
        assertThat(findings()).containsExactly("workflows/unpinned-action 8 preexisting open");
    }

    @Test
    void aMistakeInTheBaselineOfTheBaseEndsTheAuditAndOneOfTheHeadIsAFinding() {
        repository.write("README.md", "read me\n").commit("Base");
        repository.write(BASELINE, baseline("nonsense")).commit("Head");
        assertThat(findings()).containsExactly("guardrails/unusable-baseline 2 introduced open");

        repository.write("README.md", "read me again\n").commit("Next");
        Invocation next = audit();
        assertThat(next.code()).isEqualTo(2);
        assertThat(next.error()).contains(BASELINE + ":2: expected a guardrail, a file, a fingerprint and a commit");
    }

    private static String entry(String path) {
        return "workflows/unpinned-action " + path + " " + FINGERPRINT + " " + COMMIT;
    }

    private static String baseline(String... lines) {
        return "# guardrail-baseline/1\n" + String.join("\n", lines) + "\n";
    }

    private List<String> findings() {
        return new AuditedRepository(repository).findings();
    }

    private Invocation audit(String... more) {
        return new AuditedRepository(repository).last(more);
    }
}
