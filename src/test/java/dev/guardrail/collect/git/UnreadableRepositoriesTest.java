package dev.guardrail.collect.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.guardrail.UnusableInputException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of git's own that would keep a reader waiting, or that claim more than they have. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class UnreadableRepositoriesTest {

    @TempDir
    private Path folder;

    private TestRepository repository;

    @BeforeEach
    void begin() {
        repository = TestRepository.init(folder.resolve("r"));
        repository.write("a.py", "x = 1\n");
        repository.commit("Base");
        repository.write("a.py", "x = 2\n");
        repository.commit("Head");
        repository.write("a.py", "x = 3\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".git/HEAD",
                ".git/config",
                ".git/index",
                ".git/packed-refs",
                ".git/info/exclude",
                ".git/info/attributes",
                ".git/objects/info/alternates",
                ".git/refs/heads/main",
                ".gitignore",
                "new/.gitattributes",
                "pipe"
            })
    void aPipeIsRefusedWithoutWaiting(String file) throws Exception {
        Path pipe = repository.dir().resolve(file);
        Files.createDirectories(pipe.getParent());
        Files.deleteIfExists(pipe);
        if (file.equals("pipe")) {
            repository.git("config", "core.excludesFile", pipe.toString());
        }
        makePipe(pipe);

        assertRefused();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "../pipe", "../nested", "../../r/.git/../nested"})
    void aPipeThatTheSettingsIncludeIsRefusedWithoutWaiting(String path) throws Exception {
        Path pipe = repository.dir().resolve("pipe");
        makePipe(pipe);
        repository.write("nested", "[include]\n\tpath = ../pipe\n");
        include(path.formatted(pipe));

        assertRefused();
    }

    @Test
    void aDeviceThatTheSettingsIncludeIsRefused() throws IOException {
        include("/dev/zero");

        assertRefused();
    }

    @Test
    void settingsThatIncludeEachOtherManyTimesAreRefused() throws IOException {
        repository.write("nested", "[include]\n\tpath = ../nested\n".repeat(10));
        include("../nested");

        assertRefused();
    }

    @Test
    void settingsThatIncludeAnOrdinaryFileOrNoneAreRead() throws IOException {
        repository.write("nested", "[user]\n\tname = A\n");
        include("../nested");
        include("../missing");

        audit();
    }

    @Test
    void settingsThatAreNotReadMayNameAPipe() throws Exception {
        Path pipe = repository.dir().resolve("pipe");
        makePipe(pipe);
        settings("[includeIf \"gitdir:/\"]\n\tpath = " + pipe + "\n[extensions]\n\tworktreeConfig = true\n");
        Files.writeString(repository.dir().resolve(".git/config.worktree"), "[include]\n\tpath = " + pipe + "\n");

        audit();
    }

    /** Not by {@code git config}, which reads what the settings include and would wait. */
    private void include(String path) throws IOException {
        settings("[include]\n\tpath = " + path + "\n");
    }

    private void settings(String text) throws IOException {
        Files.writeString(repository.dir().resolve(".git/config"), text, StandardOpenOption.APPEND);
    }

    @ParameterizedTest
    @ValueSource(strings = {".git/info/attributes", ".git/config", ".git/packed-refs"})
    void aDeviceIsRefusedHoweverItIsLinked(String file) throws IOException {
        Path link = repository.dir().resolve(file);
        Files.createDirectories(link.getParent());
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, Path.of("/dev/zero"));

        assertRefused();
    }

    @ParameterizedTest
    @ValueSource(strings = {".git/info/attributes", ".gitattributes", ".gitignore"})
    void anEndlessFileOfRulesIsRefused(String file) throws IOException {
        Path rules = repository.dir().resolve(file);
        Files.createDirectories(rules.getParent());
        try (RandomAccessFile sparse = new RandomAccessFile(rules.toFile(), "rw")) {
            sparse.setLength(3L << 30);
        }

        assertRefused();
    }

    @Test
    void anIndexThatClaimsMoreEntriesThanItHasBytesForIsRefused() throws IOException {
        byte[] index = new byte[112];
        System.arraycopy(new byte[] {'D', 'I', 'R', 'C', 0, 0, 0, 2, 127, -1, -1, -1}, 0, index, 0, 12);
        Files.write(repository.dir().resolve(".git/index"), index);

        assertRefused();
    }

    @Test
    void anIndexOfAPackThatClaimsMoreObjectsThanItHasBytesForIsRefused() throws IOException {
        repository.git("repack", "-adq");
        try (var packs = Files.list(repository.dir().resolve(".git/objects/pack"))) {
            Path index = packs.filter(path -> path.toString().endsWith(".idx"))
                    .findFirst()
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(index);
            bytes[8 + 255 * 4] = 127;
            Files.delete(index);
            Files.write(index, bytes);
        }

        assertRefused();
    }

    @Test
    void whatOtherProgramsHaveThereIsNotRead() throws Exception {
        Path pipe = repository.dir().resolve(".git/fsmonitor--daemon.ipc");
        makePipe(pipe);

        audit();
    }

    private static void makePipe(Path pipe) throws Exception {
        Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
        assertThat(made.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    private void assertRefused() {
        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(this::audit)
                .satisfies(e -> assertThat(e.getMessage())
                        .startsWith("the git repository cannot be ")
                        .hasLineCount(1));
    }

    private void audit() {
        try (GitRepository opened = GitRepository.open(repository.dir())) {
            opened.collect(opened.resolve(RangeRequest.worktree()));
        }
    }
}
