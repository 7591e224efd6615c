package dev.guardrail.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.UnusableInputException;
import dev.guardrail.claim.Verification;
import dev.guardrail.collect.git.TestRepository;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RangeClaimsTest {

    private static final String AUDIT = "docs/M02_audit.md";

    @TempDir
    Path dir;

    private TestRepository repository;
    private String base;
    private String head;

    @BeforeEach
    void threeCommitsChangeTwoFiles() {
        repository = TestRepository.init(dir);
        base = commit("a.txt", "one");
        commit("a.txt", "two");
        commit("b.txt", "one");
        head = commit("b.txt", "two");
    }

    private String commit(String path, String text) {
        repository.write(path, text + "\n").commit("write " + path);
        return repository.git("rev-parse", "HEAD").strip();
    }

    private Verification verify(String... lines) {
        repository.write(AUDIT, String.join("\n", lines) + "\n").commit("audit");
        return Verifier.verify(
                new VerifyRequest(AUDIT, Optional.of(dir), Optional.empty(), Optional.of("HEAD")), Map.of());
    }

    private static List<String> statuses(Verification verification) {
        return verification.claims().stream()
                .map(claim -> claim.claim().kind() + " " + claim.claim().subject()
                        + claim.claim().says() + " " + claim.status())
                .filter(line -> line.startsWith("commits") || line.startsWith("files"))
                .toList();
    }

    @Test
    void theRangeStandsInATableInBoldOrInAPlainLine() {
        for (String line : List.of(
                "**Range:** `" + base + "..." + head + "` (3 commits, 2 files changed)",
                "| **Range** | `" + base.substring(0, 9) + "` → `" + head.substring(0, 9)
                        + "` (3 commits, 2 files changed) |",
                "Commit Range: " + base.substring(0, 7) + " … " + head.substring(0, 7)
                        + " (3 commits, 2 files changed)",
                "- Range: M01 merge `" + base + "` → PR head `" + head + "` (3 commits, 2 files changed)")) {
            assertThat(statuses(verify("# M02 Audit", "", line)))
                    .as(line)
                    .containsExactly("commits 3 supported", "files 2 supported");
        }
    }

    @Test
    void theCommitWithTheAuditIsAnotherReading() {
        assertThat(statuses(verify("**Range:** `" + base + ".." + head + "`", "", "4 commits, 3 files changed")))
                .containsExactly("commits 4 supported", "files 3 supported");
    }

    @Test
    void aNumberThatNoReadingGivesIsContradicted() {
        assertThat(statuses(verify("**Range:** `" + base + ".." + head + "`", "", "9 commits, 12 files changed")))
                .containsExactly("commits 9 contradicted", "files 12 contradicted");
    }

    @Test
    void withoutARangeNothingIsContradicted() {
        Verification verification = verify("# Audit", "", "9 commits, 12 files changed");

        assertThat(statuses(verification)).containsExactly("commits 9 not checkable", "files 12 not checkable");
        assertThat(verification.ground()).isEqualTo("no range: the audit states none that the repository has");
    }

    @Test
    void aCommitThatTheCloneLacksIsNotCheckable() {
        assertThat(verify("Fixed in `0b79078aa` and `" + head + "`.").claims())
                .extracting(claim -> claim.claim().subject().length() + " " + claim.status())
                .containsExactly("9 not checkable", "40 supported");
    }

    @Test
    void anAuditInUtf16OrMisreadIsReadLikeAnyOther() {
        String text = "# M02 — Audit\n\n**Range:** `" + base + "` … `" + head + "` (3 commits)\n";
        byte[] misread = new String(
                        text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        java.nio.charset.Charset.forName("x-MacRoman"))
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        for (byte[] bytes : List.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_16), misread)) {
            repository.write(AUDIT, bytes).commit("audit");
            assertThat(statuses(Verifier.verify(
                            new VerifyRequest(AUDIT, Optional.of(dir), Optional.empty(), Optional.of("HEAD")),
                            Map.of())))
                    .containsExactly("commits 3 supported");
        }
    }

    @Test
    void anAuditThatIsNotThereIsNamed() {
        Assertions.assertThatThrownBy(() -> Verifier.verify(
                        new VerifyRequest("no/audit.md", Optional.of(dir), Optional.empty(), Optional.empty()),
                        Map.of()))
                .isInstanceOf(UnusableInputException.class)
                .hasMessage("`no/audit.md` is no file");
    }

    private void commits(String... subjects) {
        for (String subject : subjects) {
            repository.write(subject.replaceAll("\\W", "") + ".txt", subject).commit(subject);
        }
    }

    @Test
    void theCommitsThatNameTheMilestoneAreItsRangeWhereItStatesNone() {
        commits("feat(m01): one", "feat(m02): two", "fix a test", "feat(m02): three");

        Verification verification = verify("# M02 Audit", "", "3 commits, 9 files changed");

        assertThat(verification.ground()).matches("the range `\\w+\\.\\.\\w+`, of the commits that name M2");
        assertThat(statuses(verification)).containsExactly("commits 3 supported", "files 9 not checkable");
    }

    @Test
    void anEndThatTheAuditNamesConfirmsTheRangeOfItsMilestone() {
        commits("feat(m02): two", "feat(m02): three");

        assertThat(statuses(verify("**Range:** `" + head + "...<TBD>`", "", "2 commits, 9 files changed")))
                .containsExactly("commits 2 supported", "files 9 contradicted");
    }

    @Test
    void whereTwoRangesFitNoneIsKnown() {
        repository.git("tag", "v0.0.1-m01");
        commits("feat(m02): two", "feat(m02): three", "chore: four");
        repository.git("tag", "v0.0.2-m02");

        assertThat(verify("# M02 Audit", "", "2 commits").ground())
                .isEqualTo("no range: the audit states none that the repository has, and the commits that name M2 and"
                        + " the tags give two");
    }

    @Test
    void tagsOfMilestonesAreARange() {
        repository.git("tag", "v0.0.1-m01");
        commits("two", "three");
        repository.git("tag", "v0.0.2-m02");

        assertThat(verify("# M02 Audit", "", "2 commits").ground())
                .endsWith(", between the tags `v0.0.1-m01` and `v0.0.2-m02`");
    }

    @Test
    void aFirstCommitThatNamesTheMilestoneCanBePartOfIt() {
        commits("feat(m02): add two");
        String first = repository.git("rev-parse", "HEAD").strip();
        commits("fix a test");

        Verification verification = verify("**Range:** `" + first + ".." + "HEAD`", "", "* New: `featm02addtwo.txt`");

        assertThat(verification.claims())
                .filteredOn(claim -> claim.claim().kind().equals(dev.guardrail.claim.ClaimKind.FILE))
                .extracting(claim ->
                        claim.status() + " by " + claim.nearest().orElseThrow().reading())
                .containsExactly("supported by what the range with its first commit did");
    }
}
