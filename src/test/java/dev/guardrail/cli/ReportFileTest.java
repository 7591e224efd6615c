package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.guardrail.UnusableInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {

    @TempDir
    private Path folder;

    @Test
    void aReportReplacesTheOldOneAndKeepsItsPermissions() throws IOException {
        Path file = Files.writeString(folder.resolve("a.md"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--rw-"));

        write(file);

        assertThat(file).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r--rw-");
        assertThat(names()).containsExactly("a.md");
    }

    @Test
    void aLinkIsReplacedAndNotFollowed() throws IOException {
        Path other = Files.writeString(folder.resolve("other"), "mine");
        Path link = Files.createSymbolicLink(folder.resolve("a.md"), other);

        write(link);

        assertThat(other).hasContent("mine");
        assertThat(link).hasContent("new");
        assertThat(Files.isSymbolicLink(link)).isFalse();
    }

    @Test
    void theOldReportStaysWhereTheNewOneCannotBeWritten() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Path file = Files.writeString(closed.resolve("a.md"), "old");
        assumeThat(closed.toFile().setWritable(false)).isTrue();
        assumeThat(Files.isWritable(closed)).as("root writes everywhere").isFalse();

        assertThatExceptionOfType(UnusableInputException.class).isThrownBy(() -> write(file));
        assertThat(file).hasContent("old");
        assertThat(closed.toFile().setWritable(true)).isTrue();
    }

    @Test
    void aFolderIsNoReport() throws IOException {
        Path file = Files.createDirectory(folder.resolve("a.md"));

        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(() -> write(file))
                .withMessageStartingWith("cannot write the report to ");
        assertThat(names()).containsExactly("a.md");
    }

    @Test
    void aDeviceIsWrittenTo() {
        write(Path.of("/dev/null"));

        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    }

    @Test
    void aLinkToAFolderInTheWorkTreeIsRefused() throws IOException {
        Path worktree = Files.createDirectories(folder.resolve("r/a"));
        Path outside = folder.resolve("outside");
        Files.createDirectories(outside.resolve("deep"));
        Path old = Files.writeString(outside.resolve("a.json"), "old");
        Files.createSymbolicLink(worktree.resolve("reports"), outside);

        for (String path : List.of("reports/a.json", "reports/deep/new/a.json", "reports/../a.json")) {
            assertThatExceptionOfType(UnusableInputException.class)
                    .isThrownBy(() -> write(worktree.resolve(path), Optional.of(folder.resolve("r"))))
                    .withMessageEndingWith("a.json`: `reports` is a symbolic link; expected a folder");
        }

        assertThat(old).hasContent("old");
        assertThat(outside.resolve("deep/new")).doesNotExist();
        assertThat(names()).containsExactly("outside", "r");
    }

    @Test
    void aLinkAboveTheWorkTreeIsFollowed() throws IOException {
        Files.createDirectories(folder.resolve("real/r/reports"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));

        write(link.resolve("r/reports/a.md"), Optional.of(folder.resolve("real/r")));
        write(link.resolve("r/reports/b.md"), Optional.of(link.resolve("r")));
        write(link.resolve("c.md"), Optional.of(link.resolve("r")));

        assertThat(folder.resolve("real/r/reports/a.md")).hasContent("new");
        assertThat(folder.resolve("real/r/reports/b.md")).hasContent("new");
        assertThat(folder.resolve("real/c.md")).hasContent("new");
    }

    @Test
    void aLinkBelowTheCurrentDirectoryIsRefusedForAPathThatIsRelativeToIt() throws IOException {
        Path here = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "reports");
        Path link = Files.createSymbolicLink(here.resolve("link"), folder);
        try {
            assertThatExceptionOfType(UnusableInputException.class)
                    .isThrownBy(() -> write(link.resolve("a.md"), Optional.empty()));
            assertThat(names()).isEmpty();

            write(link.resolve("a.md").toAbsolutePath(), Optional.empty());
            assertThat(names()).containsExactly("a.md");
        } finally {
            Files.delete(link);
            Files.delete(here);
        }
    }

    private static void write(Path file) {
        write(file, Optional.empty());
    }

    private static void write(Path file, Optional<Path> worktree) {
        new ReportFile(file, worktree).write(new byte[] {'n', 'e', 'w'});
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
