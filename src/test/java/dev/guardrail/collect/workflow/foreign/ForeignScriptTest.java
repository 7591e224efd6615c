package dev.guardrail.collect.workflow.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.workflow.script.ShellCommand;
import dev.guardrail.fact.ExitStatus;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What GitHub puts around the scripts decides: errors of PowerShell stop it, and the last exit status is that of the step. */
class ForeignScriptTest {

    private static List<ShellCommand> checks(List<ShellCommand> commands) {
        return commands.stream()
                .filter(command ->
                        command.tool().matches("pytest|Invoke-ScriptAnalyzer|npm test|test\\.ps1|dotnet test"))
                .toList();
    }

    private static ExitStatus powershell(String script) {
        return one(script, ForeignScript.powershell(script));
    }

    private static ExitStatus cmd(String script) {
        return one(script, ForeignScript.cmd(script));
    }

    /** The fate of the only check of a script. */
    private static ExitStatus one(String script, List<ShellCommand> commands) {
        List<ShellCommand> checks = checks(commands);
        assertThat(checks).as(script).hasSize(1);
        return checks.get(0).status();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pytest; exit 0",
                "pytest\nexit 0",
                "pytest\nexit",
                "pytest\n$LASTEXITCODE = 0",
                "pytest\n$global:LASTEXITCODE = 0",
                "pytest || exit 0",
                "pytest || true",
                "pytest || cmd /c exit 0",
                "pytest\nnpm run lint",
                "pytest | findstr passed",
                "pytest\nif ($LASTEXITCODE -ne 0) { exit 0 }",
                "pytest\nif ($LASTEXITCODE -ne 0) { Write-Host failed; $LASTEXITCODE = 0 }",
                "if ($env:X) { pytest }\ngit status",
                "Start-Process pytest -Wait -NoNewWindow",
                "Start-Process -FilePath pytest -ArgumentList '-q'",
                "pytest &\nWrite-Host started",
                "try { pytest } catch { Write-Host oops }\nexit 0",
                "$PSNativeCommandUseErrorActionPreference = $true\ntry { pytest } catch { Write-Host oops; $LASTEXITCODE = 0 }",
                "Invoke-ScriptAnalyzer . -ErrorAction SilentlyContinue",
                "Invoke-ScriptAnalyzer . -ErrorAction:Ignore",
                "Invoke-ScriptAnalyzer . -EA 0",
                "$ErrorActionPreference = 'SilentlyContinue'\nInvoke-ScriptAnalyzer .",
                "$ErrorActionPreference = \"Continue\"\nInvoke-ScriptAnalyzer .",
                "try { Invoke-ScriptAnalyzer . } catch { }",
                "try {\n  Invoke-ScriptAnalyzer .\n} catch [System.Exception] {\n  Write-Warning $_\n}",
                "$out = pytest\n$out | Out-File log\nexit 0",
                "pytest\n[Environment]::Exit(0)",
                "pytest; $LASTEXITCODE = 0; Write-Host done",
                "& pytest -q\ngit diff --exit-code",
                "try { ./test.ps1 } catch { }\n$LASTEXITCODE = 0",
                "foreach ($d in $dirs) { pytest $d }",
                "$dirs | ForEach-Object { pytest $_ }",
                "function Test { pytest }\nTest\nnpm run lint",
                "switch ('a') { 'a' { pytest } }\nexit 0",
                "function Exec($command) { & $command }\nExec { pytest }\nnpm run lint",
            })
    void passesFailuresOver(String script) {
        assertThat(powershell(script)).isIn(ExitStatus.IGNORED, ExitStatus.REPLACED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pytest",
                "pytest || $true",
                "pytest || Write-Host failed",
                "pytest || exit 1",
                "pytest || throw 'failed'",
                "pytest 2>$null",
                "pytest *>&1 | Tee-Object log.txt",
                "pytest | Out-Null",
                "pytest\nWrite-Host done",
                "pytest\nexit $LASTEXITCODE",
                "pytest\nif ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }\nnpm run lint",
                "pytest\nif (-not $?) { throw 'failed' }\nnpm run lint",
                "pytest\nif ($LASTEXITCODE) { Write-Error failed }\nnpm run lint",
                "pytest && npm run lint",
                "git status\npytest",
                "$code = 0\npytest\n$code = $LASTEXITCODE\nnpm run report\nexit $code",
                "try { pytest } catch { }",
                "try { pytest } finally { Write-Host done }",
                "$PSNativeCommandUseErrorActionPreference = $true\npytest\nnpm run lint",
                "Invoke-ScriptAnalyzer . -EnableExit -ErrorAction Stop",
                "Invoke-ScriptAnalyzer . -EnableExit -ErrorAction SilentlyContinue",
                "try { Invoke-ScriptAnalyzer . -EnableExit } catch { }",
                "$ErrorActionPreference = 'Continue'\nInvoke-ScriptAnalyzer . -EnableExit\ngit status",
                "try { Invoke-ScriptAnalyzer . } catch { Write-Host $_; exit 1 }",
                "try { Invoke-ScriptAnalyzer . } catch { throw }",
                "$ErrorActionPreference = 'Continue'\npytest",
                "# pytest || exit 0\n<# exit 0 #>\npytest # exit 0",
                "./test.ps1",
                "function Test { pytest }\nTest",
                "function Check { if ($LASTEXITCODE -ne 0) { exit 1 } }\npytest\nCheck\nnpm run lint",
                "foreach ($d in $dirs) { pytest $d; if ($LASTEXITCODE -ne 0) { exit 1 } }",
                "pytest\nforeach ($d in $dirs) { Write-Host $d }",
                "if ($IsWindows) { $env:X = 1 } else { $env:X = 2 }\npytest",
                "Push-Location src\npytest\nPop-Location",
                "$result = pytest -q `\n  --maxfail 1",
                "switch ('a') { 'a' { pytest } 'b' { npm run lint } }",
                "switch ('c') { 'a' { npm run lint } default { pytest } }",
                "switch ($env:X) { a { pytest } b { npm run lint } default { Write-Host none } }",
                "function Exec($command) { & $command; if ($LASTEXITCODE) { throw 'failed' } }\nExec { pytest }\nnpm run lint",
                "function Exec {\n  param([scriptblock] $it)\n  & $it\n  if ($LASTEXITCODE -ne 0) { exit 1 }\n}\nExec {\n  pytest\n}\nexit 0",
                "class Foo { [string] $x; Foo() { } }\nenum Bar { A; B }\npytest",
                "cd src\npytest\ncd ..",
            })
    void letsFailuresCount(String script) {
        assertThat(powershell(script)).isEqualTo(ExitStatus.OBSERVED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pytest & exit 0",
                "pytest & exit /b 0",
                "pytest || exit /b 0",
                "pytest\nexit /b 0",
                "pytest || ver > nul",
                "pytest || (exit /b 0)",
                "pytest || set FAILED=1",
                "pytest\nset DONE=1",
                "pytest\ncall npm run lint",
                "call npm test\ncall npm run lint",
                "CALL pytest\nset DONE=1",
                "pytest | find \"passed\"",
                "pytest || cd .",
                "start pytest",
                "if exist tests (\n  pytest\n) \ngit status",
                "pytest\nif errorlevel 1 exit /b 0",
                "pytest\r\nif %errorlevel% neq 0 (\r\n  echo failed\r\n  exit /b 0\r\n)",
            })
    void passesFailuresOverInCmd(String script) {
        assertThat(cmd(script)).isIn(ExitStatus.IGNORED, ExitStatus.REPLACED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pytest",
                "pytest || exit /b 1",
                "pytest || echo failed",
                "pytest && npm run lint",
                "pytest\nif errorlevel 1 exit /b 1\nnpm run lint",
                "pytest\nif %errorlevel% neq 0 exit /b %errorlevel%\ncall npm run lint",
                "pytest\nexit /b %errorlevel%",
                "set X=1\ncall npm ci\npytest",
                "rem exit /b 0\n:: exit /b 0\npytest > log.txt 2>&1",
                "pytest\necho done",
                "@echo off\npytest ^\n  -q",
                "npm test",
                "npm ci && npm test",
            })
    void letsFailuresCountInCmd(String script) {
        assertThat(cmd(script)).isEqualTo(ExitStatus.OBSERVED);
    }

    @Test
    void knowsThatABatchFileEndsTheScriptThatDoesNotCallIt() {
        assertThat(cmd("npm ci\nnpm test")).isEqualTo(ExitStatus.UNREACHED);
        assertThat(cmd("call npm ci\ncall npm test")).isEqualTo(ExitStatus.OBSERVED);
    }

    @Test
    void saysWhatHidesAFailure() {
        assertThat(checks(ForeignScript.powershell("pytest -q\nnpm run lint -- --fix")))
                .extracting(ShellCommand::hiddenBy)
                .containsExactly("`npm run lint -- --fix` behind it");
        assertThat(checks(ForeignScript.powershell("pytest || true")))
                .extracting(ShellCommand::hiddenBy)
                .containsExactly("`|| true`");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pytest\nif ($IsWindows) { npm run lint }",
                "Start-Job { pytest }",
                "pytest\nInvoke-Expression $x",
                "switch ($all) { a { pytest } }",
                "switch -Regex ($env:X) { '^a' { pytest } }",
                ". ./tools.ps1\npytest\nExitWithCode 0",
            })
    void saysWhereItDoesNotKnow(String script) {
        assertThat(checks(ForeignScript.powershell(script)))
                .allMatch(command -> command.status() == ExitStatus.UNKNOWN);
    }

    @Test
    void saysWhereACmdScriptJumps() {
        assertThat(checks(ForeignScript.cmd("goto test\nexit /b 0\n:test\npytest")))
                .extracting(ShellCommand::doubt)
                .containsExactly("the script goes on elsewhere by `goto`");
        assertThat(checks(ForeignScript.cmd("call :test\nexit /b %ERRORLEVEL%\n:test\npytest\nexit /b %ERRORLEVEL%")))
                .extracting(ShellCommand::doubt)
                .containsExactly("the script calls parts of itself");
        assertThat(cmd("pytest || goto :eof")).isEqualTo(ExitStatus.OBSERVED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"set rc=%ERRORLEVEL%", "set \"rc=%errorlevel%\"", "set /a rc=errorlevel", "@set rc=!ERRORLEVEL!"
            })
    void aStatusThatACmdScriptKeepsIsNotFollowed(String keeps) {
        assertThat(checks(ForeignScript.cmd("pytest\n" + keeps + "\ndel x\nexit /b %rc%")))
                .extracting(ShellCommand::doubt)
                .containsExactly("the script keeps an exit status in a variable");
        assertThat(cmd("pytest\nset rc=1\nexit /b %ERRORLEVEL%")).isNotEqualTo(ExitStatus.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "(",
                "if (",
                "try {",
                "}",
                "& ",
                "|| x",
                "$(",
                "\"",
                "@'",
                "foreach (x) {",
                "switch ($x) {",
                "pytest |",
                "if errorlevel",
                "for %%i in (a) do (",
                "(",
                "^",
                "a & ) b",
                "try { pytest } catch [a], "
            })
    void readsWhatIsBrokenToItsEnd(String script) {
        assertThat(ForeignScript.powershell(script)).isNotNull();
        assertThat(ForeignScript.cmd(script)).isNotNull();
        assertThat(ForeignScript.powershell(script.repeat(2000))).isNotNull();
        assertThat(ForeignScript.cmd(script.repeat(2000))).isNotNull();
        assertThat(ForeignScript.powershell("try { pytest } catch " + script.repeat(30_000)))
                .isNotNull();
    }

    @ParameterizedTest
    @MethodSource("tooLong")
    void whatIsTooLongToFollowIsNotKnown(String script, boolean cmd) {
        List<ShellCommand> commands = cmd ? ForeignScript.cmd(script) : ForeignScript.powershell(script);

        assertThat(commands)
                .filteredOn(command -> command.tool().equals("pytest"))
                .isNotEmpty()
                .allSatisfy(command -> {
                    assertThat(command.status()).isEqualTo(ExitStatus.UNKNOWN);
                    assertThat(command.doubt()).isEqualTo("the script is too long to follow");
                });
    }

    static Stream<Arguments> tooLong() {
        StringBuilder functions = new StringBuilder("function f60 { pytest }\n");
        for (int i = 59; i > 0; i--) {
            functions.append("function f%d { f%d; f%d }\n".formatted(i, i + 1, i + 1));
        }
        return Stream.of(
                Arguments.of(functions + "f1\nexit 0", false),
                Arguments.of("pytest || ".repeat(5_000) + "pytest", false),
                Arguments.of("pytest | ".repeat(20_000) + "pytest", false),
                Arguments.of("if ($a) { ".repeat(400) + "pytest; exit 0" + " }".repeat(400), false),
                Arguments.of("pytest & ".repeat(30_000) + "pytest", true),
                Arguments.of("if exist a ( ".repeat(500) + "pytest" + " )".repeat(500), true));
    }
}
