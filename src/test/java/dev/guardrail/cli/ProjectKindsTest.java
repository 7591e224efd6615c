package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.git.TestRepository;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project adds a kind of claims: what finds them, which rules judge them, and by what. */
class ProjectKindsTest {

    private static final String FOLDER = ".github/guardrail/rules/claims/replicas/";
    private static final String AUDIT = "docs/M02_audit.md";
    private static final String RULE = """
            package guardrail.claims

            import dev.guardrail.claim.*
            import dev.guardrail.fact.*

            rule "claims/replicas"
              @summary( "a Deployment has as many replicas as the audit says" )
              @since( "1.0.0" )
              @needs( "files" )
              @wants( "a Deployment of that name" )
            when
              $claim : Claim( kind.name == "replicas", $service : subject )
              ConfigValue( pointer == "/metadata/name", value == $service, $path : path )
              $replicas : ConfigValue( path == $path, pointer == "/spec/replicas", $count : value )
            then
              insertLogical( new ClaimConclusion( drools.getRule().getName(), $claim, $replicas, $count )
                  .withReading( "the replicas of the Deployment" ) );
            end
            """;
    private static final String PAGE = """
            # claims/replicas

            How many replicas a service has.

            ## Words

            ```regexp
            `(?<subject>[a-z]+)` has (?<says>[0-9]+) replicas?
            ```

            ## Evidence

            The manifests.

            ## What it does not see

            Autoscalers.
            """;
    private static final String CASE = """
            policy: |
              version: 1
              documents: ["**/*.yaml"]
            given:
              orders.yaml: |
                metadata: {name: orders}
                spec: {replicas: 3}
            audit: |
              - `orders` has %s replicas
            expect:
              - line: 1
                status: %s
                is: "3"
            """;
    private static final String LEAVES = """
            given: {}
            audit: |
              - `orders` has no replicas
            expect: []
            """;

    @TempDir
    private Path folder;

    private TestRepository repository;

    @BeforeEach
    void aProjectWithAKind() {
        repository = TestRepository.init(folder.resolve("project"));
        repository
                .write(".github/guardrail.yaml", "version: 1\ndocuments: [\"*.yaml\"]\naudits: [\"docs/*audit.md\"]\n")
                .write(FOLDER + "rule.drl", RULE)
                .write(FOLDER + "README.md", PAGE)
                .write(FOLDER + "cases/supports-the-number.yaml", CASE.formatted("3", "supported"))
                .write(FOLDER + "cases/contradicts-another.yaml", CASE.formatted("2", "contradicted"))
                .write(FOLDER + "cases/leaves-other-words.yaml", LEAVES)
                .write("orders.yaml", "metadata: {name: orders}\nspec: {replicas: 3}\n")
                .commit("Base");
        repository
                .write("orders.yaml", "metadata: {name: orders}\nspec: {replicas: 5}\n")
                .commit("Head");
    }

    private Invocation verify(String... lines) {
        String range = repository.git("rev-parse", "HEAD~1").strip() + ".."
                + repository.git("rev-parse", "HEAD").strip();
        repository
                .write(AUDIT, "# M02 Audit\n\n**Range:** `" + range + "`\n\n" + String.join("\n", lines) + "\n")
                .commit("Audit");
        return run();
    }

    private Invocation run(String... more) {
        String[] arguments = {
            "verify", AUDIT, "--at", "HEAD", "--repo", repository.dir().toString()
        };
        return Invocation.of(
                Stream.concat(Arrays.stream(arguments), Arrays.stream(more)).toArray(String[]::new));
    }

    @Test
    void aClaimOfTheKindIsJudgedByTheFactsOfTheRange() {
        Invocation invocation = verify("- `orders` has 3 replicas", "- `orders` has 5 replicas");
        assertThat(invocation.error()).isEmpty();
        assertThat(invocation.code()).isOne();
        assertThat(invocation.out())
                .contains("""
                contradicted (1)
                  5:3  "`orders` has 3 replicas"
                      says 3; it is 5 (the replicas of the Deployment)
                      at orders.yaml:2
                """)
                .contains("4 claims: 3 supported, 0 consistent, 0 not checkable, 1 contradicted");
    }

    @Test
    void anExplanationNamesTheRuleOfTheProject() {
        verify("- `orders` has 3 replicas");
        assertThat(run("--explain", "5").out())
                .contains("says 3, a claim of the kind `replicas`", "concluded by `claims/replicas`,")
                .contains(FOLDER + "rule.drl:6")
                .contains("differs: 5, the replicas of the Deployment; speaks against the claim");
    }

    @Test
    void whatTheRuleDoesNotFindIsNotCheckable() {
        assertThat(verify("- `payments` has 3 replicas").out())
                .contains("needs a Deployment of that name: 1 claim, line 5");
    }

    @Test
    void whatNobodyCouldReadContradictsNothing() {
        repository.write("broken.yaml", "a: [\n").commit("Broken");
        assertThat(verify("- `orders` has 3 replicas", "- `orders` has 5 replicas")
                        .out())
                .contains("needs evidence that is missing: broken.yaml: ", "1 claim, line 5")
                .contains("1 not checkable, 0 contradicted");
    }

    @Test
    void intentionsAreNoClaims() {
        assertThat(verify("- `orders` has 3 replicas should become 9: `orders` has 9 replicas soon, it will.")
                        .out())
                .contains("2 claims: 2 supported");
    }

    @Test
    void theRulesOfTheBaseJudgeAndNotThoseOfTheChange() {
        repository
                .write(FOLDER + "rule.drl", RULE.replace("$replicas, $count )", "$replicas, \"3\" )"))
                .commit("Judge otherwise");
        assertThat(verify("- `orders` has 3 replicas").out()).contains("says 3; it is 5");
    }

    @Test
    void anAuditThatIsChangedIsCheckedByThem() {
        verify("- `orders` has 3 replicas");
        assertThat(new AuditedRepository(repository).findings()).contains("audits/false-claim 5 introduced open");
        assertThat(new AuditedRepository(repository).last().out())
                .contains("\"`orders` has 3 replicas\" says 3, but it is 5: the replicas of the\n");
    }

    @Test
    void aKindNeedsWordsAndANameOfItsOwn() {
        repository
                .write(FOLDER + "README.md", PAGE.replace("```regexp", "```text"))
                .commit("No words");
        repository.write("x.txt", "x\n").commit("Next");
        assertThat(verify("- x").error())
                .contains(FOLDER + "README.md: expected a block \"```regexp\" in the section `## Words`");
        repository
                .write(FOLDER + "README.md", PAGE)
                .write(".github/guardrail/rules/claims/lines/rule.drl", RULE.replace("claims/replicas", "claims/lines"))
                .write(".github/guardrail/rules/claims/lines/README.md", PAGE)
                .commit("Lines");
        repository.write("x.txt", "y\n").commit("Next");
        assertThat(verify("- x").error()).contains("the kind of claims `claims/lines` comes with Guardrail");
    }

    @Test
    void aRuleThatJudgesClaimsConcludesNoFinding() {
        repository
                .write(FOLDER + "rule.drl", RULE.replace("import dev.guardrail.fact.*", """
                        import dev.guardrail.fact.*
                        import dev.guardrail.finding.Violation"""))
                .commit("Violation");
        repository.write("x.txt", "x\n").commit("Next");
        assertThat(verify("- x").error())
                .contains("rule.drl:5:1: a rule may not import `dev.guardrail.finding.Violation`; it may import"
                        + " `dev.guardrail.fact.*`, `dev.guardrail.claim.*`");
    }

    @Test
    void aRuleThatJudgesAnotherKindIsNamed() {
        repository
                .write(FOLDER + "rule.drl", RULE.replace("kind.name == \"replicas\", ", ""))
                .write(
                        FOLDER.replace("replicas", "other") + "rule.drl",
                        RULE.replace("claims/replicas", "claims/other"))
                .write(FOLDER.replace("replicas", "other") + "README.md", PAGE.replace(" has ", " runs "))
                .commit("Other");
        repository.write("x.txt", "x\n").commit("Next");
        assertThat(verify("- `orders` runs 3 replicas").error())
                .contains("the rule `claims/replicas` concludes what is not its own");
    }

    @Test
    void theCasesOfAKindRun() {
        Invocation tested =
                Invocation.of("rules", "test", folder.resolve("project/.github").toString());
        assertThat(tested.error()).isEmpty();
        assertThat(tested.out()).isEqualTo("claims/replicas: 3 cases pass\n1 guardrail, 3 cases: no failures\n");
        repository.write(FOLDER + "cases/contradicts-another.yaml", CASE.formatted("2", "supported"));
        assertThat(Invocation.of(
                                "rules",
                                "test",
                                folder.resolve("project/.github").toString())
                        .out())
                .contains("contradicts-another.yaml: a case with this name shows a claim that is contradicted");
        repository.write(FOLDER + "cases/contradicts-another.yaml", CASE.formatted("3", "contradicted"));
        Invocation failed =
                Invocation.of("rules", "test", folder.resolve("project/.github").toString());
        assertThat(failed.code()).isOne();
        assertThat(failed.out())
                .contains("expected 1: \"\" contradicted, it is 3, found 1: \"`orders` has 3 replicas\" supported");
    }

    @Test
    void theFolderOfAKindKeepsToTheHouseRules() {
        assertThat(Invocation.of(
                                "rules",
                                "lint",
                                folder.resolve("project/.github").toString())
                        .out())
                .isEqualTo("1 guardrail: no mistakes, no warnings\n");
        repository.write(FOLDER + "README.md", PAGE.replace("## Evidence", "## Why"));
        assertThat(Invocation.of(
                                "rules",
                                "lint",
                                folder.resolve("project/.github").toString())
                        .out())
                .contains("expected the section `## Evidence`");
    }

    @Test
    void aGuardrailIsNotInThePackOfClaims() {
        assertThat(Invocation.of("rules", "new", "claims/replicas").error())
                .contains("the pack `claims` is for rules that judge claims of audits");
    }
}
