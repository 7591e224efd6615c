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

    private static void write(Path file) {
        new ReportFile(file).write(new byte[] {'n', 'e', 'w'});
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
