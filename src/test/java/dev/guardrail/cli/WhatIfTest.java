package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guardrail.audit.Judged;
import dev.guardrail.collect.git.TestRepository;
import dev.guardrail.explain.Trial;
import dev.guardrail.explain.WhatIf.GateChange;
import dev.guardrail.rule.Gate;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.GateStatus;
import dev.guardrail.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What would be if something else were so, compared with what is where it is so. */
class WhatIfTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-02-01");
    private static final String POLICY = ".github/guardrail.yaml";

    @TempDir
    private Path folder;

    private TestRepository repository;

    @BeforeEach
    void init() {
        repository = TestRepository.init(folder.resolve("repository"));
    }

    @ParameterizedTest
    @CsvSource({"70, true", "71, false"})
    void theNumberThatDecidesIsTheNearest(String minimum, boolean passes) {
        Judged judged = covered("85.5");
        assertThat(new Trial(judged).levers().levers()).anySatisfy(lever -> {
            assertThat(lever.setting().line()).isEqualTo("minimum: 70");
            assertThat(lever.was().value()).isEqualTo("85.5");
            assertThat(lever.was().place()).hasToString(POLICY + ":3");
            assertThat(lever.gates()).containsExactly(new GateChange(Gate.COVERAGE, GateStatus.FAIL, GateStatus.PASS));
            assertThat(lever.verdict()).isEqualTo(Verdict.GREEN);
        });
        assertThat(covered(minimum).audit().verdict() == Verdict.GREEN).isEqualTo(passes);
    }

    /** Seven of ten lines are covered. */
    private Judged covered(String minimum) {
        TestRepository covered = TestRepository.init(folder.resolve("covered " + minimum))
                .write(POLICY, """
                        version: 1
                        packs: []
                        rules: {coverage/patch-below-threshold: {parameters: {minimum: %s}}}
                        """.formatted(minimum))
                .write("a.py", "\n");
        covered.commit("Base");
        covered.write("a.py", "a = 1\nb = 2\nc = 3\nd = 4\ne = 5\nf = 6\ng = 7\nh = 8\ni = 9\nj = 10\n")
                .commit("Change");
        covered.write("lcov.info", """
                SF:a.py
                DA:1,1
                DA:2,1
                DA:3,1
                DA:4,1
                DA:5,1
                DA:6,1
                DA:7,1
                DA:8,0
                DA:9,0
                DA:10,0
                end_of_record
                """);
        return JudgedRepository.of(
                covered.dir(),
                TODAY,
                List.of(
                        "--range",
                        "HEAD~1..HEAD",
                        "--coverage",
                        covered.dir().resolve("lcov.info").toString()));
    }

    @Test
    void theEntryThatDecidesOfAListIsNamed() {
        unpinned("");
        assertThat(onOneLine(explain("--fix")))
                .contains("with `acme/scanner` in `allow` of `workflows/unpinned-action` gate `workflows` would pass");
        assertThat(explain("--set", "workflows/unpinned-action.allow=[acme/scanner]")
                        .out())
                .startsWith("""
                        about HEAD~1..HEAD: red
                        green instead of red: No new findings.
                          with `allow: [acme/scanner]` of `workflows/unpinned-action`
                        """)
                .contains("workflows: pass instead of fail", "findings that would vanish");
    }

    @Test
    void whatIsSetForAPartOfTheRepositoryIsSetThere() {
        unpinned("""
                overrides:
                  - in: .github/**
                    rules: {workflows/unpinned-action: {severity: critical, parameters: {allow: [acme/other]}}}
                """);
        assertThat(onOneLine(explain("--fix")))
                .contains(
                        "with `severity: medium` of `workflows/unpinned-action` in `.github/**` gate",
                        "(now critical, .github/guardrail.yaml:6)",
                        "with `acme/scanner` in `allow` of `workflows/unpinned-action` in `.github/**` gate `workflows`"
                                + " would pass, and the verdict would be green (the list is at .github/guardrail.yaml:6)");
    }

    @ParameterizedTest
    @CsvSource({".github/guardrail.yaml:5", "waived"})
    void withoutAWaiverItsFindingIsOpen(String waiver) {
        unpinned("""
                waivers:
                  - rule: workflows/unpinned-action
                    reason: the vendor has no tags
                    owner: platform
                    expires: 2026-12-31
                """);
        assertThat(audit().verdict()).isEqualTo(Verdict.YELLOW);
        String named = waiver.equals("waived") ? audit().findings().get(0).id() : waiver;
        assertThat(onOneLine(explain("--without", named)))
                .startsWith(
                        "about HEAD~1..HEAD: yellow red instead of yellow: 1 new finding of severity high or above. without the waiver at .github/guardrail.yaml:5 ")
                .contains("open instead of waived at .github/guardrail.yaml:5");
    }

    @Test
    void aWaiverInACommentCanBeLeftOutToo() {
        repository
                .write(POLICY, UnpinnedRepository.policy(""))
                .write(".github/workflows/ci.yml", UnpinnedRepository.workflow("# Nothing."));
        repository.commit("Base");
        repository.write(
                ".github/workflows/ci.yml",
                UnpinnedRepository.workflow(
                        "# guardrail: waive[workflows/unpinned-action] until 2026-12-31 because the vendor has no tags"));
        repository.commit("Change");
        assertThat(onOneLine(explain("--trust", "head", "--without", ".github/workflows/ci.yml:6")))
                .contains("open instead of waived at .github/workflows/ci.yml:6");
    }

    @Test
    void programsGetTheSameAsJson() throws IOException {
        unpinned("");
        JsonNode fix =
                new ObjectMapper().readTree(explain("--fix", "--format", "json").out());
        assertThat(fix.at("/schema").asText()).isEqualTo("guardrail-repairs/1");
        assertThat(fix.at("/goals/0/verdict").asText()).isEqualTo("green");
        assertThat(fix.at("/goals/0/repair/0/findings/0").asText())
                .isEqualTo(audit().findings().get(0).id());
        assertThat(fix.at("/settings/2/added").asText()).isEqualTo("acme/scanner");
        JsonNode whatIf = new ObjectMapper()
                .readTree(
                        explain("--set", "fail-at=critical", "--format", "json").out());
        assertThat(whatIf.at("/supposed/0/set/value").asText()).isEqualTo("critical");
        assertThat(whatIf.at("/was").asText()).isEqualTo("red");
        assertThat(whatIf.at("/verdict").asText()).isEqualTo("yellow");
        assertThat(whatIf.at("/gates/0/status").asText()).isEqualTo("pass");
        assertThat(explain("--fix", "--format", "dot").error()).contains("`--format dot` cannot be used");
    }

    @Test
    void anAuditSaysTheSameBeneathItsReport() {
        unpinned("");
        String fix = explain("--fix").out().replaceFirst("about .*\n", "");
        assertThat(run("audit", "--what-if").out()).endsWith("\n\n" + fix);
        assertThat(run("audit", "--what-if", "--format", "json").error())
                .contains("`--what-if` cannot be used with `--format json`");
    }

    private void unpinned(String more) {
        new UnpinnedRepository(repository).build(more);
    }

    private Invocation explain(String... options) {
        return run("explain", options);
    }

    private Invocation run(String command, String... options) {
        return new UnpinnedRepository(repository).run(command, options);
    }

    private Audit audit() {
        return JudgedRepository.of(repository.dir(), TODAY, List.of("--range", "HEAD~1..HEAD"))
                .audit();
    }

    private static String onOneLine(Invocation invocation) {
        assertThat(invocation.error()).isEmpty();
        return invocation.out().replaceAll("\\s+", " ");
    }
}
