package dev.guardrail.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.claim.Verification;
import dev.guardrail.collect.git.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Descriptions of pull requests name their range by its branches. */
class BranchRangesTest {

    @TempDir
    Path dir;

    @TempDir
    Path elsewhere;

    private TestRepository repository;

    @BeforeEach
    void aBranchChangesTwoFilesAndItsBaseAnother() {
        repository = TestRepository.init(dir);
        repository.write("a.txt", "1\n").commit("one");
        repository.git("branch", "-M", "main");
        repository.git("checkout", "-q", "-b", "feature/x");
        repository.write("a.txt", "1\n2\n3\n").write("b.txt", "x\n").commit("two");
        repository.git("checkout", "-q", "main");
        repository.write("c.txt", "z\n").commit("three");
    }

    private Verification verify(String range) throws IOException {
        Path file = Files.writeString(
                elsewhere.resolve("pull-request.md"),
                "# Change\n\n" + range + "\n\n**2 files** (+3 −0)\n\n- `b.txt` new\n");
        return Verifier.verify(
                new VerifyRequest(file.toString(), Optional.of(dir), Optional.empty(), Optional.empty()), Map.of());
    }

    private static List<String> statuses(Verification verification) {
        return verification.claims().stream()
                .map(claim -> claim.claim().quote() + " " + claim.claim().says() + ": " + claim.status())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`feature/x` → `main`",
                "base: main, compare: feature/x",
                "base: `main` ← compare: `feature/x`",
                "Merge feature/x into main",
                "alice wants to merge into main from feature/x",
                "**Branch:** `feature/x` -> `main`",
                "**Range:** `main...feature/x`",
                "| Compare | main..feature/x |",
            })
    void theBranchesOfTheRepositoryAreTheRange(String range) throws IOException {
        assertThat(statuses(verify(range)))
                .contains("2 files 2: supported", "+3 −0 +3: supported", "+3 −0 -0: supported");
    }

    @Test
    void aBranchThatWasMergedHasTheCommitsThatItHadBefore() throws IOException {
        repository.git("merge", "-q", "--no-ff", "-m", "Merge", "feature/x");
        repository.write("d.txt", "z\n").commit("four");

        assertThat(statuses(verify("Merge `feature/x` into `main`"))).contains("2 files 2: supported");
    }

    @Test
    void namesThatAreNoBranchesAreNoRange() throws IOException {
        Verification verification = verify("Merge feature/y into main");

        assertThat(verification.ground()).startsWith("no range");
        assertThat(statuses(verification)).allMatch(status -> status.endsWith("not checkable"));
    }
}
