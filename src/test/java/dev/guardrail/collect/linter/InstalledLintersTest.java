package dev.guardrail.collect.linter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guardrail.fact.Linter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs of these tests are shell scripts")
class InstalledLintersTest {

    private static final Map<String, String> FILES = Map.of("1.bash", "echo $1\n");

    @TempDir
    Path folder;

    @Test
    void aProgramOnThePathGetsTheFilesAndTheOptions() throws Exception {
        install(folder, "printf '%s|' \"$@\"; cat 1.bash");
        assertThat(run(folder.toString(), Optional.empty())).isEqualTo("-f|json1|1.bash|echo $1\n");
    }

    @Test
    void aProgramThatFindsSomethingExitsWithOne() throws Exception {
        install(folder, "echo found; exit 1");
        assertThat(run(folder.toString(), Optional.empty())).isEqualTo("found\n");
    }

    @Test
    void aProgramInTheRepositoryIsNeverRun() throws IOException {
        Path repository = Files.createDirectories(folder.resolve("repository/bin"));
        install(repository, "echo found");
        Path link = Files.createDirectory(folder.resolve("links"));
        Files.createSymbolicLink(link.resolve("shellcheck"), repository.resolve("shellcheck"));

        String path = repository + File.pathSeparator + link;
        assertThatThrownBy(() -> run(path, Optional.of(folder.resolve("repository"))))
                .isInstanceOf(UnusableLinterException.class)
                .hasMessage("`shellcheck` is not installed: it is not on the PATH");
    }

    @Test
    void relativeFoldersOfThePathAreNotSearched() {
        assertThatThrownBy(() -> run("." + File.pathSeparator + "bin" + File.pathSeparator, Optional.empty()))
                .hasMessage("`shellcheck` is not installed: it is not on the PATH");
    }

    @Test
    void aProgramSeesNoVariableAndNoOtherFile() throws Exception {
        install(folder, "env | grep -cv '^\\(LC_ALL\\|PWD\\|SHLVL\\|_\\|OLDPWD\\)='; ls");
        assertThat(run(folder.toString(), Optional.empty())).isEqualTo("0\n1.bash\nerrors\nprinted\n");
    }

    @Test
    void aProgramThatCannotWorkSaysNothing() throws IOException {
        install(folder, "exit 3");
        assertThatThrownBy(() -> run(folder.toString(), Optional.empty()))
                .hasMessage("`shellcheck` fails with exit code 3");
    }

    @Test
    void aProgramThatDoesNotEndIsEnded() throws IOException {
        install(folder, "sleep 60");
        assertThatThrownBy(() -> run(folder.toString(), Optional.empty()))
                .hasMessage("`shellcheck` takes longer than 1 s");
    }

    private static String run(String path, Optional<Path> repository) throws UnusableLinterException {
        return new InstalledLinters(path, repository, Duration.ofSeconds(1))
                .run(Linter.SHELLCHECK, List.of("-f", "json1"), FILES);
    }

    private static void install(Path folder, String script) throws IOException {
        Path program = folder.resolve("shellcheck");
        String path = "PATH=/usr/bin:/bin\n";
        Files.writeString(program, "#!/bin/sh\n" + path + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
