package dev.guardrail.collect.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.collect.check.call.CalledCommand;
import dev.guardrail.collect.check.call.RepositoryCalls;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.ExitStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of the repository are read in the languages that their names and first lines say. */
class CalledScriptsTest {

    private static final String TEXT = "Get-Member -MemberType X; pytest";

    private static Optional<List<CalledCommand>> follow(Map<String, String> files, String... words) {
        return new RepositoryCalls(FilesSnapshot.ofTexts(files), new Readings(), InnerCommands.RUNNERS)
                .follow(List.of(words), "");
    }

    private static List<String> tools(Map<String, String> files, String... words) {
        return follow(files, words).orElse(List.of()).stream()
                .map(CalledCommand::tool)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x.psm1",
                "x.py",
                "x.js",
                "x.mjs",
                "x.ts",
                "x.rb",
                "x.pl",
                "x.php",
                "x.fsx",
                "x.exe",
                "x.v2.linux"
            })
    void filesInOtherLanguagesAreNotReadAsScriptsOfAShell(String name) {
        assertThat(follow(Map.of("ci/" + name, "for x in y:\n  pytest\n" + TEXT), "./ci/" + name))
                .isEmpty();
        assertThat(follow(Map.of("ci/" + name, TEXT), "bash", "ci/" + name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "x.sh", "x.bash", ".x", "x.env", "x.inc"})
    void scriptsOfAShellAreRead(String name) {
        assertThat(tools(Map.of("ci/" + name, "pytest"), "./ci/" + name)).containsExactly("pytest");
    }

    @Test
    void theFirstLineSaysTheLanguage() {
        assertThat(tools(Map.of("ci/x.test", "#!/usr/bin/env bash\npytest"), "./ci/x.test"))
                .containsExactly("pytest");
        assertThat(follow(Map.of("ci/x", "#!/usr/bin/env ruby\npytest"), "./ci/x"))
                .isEmpty();
        assertThat(tools(Map.of("ci/x", "#!/usr/bin/env pwsh\n$a = 'x; y'\npytest"), "./ci/x"))
                .containsExactly("pytest");
    }

    @Test
    void aCommandOfPowerShellIsNoneOfAShell() {
        assertThat(tools(Map.of("x.ps1", "$a | Get-Member `\n  -MemberType X\npytest -q"), "./x.ps1"))
                .containsExactly("Get-Member", "pytest");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pwsh x.ps1",
                "pwsh -File x.ps1 -Fast",
                "powershell.exe -ExecutionPolicy Bypass -NoLogo -f x.ps1",
                "powershell .\\x.ps1",
                "pwsh -c ./x.ps1",
                "cmd /c pwsh x.ps1",
                "powershell -Command \"& '.\\x.ps1' -a\""
            })
    void powerShellIsFollowedHoweverItIsStarted(String line) {
        assertThat(tools(Map.of("x.ps1", "pytest", "run.cmd", line), "./run.cmd"))
                .containsExactly("pytest");
    }

    @Test
    void aProcessWithAFileSucceedsUnlessTheScriptExits() {
        Map<String, String> files = Map.of("x.ps1", "pytest", "y.ps1", "pytest\nexit $LASTEXITCODE");

        assertThat(follow(files, "pwsh", "x.ps1").orElseThrow()).singleElement().satisfies(command -> {
            assertThat(command.status()).isEqualTo(ExitStatus.IGNORED);
            assertThat(command.hiddenBy()).isEqualTo("`-File` without an `exit` in the script");
        });
        assertThat(follow(files, "pwsh", "y.ps1").orElseThrow())
                .extracting(CalledCommand::status)
                .containsExactly(ExitStatus.OBSERVED);
        assertThat(follow(files, "./x.ps1").orElseThrow())
                .extracting(CalledCommand::status)
                .containsExactly(ExitStatus.OBSERVED);
    }

    @Test
    void aScriptKnowsItsFolder() {
        Map<String, String> files = Map.of(
                "eng/a.cmd", "cd ..\ncall \"%~dp0b.cmd\" %*",
                "eng/b.cmd", "powershell -NoProfile -command \"& \"\"\"%~dp0c\\c.ps1\"\"\" -x %*\"",
                "eng/c/c.ps1", "& (Join-Path $PSScriptRoot 'd.ps1')\n& \"$PSScriptRoot/../e.ps1\"",
                "eng/c/d.ps1", "pytest",
                "eng/e.ps1", "ruff check");

        assertThat(tools(files, "./eng/a.cmd")).containsExactly("cd", "pytest", "ruff check");
        assertThat(tools(files, "eng/a.cmd")).containsExactly("cd", "pytest", "ruff check");
    }

    @Test
    void jumpsAreNotFollowed() {
        Map<String, String> files =
                Map.of("x.cmd", "if \"%1\"==\"\" goto end\npytest\ngoto :end\n:test\nruff check\n:end\nexit /b 0");

        assertThat(follow(files, "x.cmd").orElseThrow())
                .filteredOn(command ->
                        command.tool().equals("pytest") || command.tool().equals("ruff check"))
                .hasSize(2)
                .allMatch(command -> command.status() == ExitStatus.UNKNOWN);
    }

    @Test
    void functionsOfOtherFilesAreNoProgramsThatHideFailures() {
        Map<String, String> files = Map.of(
                "x.ps1", ". ./tools.ps1\npytest\nExitWithCode 0", "tools.ps1", "function ExitWithCode { exit 1 }");

        assertThat(follow(files, "./x.ps1").orElseThrow())
                .filteredOn(command -> command.tool().equals("pytest"))
                .extracting(CalledCommand::status)
                .containsExactly(ExitStatus.UNKNOWN);
    }

    @Test
    void callsWithoutAnEndEnd() {
        Map<String, String> files = Map.of(
                "x.cmd", "call x.cmd\n".repeat(100) + "pytest",
                "y.ps1", "./y.ps1\n".repeat(100) + "pytest",
                "z.cmd", "cmd /c ".repeat(20_000) + "pytest");

        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            assertThat(tools(files, "x.cmd")).contains("pytest");
            assertThat(tools(files, "./y.ps1")).contains("pytest");
            assertThat(follow(files, "z.cmd")).isPresent();
        });
    }

    @Test
    void variablesOfAMakefileThatDoubleEachOtherEnd() {
        StringBuilder makefile = new StringBuilder("V0=" + "x".repeat(10_000) + "\n");
        for (int i = 1; i < 20; i++) {
            makefile.append("V%d=%s\n".formatted(i, "$(V%d)".formatted(i - 1).repeat(40)));
        }
        makefile.append("t:\n\tpytest $(V6)\n\truff check\n");

        Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThat(tools(Map.of("Makefile", makefile.toString()), "make", "t"))
                        .containsExactly("pytest", "ruff check"));
    }

    @Test
    void callsOfALargeScriptWithOtherArgumentsEachEnd() {
        RepositoryCalls calls = new RepositoryCalls(
                FilesSnapshot.ofTexts(Map.of("x.cmd", "pytest\r\n".repeat(1_000))),
                new Readings(),
                InnerCommands.RUNNERS);

        int followed = 0;
        for (int i = 0; i < 1_000; i++) {
            followed += calls.follow(List.of("./x.cmd", "a" + i), "")
                    .orElse(List.of())
                    .size();
        }
        assertThat(followed).isBetween(1_000, 110_000);
    }
}
