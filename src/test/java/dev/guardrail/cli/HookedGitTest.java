package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guardrail.collect.git.TestRepository;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Git itself, with the hooks installed: each of its ways to make a commit, and to push. */
class HookedGitTest {

    private static final String KEY = "key = \"" + "AKIA" + "Q3EGRT6ZPLX2WYNB\"\n";

    @TempDir
    private Path folder;

    private TestRepository repository;

    @BeforeEach
    void makeRepository() throws IOException {
        GuardrailProgram.in(folder.resolve("bin"));
        repository = TestRepository.init(folder.resolve("repository"))
                .write("src/a.txt", "x = 1\n")
                .write("src/b.txt", "x = 2\n");
        repository.commit("base");
        repository.shell("git init -q --bare -b main ../remote; git remote add origin ../remote");
        Invocation.of(
                "hook",
                "install",
                "--pre-commit",
                "--pre-push",
                "--repo",
                repository.dir().toString());
    }

    @Test
    void aCleanCommitSaysNothing() {
        repository.write("src/a.txt", "x = 3\n");
        assertThat(shell("git commit -q -a -m clean")).isEmpty();
    }

    @Test
    void eachWayToCommitIsJudgedByItsOwnIndex() {
        repository.write("src/a.txt", KEY);
        assertRefused("git commit -q -a -m all");
        assertRefused("git commit -q -m one src/a.txt");
        assertRefused("cd src; git commit -q -m below a.txt");
        // What is not committed with the file that is named is not judged.
        assertThat(shell("git add src/a.txt; echo x = 4 > src/b.txt; git commit -q -m other src/b.txt"))
                .isEmpty();
        assertRefused("echo > src/a.txt; git commit -q -m overwritten");
        assertRefused("git commit -q --amend --no-edit");
        assertThat(shell("git commit -q --no-verify -m bypassed; git log -1 --format=%s"))
                .isEqualTo("bypassed");
    }

    @Test
    void aLinkedWorkTreeAndTheFirstCommitAreJudged() {
        repository.shell("git worktree add -q -b other ../linked");
        TestRepository.at(folder.resolve("linked")).write("k.txt", KEY);
        assertRefused("cd ../linked; git add k.txt; git commit -q -m linked");
        repository.shell("git checkout -q --orphan new; git rm -r -q --cached .");
        repository.write("k.txt", KEY);
        assertRefused("git add k.txt; git commit -q -m first");
    }

    @Test
    void withoutGuardrailNothingPassesInSilence() {
        repository.write("src/a.txt", "x = 3\n");
        assertThatThrownBy(() -> repository.shell("git commit -q -a -m x"))
                .hasMessageContaining(
                        "guardrail: `guardrail` is not on the PATH, so what is staged was not judged and is not"
                                + " committed; `git commit --no-verify` skips this\n");
    }

    @Test
    void eachRefOfAPushIsJudgedSinceWhatTheRemoteHas() {
        assertThat(shell("git push -q origin main"))
                .isEqualTo("guardrail: `origin` has no branch that `main` could be"
                        + " compared with, so only its last commit is judged");
        repository.write("src/k.txt", KEY);
        repository.shell("git checkout -q -b bad; git add -A; git commit -q --no-verify -m key");
        assertRefused("git push -q origin main bad");
        assertRefused("git push -q origin bad~0:refs/heads/other");
        assertThat(shell("git tag v1 main; git push -q origin v1")).isEmpty();
        assertThat(shell("git push -q --no-verify origin bad; git push -q origin :bad"))
                .isEmpty();
        assertThat(shell("git checkout -q -b good main; git commit -q --allow-empty -m good; git push -q origin good"))
                .isEmpty();
        assertRefused("git reset -q --hard bad; git push -q --force origin good");
    }

    @Test
    void whatSharesNothingWithTheRemoteIsJudgedByItsOwnLastCommit() {
        repository.shell("git checkout -q --orphan lone; git rm -r -q --cached .; rm -r src");
        repository.write("k.txt", KEY);
        repository.shell("git add k.txt; git commit -q --no-verify -m key; git checkout -q -f main");
        // `HEAD` is another commit, which is clean.
        assertRefused("git push -q origin lone");
    }

    @Test
    void aRewrittenBranchIsComparedWithAnotherBranchOfTheRemote() {
        shell("git push -q origin main; git checkout -q --orphan lone; git commit -q --allow-empty -m lone");
        shell("git push -q --no-verify origin lone");
        repository.shell("git reset -q --hard main");
        repository.write("k.txt", KEY);
        // The key is no part of the last commit, and what the remote has as `lone` shares no commit with it.
        shell("git add k.txt; git commit -q --no-verify -m key; git commit -q --allow-empty -m last");
        assertRefused("git push -q --force origin lone");
    }

    private void assertRefused(String script) {
        assertThatThrownBy(() -> shell(script)).hasMessageContaining("security/secret-added");
    }

    private String shell(String script) {
        return repository.shell(
                "PATH=\"" + folder.resolve("bin") + ":$PATH\"; export PATH; GUARDRAIL_CACHE=off; " + script);
    }
}
