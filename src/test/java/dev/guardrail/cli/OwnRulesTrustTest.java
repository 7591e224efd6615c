package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.git.TestRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which guardrails of a project judge a change, and what is said of those that cannot. */
class OwnRulesTrustTest {

    private static final String POLICY = """
            version: 1
            guardrails:
              - id: acme/no-evil
                match: ChangedFile
                where: 'path == "evil.txt"'
                message: "`{path}` is evil"
                severity: high
                because: "evil is bad"
            """;
    private static final String RULE = """
            package guardrail.acme

            import dev.guardrail.fact.*
            import dev.guardrail.finding.Violation

            rule "acme/no-evil"
              @summary( "nothing is evil" )
              @severity( "high" )
              @gate( "invariants" )
              @inspects( "ChangedFile" )
              @since( "0.1.0" )
            when
              $file : ChangedFile( path == "evil.txt" )
            then
              insertLogical( new Violation( drools.getRule().getName(), $file, "it is evil" ) );
            end
            """;
    private static final String PAGE = """
            # acme/no-evil

            X.

            ## Why
            X.
            ## Remediation
            X.
            ## Guardrail
            X.
            ## Rollback
            X.
            ## Parameters
            None.
            ## What it does not see
            X.
            """;
    private static final String RULES = ".github/guardrail/rules";

    @TempDir
    private Path folder;

    private TestRepository repository;
    private AuditedRepository audited;

    @BeforeEach
    void begin() {
        repository = TestRepository.init(folder.resolve("project"));
        audited = new AuditedRepository(repository);
    }

    @Test
    void theRulesOfTheBaseJudgeAndNotThoseOfTheChange() {
        repository.write(".github/guardrail.yaml", POLICY).commit("Base");
        repository.delete(".github/guardrail.yaml").write("evil.txt", "evil\n").commit("Head");
        assertThat(audited.last("-q").out()).startsWith("red: 1 new finding");
        assertThat(audited.last("-q", "--trust", "head").out()).doesNotContain("red");
    }

    @Test
    void aBranchThatLeftBeforeARuleWasThereIsJudgedByIt() {
        repository.write("README.md", "read me\n").commit("First");
        repository.git("branch", "change");
        repository.write(".github/guardrail.yaml", POLICY).commit("Rule");
        repository.git("checkout", "-q", "change");
        repository.write("evil.txt", "evil\n").commit("Evil");
        assertThat(audited.range("main...change", "-q").out()).startsWith("red: 1 new finding");
        assertThat(audited.range("main...change").out()).contains("1 commit, 1 file, +1 -0");
    }

    @Test
    void aRuleBehindALinkIsNamed() throws IOException {
        write("elsewhere/rules", "rule.drl");
        Files.createDirectories(repository.dir().resolve(".github"));
        Files.createSymbolicLink(repository.dir().resolve(".github/guardrail"), Path.of("../elsewhere"));
        refused(".github/guardrail: this is a link or a file, and nothing behind it is read as a rule");
    }

    @Test
    void aRuleInASubmoduleIsNamed() {
        TestRepository other = TestRepository.init(folder.resolve("other"));
        String commit = other.write("rules/acme/no-evil/rule.drl", RULE).commit("Rule");
        repository.git("update-index", "--add", "--cacheinfo", "160000," + commit + ",.github/guardrail");
        repository.git("commit", "-q", "-m", "Base");
        repository.git("commit", "-q", "--allow-empty", "-m", "Head");
        assertThat(audited.last("-q"))
                .isEqualTo(new Invocation(
                        2, "", "guardrail: .github/guardrail: this is a submodule, and no rule in it is read\n"));
    }

    @Test
    void aFolderThatIsSpelledAlmostLikeThatOfTheRulesIsNamed() {
        write(".github/Guardrail/rules", "rule.drl");
        refused(".github/Guardrail/rules/acme/no-evil/rule.drl: expected rules below `" + RULES + "`, spelled so");
    }

    @Test
    void aFileThatIsSpelledAlmostLikeARuleIsNamed() {
        write(RULES, "rule.DRL");
        refused(RULES + "/acme/no-evil/rule.DRL: expected rules at `<pack>/<name>/rule.drl`, in lower-case letters,"
                + " digits and hyphens");
    }

    @Test
    void aPageWithoutARuleIsNotRead() {
        write(RULES, "rule.drl");
        repository.write(RULES + "/acme/other/README.md", "x".repeat(1 << 19)).commit("Base");
        repository.write("evil.txt", "evil\n").commit("Head");
        assertThat(audited.last("-q").out()).startsWith("red: 1 new finding");
    }

    @Test
    void aRuleOverDocumentsWithoutDocumentsIsMissingEvidence() {
        repository
                .write(
                        ".github/guardrail.yaml",
                        POLICY.replace("ChangedFile", "ConfigValue").replace("path ==", "value =="))
                .commit("Base");
        repository.write("deploy.yaml", "name: evil.txt\n").commit("Head");
        assertThat(audited.last().out())
                .contains("invariants     pending  evidence is missing")
                .contains("the policy names no `documents`, so no guardrail can");
    }

    private void write(String rules, String file) {
        repository.write(rules + "/acme/no-evil/" + file, RULE).write(rules + "/acme/no-evil/README.md", PAGE);
    }

    private void refused(String message) {
        repository.commit("Base");
        repository.write("evil.txt", "evil\n").commit("Head");
        assertThat(audited.last("-q")).isEqualTo(new Invocation(2, "", "guardrail: " + message + "\n"));
    }
}
