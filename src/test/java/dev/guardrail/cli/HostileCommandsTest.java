package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --run} leaves of commands and repositories that do what they should not. */
@EnabledOnOs(OS.LINUX)
class HostileCommandsTest {

    private static final String REMOVED = "grep -q 'and False' shop/cart.py";

    @TempDir
    private Path folder;

    private GuardedRepository repository;

    @BeforeEach
    void initialise() {
        repository = GuardedRepository.in(folder);
    }

    @Test
    void aRunThatTakesTooLongIsUnclearAndNoProcessOutlivesIt() throws IOException {
        Path pids = folder.resolve("pids");
        Invocation invocation = repository.prove(
                "--timeout",
                "1",
                "--run",
                REMOVED + " || exit 0; sleep 60 & echo $! >> '" + pids
                        + "'; setsid sh -c 'sleep 60; true' & echo $! >> '" + pids + "'; (nohup sleep 60 & echo $! >> '"
                        + pids + "'); sleep 60");
        assertThat(invocation.code()).isEqualTo(3);
        assertThat(invocation.out())
                .contains("  unclear: the command takes longer than 1 s without it\n", "0 not proven, 2 unclear");
        assertThat(Files.readAllLines(pids)).hasSize(6).noneMatch(HostileCommandsTest::isAlive);
    }

    @Test
    void aProcessThatIsLeftBehindIsEnded() throws IOException {
        Path pids = folder.resolve("pids");
        Invocation invocation =
                repository.prove("--run", "(nohup sleep 60 & echo $! >> '" + pids + "') ; ! " + REMOVED);
        assertThat(invocation.code()).isZero();
        assertThat(Files.readAllLines(pids)).hasSize(6).noneMatch(HostileCommandsTest::isAlive);
    }

    private static boolean isAlive(String pid) {
        Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(pid.strip()));
        // Who nobody waits for stays as a number.
        return process.filter(ProcessHandle::isAlive)
                .filter(alive -> alive.info().command().isPresent())
                .isPresent();
    }

    @Test
    void muchOutputIsReadAndBounded() {
        Invocation invocation = repository.prove("--run", "head -c 50000000 /dev/zero | tr '\\0' 'a'; ! " + REMOVED);
        assertThat(invocation.code()).isZero();
        assertThat(invocation.out().length()).isLessThan(2000);
    }

    @Test
    void theRepositoryAndItsWorkTreeStayAsTheyAreAndTheScratchTreeIsDeleted() throws IOException {
        Path file = repository.git().dir().resolve("shop/cart.py");
        Path shop = file.getParent();
        String status = repository.git().git("status", "--porcelain", "--ignored");
        Invocation invocation = repository.prove(
                "--run",
                "! " + REMOVED + " && rm -rf shop && ln -s '" + shop
                        + "' shop && mkdir \"closed$$\" && touch \"closed$$/a\" && chmod 000 \"closed$$\"");
        assertThat(invocation.code()).isZero();
        assertThat(file).hasContent(GuardedRepository.CART);
        assertThat(Files.isSymbolicLink(shop)).isFalse();
        assertThat(repository.git().git("status", "--porcelain", "--ignored")).isEqualTo(status);
        assertThat(repository.git().git("worktree", "list").lines()).hasSize(1);
        try (Stream<Path> left = Files.list(repository.temporary())) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aRunSeesTheCommittedFilesWhateverTheRunBeforeDidToThem() {
        Invocation invocation = repository.prove(
                "--run",
                "grep -q 'def test_negative' tests/test_cart.py || exit 9; rm -r tests; echo x > tests; ! " + REMOVED);
        assertThat(invocation.out()).contains("2 proven").contains("exit code 1");
        assertThat(invocation.code()).isZero();
    }

    @Test
    void theCommandDoesNotGetSecretsOrTheRepositoryOfGit() {
        repository
                .with("SHOP_TOKEN", "x")
                .with("DATABASE", "postgres://ada:s3cr3tpassw0rd@example.org/shop")
                .with("GITHUB_ENV", "x")
                .with("PLAIN", "x");
        String none = "test -z \"$SHOP_TOKEN$DATABASE$GITHUB_ENV$GIT_DIR\" && test -n \"$PLAIN\" && ! git log";
        assertThat(repository.prove("--run", none + " && ! " + REMOVED).code()).isZero();
        String one = "test -n \"$SHOP_TOKEN\"";
        assertThat(repository.prove("--run", one + " && ! " + REMOVED).code()).isEqualTo(2);
        assertThat(repository
                        .prove("--env", "SHOP_TOKEN", "--run", one + " && ! " + REMOVED)
                        .code())
                .isZero();
    }

    @Test
    void linksSubmodulesAndNamesOfAllKindsAreFound() {
        repository
                .git()
                .write("sh op/it's \"a\".py", GuardedRepository.CART)
                .write("other/x", "x\n")
                .shell("ln -s /etc/passwd passwd; ln -s shop link; chmod +x other/x");
        repository.git().git("update-index", "--add", "--cacheinfo", "160000," + "1".repeat(40) + ",module");
        repository.git().shell("git add sh* other passwd link; git commit -qm more");
        Invocation invocation = repository.prove(
                "--range",
                "HEAD~1..HEAD",
                "--run",
                "test -L passwd && test -f link/cart.py && test -d module && test -x other/x && "
                        + "! grep -q '< 0) and False' \"sh op/it's \\\"a\\\".py\"");
        assertThat(invocation.out())
                .contains("sh op/it's \"a\".py:2 in `add`\n", "1 proven, 1 not proven, 0 unclear\n");
    }

    @Test
    void fiveThousandGuardsAreCountedAndTheFirstOnesNamed() {
        StringBuilder source = new StringBuilder("def check(x):\n");
        for (int i = 0; i < 5000; i++) {
            source.append("    if x == ").append(i).append(":\n        raise ValueError(x)\n");
        }
        repository.git().write("shop/many.py", source.toString()).commit("many");
        Invocation invocation = repository.prove("--at-most", "2");
        assertThat(invocation.out())
                .contains("  4998 more guards; `--at-most` names how many are looked at\n")
                .contains("5000 guards in 1 changed source file: not run")
                .hasLineCount(14);
    }
}
