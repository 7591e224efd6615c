package dev.guardrail.collect.workflow.azure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.Command;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the tasks PowerShell, Bash and CmdLine do with their settings. */
class FailuresTest {

    private static final String ROOT = "azure-pipelines.yml";
    private static final Set<String> CHECKS = Set.of("pytest", "Invoke-ScriptAnalyzer", "test.ps1");

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '~', textBlock = """
            pwsh: Invoke-ScriptAnalyzer # OBSERVED #
            pwsh: Invoke-ScriptAnalyzer, errorActionPreference: Stop # OBSERVED #
            pwsh: Invoke-ScriptAnalyzer, errorActionPreference: continue # IGNORED # `errorActionPreference: continue`
            pwsh: Invoke-ScriptAnalyzer, errorActionPreference: SilentlyContinue # IGNORED # `errorActionPreference: SilentlyContinue`
            pwsh: Invoke-ScriptAnalyzer, errorActionPreference: default # IGNORED # `errorActionPreference: default`
            pwsh: Invoke-ScriptAnalyzer -EnableExit, errorActionPreference: continue # OBSERVED #
            pwsh: pytest, errorActionPreference: continue # OBSERVED #
            pwsh: ./test.ps1, errorActionPreference: continue # UNKNOWN # the script can fail in two ways, and one of them does not count
            pwsh: Invoke-ScriptAnalyzer, errorActionPreference: $(how) # UNKNOWN # nobody knows before a run what `errorActionPreference: $(how)` does
            pwsh: Invoke-ScriptAnalyzer, errorActionPreference: inquire # UNKNOWN # nobody knows before a run what `errorActionPreference: inquire` does
            pwsh: pytest, errorActionPreference: $(how) # OBSERVED #
            pwsh: Invoke-ScriptAnalyzer, errorActionPreference: continue, failOnStderr: true # OBSERVED #
            pwsh: Invoke-ScriptAnalyzer, errorActionPreference: silentlyContinue, failOnStderr: true # IGNORED # `errorActionPreference: silentlyContinue`
            pwsh: pytest, ignoreLASTEXITCODE: true # IGNORED # `ignoreLASTEXITCODE: true`
            pwsh: pytest, ignoreLASTEXITCODE: $(how) # UNKNOWN # nobody knows before a run what `ignoreLASTEXITCODE: $(how)` does
            pwsh: pytest, ignoreLASTEXITCODE: false # OBSERVED #
            bash: pytest || true, failOnStderr: true # UNKNOWN # `failOnStderr: true` fails it where the command writes to its standard error
            bash: pytest 2>&1 || true, failOnStderr: true # REPLACED # `|| true`
            bash: pytest || true, failOnStderr: $(how) # UNKNOWN # nobody knows before a run what `failOnStderr: $(how)` does
            bash: pytest || true, failOnStderr: false # REPLACED # `|| true`
            bash: pytest, failOnStderr: true # OBSERVED #
            """)
    void settingsDecideWhatBecomesOfAFailure(String step, String status, String why) {
        Command command = check("steps: [{" + step + "}]\n");

        assertThat(command.status()).hasToString(status);
        assertThat(command.hiddenBy() + command.doubt()).isEqualTo(why == null ? "" : why);
    }

    @Test
    void inputsOfTheTaskAreSettingsToo() {
        assertThat(check("""
                        steps:
                        - task: PowerShell@2
                          inputs:
                            targetType: inline
                            ERRORACTIONPREFERENCE: Continue
                            script: |
                              Write-Host start
                              Invoke-ScriptAnalyzer
                        """)).satisfies(command -> {
            assertThat(command.hiddenBy()).isEqualTo("`errorActionPreference: Continue`");
            assertThat(command.place().line()).isEqualTo(9);
            assertThat(command.text()).isEqualTo("Invoke-ScriptAnalyzer");
        });
    }

    @Test
    void variablesOfThePipelineAreKnown() {
        String pipeline = """
                trigger: [main]
                variables: {how: continue}
                steps: [{pwsh: Invoke-ScriptAnalyzer, errorActionPreference: $(how)}]
                """;

        assertThat(AzureRuns.of(FilesSnapshot.ofTexts(Map.of(ROOT, pipeline)), new Readings()).values().stream()
                        .flatMap(List::stream)
                        .flatMap(job -> job.facts().stream()))
                .filteredOn(Command.class::isInstance)
                .extracting(fact -> ((Command) fact).hiddenBy())
                .containsOnly("`errorActionPreference: continue`");
    }

    private static Command check(String pipeline) {
        List<Command> commands = new AzureCollector(new Readings())
                .collect(FilesSnapshot.ofTexts(Map.of(ROOT, "trigger: [main]\n" + pipeline))).stream()
                        .flatMap(fact -> fact instanceof Command command ? Stream.of(command) : Stream.empty())
                        .filter(command -> CHECKS.contains(command.tool()))
                        .toList();
        assertThat(commands).as(pipeline).hasSize(1);
        return commands.get(0);
    }
}
