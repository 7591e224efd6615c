package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.audit.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reasons of a silent guardrail, in words. */
class WhyNotCommandTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            muted           | ci-weakening/check-muted      | `ci-weakening/check-muted` has 1 open finding high: `pytest` can no
            waived          | workflows/unpinned-action     | has no open finding: its finding is suppressed high: `acme/scanner@v2`
            waived          | workflows/missing-timeout     | `workflows/missing-timeout` is off by the policy .github/guardrail.yaml:5
            waived          | ci-weakening/threshold-lowered | finds nothing: it inspects settings of checks, and there are none
            muted           | workflows/unknown-exit-status | is off: it is on from `level: strict` policies/default.yaml:14
            muted           | workflows/missing-timeout     | there is no `Job( timeoutMinutes == "" )` rules/workflows/missing-timeout/rule.drl:16
            muted           | workflows/missing-timeout     | `Job` "test" does not match: `timeoutMinutes` is "10", wanted "" .github/workflows/ci.yml:6
            muted           | workflows/muted-failure       | reports nothing: `ci-weakening/check-muted` reports the same high: `pytest`
            muted           | workflows/missing-permissions | the condition wants no `Permission( path == ".github/workflows/ci.yml", job == "" )`, and there is 1
            muted           | tests/flaky                   | finds nothing: no test report was given; give one with `--tests FILE`
            muted           | workflows/unpinned-action --at README.md | finds nothing at README.md: nothing that it looks at is there (`ActionReference`)
            muted           | workflows/unpinned-action --at .github/workflows/ci.yml:12 | at .github/workflows/ci.yml:12: nothing that it looks at is there
            broken-workflow | workflows/missing-timeout     | "10", wanted "" .github/workflows/ci.yml:9 missing evidence: while parsing a block mapping
            muted           | ci-weakening/check-removed    | `CheckLoss` "muted pytest " does not match: `kind` is MUTED, wanted REMOVED
            """)
    void eachReasonIsASentence(String scenario, String question, String answer) throws IOException, GitAPIException {
        assertThat(ask(scenario, question.split(" "))
                        .out()
                        .replaceAll("[│├└─]", " ")
                        .replaceAll("\\s+", " "))
                .contains(answer);
    }

    @Test
    void itIsAQuestionOfItsOwn() throws IOException, GitAPIException {
        Invocation invocation = ask("muted", "ci-weakening/check-removed", "--fix");
        assertThat(invocation.code()).isEqualTo(2);
        assertThat(invocation.error())
                .isEqualTo("guardrail: `--why-not` is a question of its own; it cannot be used with `--fix`\n");
    }

    private Invocation ask(String scenario, String... question) throws IOException, GitAPIException {
        Scenario.named(scenario).build(folder);
        List<String> arguments = new ArrayList<>(List.of("explain", "--repo", folder.toString(), "--why-not"));
        arguments.addAll(List.of(question));
        arguments.addAll(Scenario.named(scenario).arguments());
        return Invocation.of(arguments.toArray(String[]::new));
    }
}
