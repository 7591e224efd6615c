package dev.guardrail.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.guardrail.UnusableInputException;
import dev.guardrail.engine.CompiledRules;
import dev.guardrail.engine.RuleBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleCompilerTest {

    private static final String GOOD = """
            package guardrail.trial

            import dev.guardrail.fact.*
            import dev.guardrail.finding.Violation

            rule "trial/one"
              @severity( "low" )
            when
              $job : Job( timeoutMinutes == "" )
            then
              insertLogical( new Violation( drools.getRule().getName(), $job, "no limit" ) );
            end
            """;

    private final RuleCompiler compiler = new RuleCompiler(RuleCompilerTest.class.getClassLoader());

    @TempDir
    private Path folder;

    @Test
    void rulesBecomeModelClasses() {
        CompiledRules compiled = compile(Map.of("rules/trial/one/rule.drl", GOOD));
        assertThat(compiled.models()).singleElement().asString().startsWith("guardrail.trial.Rules");
        assertThat(compiled.classes()).containsKey(compiled.models().get(0).replace('.', '/') + ".class");
    }

    @Test
    void theSameRulesGiveTheSameClasses() {
        Map<String, String> rules = IntStream.range(0, 30)
                .boxed()
                .collect(Collectors.toMap(
                        number -> "rules/trial/n" + number + "/rule.drl",
                        number -> GOOD.replace("trial/one", "trial/n" + number)
                                .replace(
                                        "then\n",
                                        "  $other : " + (number % 2 == 0 ? "Step()" : "Workflow()") + "\nthen\n")));
        CompiledRules first = compile(rules);
        CompiledRules second = compile(rules);
        assertThat(second.models()).isEqualTo(first.models());
        assertThat(second.classes().keySet()).isEqualTo(first.classes().keySet());
        first.classes()
                .forEach((path, bytes) ->
                        assertThat(second.classes().get(path)).as(path).isEqualTo(bytes));
    }

    @Test
    void anUnknownEntryPointIsRefused() {
        String both = GOOD.replace("then\n", "  not Job( key == $job.key ) from entry-point \"bse\"\nthen\n");
        assertThat(problems(Map.of("rules/trial/one/rule.drl", both)))
                .containsExactly("rules/trial/one/rule.drl:10:35: unknown entry point `bse`; expected `base`");
        compile(Map.of("rules/trial/one/rule.drl", both.replace("bse", "base")));
    }

    @Test
    void aSyntaxErrorHasFileAndLine() {
        assertThat(problems(Map.of("rules/trial/one/rule.drl", GOOD.replace("then\n", "thne\n"))))
                .anyMatch(problem -> problem.matches("rules/trial/one/rule\\.drl:\\d+:\\d+: .*"));
    }

    @Test
    void anUnknownTypeOrPropertyHasItsPlaceAndTheNearestName() {
        assertThat(problems(Map.of("rules/trial/one/rule.drl", GOOD, "rules/trial/two/rule.drl", two("Job(", "Jobb("))))
                .containsExactly("rules/trial/two/rule.drl:9:10: unknown fact `Jobb`; did you mean `Job`?");
        assertThat(problems(Map.of("rules/trial/two/rule.drl", two("timeoutMinutes", "timeoutMinute"))))
                .containsExactly("rules/trial/two/rule.drl:9:15: `Job` has no property `timeoutMinute`; did you mean"
                        + " `timeoutMinutes`?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            timeoutMinutes == 'ab'            | 9:33: a text stands in double quotes
            timeoutMinutes == /** x */ "a"    | 9:15: cannot read this condition
            id matches ".*\\bx"               | 9:26: `\\b` in a text is a backspace; write `\\\\b` for the edge of a word
            """)
    void aConditionThatIsNotWhatItLooksLikeIsRefused(String condition, String problem) {
        assertThat(problems(Map.of("rules/trial/one/rule.drl", GOOD.replace("timeoutMinutes == \"\"", condition))))
                .containsExactly("rules/trial/one/rule.drl:" + problem);
    }

    @Test
    void aConstantOfAnEnumIsNamedWhereATextStandsInItsPlace() {
        String rule = GOOD.replace("$job : Job( timeoutMinutes == \"\" )", "$job : ChangedFile( status == \"added\" )");
        assertThat(problems(Map.of("rules/trial/one/rule.drl", rule)))
                .singleElement()
                .asString()
                .contains("`==` does not compare FileStatus with String; write one of: FileStatus.ADDED, ");
    }

    @Test
    void aFactForReportsAloneIsRefused() {
        assertThat(problems(Map.of(
                        "rules/trial/one/rule.drl", GOOD.replace("Job( timeoutMinutes == \"\" )", "Importer()"))))
                .containsExactly(
                        "rules/trial/one/rule.drl:9:10: `Importer` is for reports alone, and no guardrail sees it");
    }

    /** Drools makes one class of a constraint that rules share, and counts these rules. */
    @Test
    void manyRulesMayShareAConstraint() {
        Map<String, String> files = new TreeMap<>();
        for (int i = 0; i < 14; i++) {
            files.put("x/rules/trial/r" + i + "/rule.drl", GOOD.replace("trial/one", "trial/r" + i));
        }
        assertThat(ProjectCompiler.compile(new TreeMap<>(files)).models()).hasSize(1);
    }

    @Test
    void aWrongConsequenceHasItsPlace() {
        assertThat(problems(Map.of("rules/trial/two/rule.drl", two("\"no limit\"", "42"))))
                .containsExactly(
                        "rules/trial/two/rule.drl:11:22: a violation is made of drools.getRule().getName(), a fact"
                                + " and a message; a text before the message tells violations of one fact apart; found"
                                + " (String, Job, Integer)");
    }

    @Test
    void aConsequenceThatActsIsRefused() {
        for (String acting :
                List.of("insert( $job );", "insertLogical( $job ); System.exit( 1 );", "modify( $job ) {}")) {
            String rule = GOOD.replaceAll("insertLogical.*", acting.replace("$", "\\$"));
            assertThat(problems(Map.of("rules/trial/one/rule.drl", rule)))
                    .containsExactly(
                            "rules/trial/one/rule.drl:11:3: expected `insertLogical( ... );` and nothing else as"
                                    + " the consequence");
        }
        assertThat(problems(Map.of("rules/trial/one/rule.drl", GOOD.replace("no limit", "no; \\\" limit"))))
                .isEmpty();
    }

    @Test
    void theMistakesOfAllFilesAreNamedInOrder() {
        assertThat(problems(Map.of(
                        "rules/trial/one/rule.drl",
                        GOOD.replace("Job(", "Jobb(").replace("\"no limit\"", "$x"),
                        "rules/trial/two/rule.drl",
                        "package x\n")))
                .containsExactly(
                        "rules/trial/one/rule.drl:9:10: unknown fact `Jobb`; did you mean `Job`?",
                        "rules/trial/one/rule.drl:11:67: nothing is bound to `$x`",
                        "rules/trial/two/rule.drl:1:1: expected a rule");
    }

    @Test
    void theBuildCompilesEveryRuleFileBelowAFolder() throws IOException {
        write(GOOD.replace(
                "@severity( \"low\" )",
                "@summary( \"s\" ) @severity( \"low\" ) @gate( \"ci\" ) @inspects( \"Job\" ) @since( \"1\" )"
                        .replace(" @", "\n  @")));
        RuleCompiler.main(
                folder.resolve("rules").toString(), folder.resolve("classes").toString());
        assertThat(Files.readAllLines(folder.resolve("classes").resolve(RuleBase.MODELS)))
                .hasSize(2)
                .startsWith(RuleBase.VERSION);
    }

    @Test
    void aRuleThatIsNotNamedLikeItsFolderFailsTheBuild() throws IOException {
        Path rule = folder.resolve("rules/trial/two/rule.drl");
        Files.createDirectories(rule.getParent());
        Files.writeString(rule, GOOD);
        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(() -> RuleCompiler.main(folder.resolve("rules").toString(), folder.toString()))
                .withMessage("rules/trial/two/rule.drl:6:1: expected `rule \"trial/two\"`, the path of its folder");
        Files.writeString(rule, two("", ""));
        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(() -> RuleCompiler.main(folder.resolve("rules").toString(), folder.toString()))
                .withMessage("rules/trial/two/README.md: expected the page of the guardrail");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                 | 6: expected an annotation `@inspects( "Type" )`: the type of fact that the gate counts as inspected; see rules/README.md
            @inspects( "Jib" )                 | 10: `@inspects` names the unknown fact `Jib`; did you mean `Job`?
            @inspects( "Step" )                | 10: `@inspects` names `Step`, but no condition of the rule matches on it; expected one of: Job; or mark the record of one of them with `@FoundAmong( Step.class )`
            @inspects( "Job if Step" )         | 10: `@inspects` has `if Step`, but no condition of the rule matches on it; expected one of: Job
            @inspects( "Job where" )           | 10: expected `@inspects( "Type" )`, with `where property` or `if Type` after the type
            @inspects( "CheckRun where lost" ) | 10: `@inspects` names `lost`, which is neither a property of `CheckRun` that is true or false nor a parameter that is true, false or a list
            """)
    void aRuleThatDoesNotSayWhatItInspectsFailsTheBuild(String annotation, String problem) throws IOException {
        String metadata = "@summary( \"s\" )\n  @severity( \"low\" )\n  @gate( \"ci\" )\n  ";
        write(GOOD.replace("@severity( \"low\" )", metadata + annotation + "\n  @since( \"1\" )"));
        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(() -> RuleCompiler.main(folder.resolve("rules").toString(), folder.toString()))
                .withMessageStartingWith("rules/trial/one/rule.drl:" + problem);
    }

    @Test
    void aRuleMayInspectWhatItsFactsAreFoundAmongAndAnythingWhereItMatchesOnGaps() throws IOException {
        String rule = GOOD.replace(
                "@severity( \"low\" )",
                "@summary( \"s\" )\n  @severity( \"low\" )\n  @gate( \"ci\" )\n  @inspects( \"TestFile\" )\n  @since( \"1\" )");
        write(rule.replace("Job( timeoutMinutes == \"\" )", "TestMark()"));
        RuleCompiler.main(
                folder.resolve("rules").toString(), folder.resolve("1").toString());
        write(rule.replace("Job( timeoutMinutes == \"\" )", "Gap()"));
        RuleCompiler.main(
                folder.resolve("rules").toString(), folder.resolve("2").toString());
        assertThat(folder.resolve("2").resolve(RuleBase.MODELS)).exists();
    }

    @Test
    void aFolderWithoutRulesFailsTheBuild() {
        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(() -> RuleCompiler.main(folder.toString(), folder.toString()))
                .withMessageEndingWith("` has no rule file");
    }

    /** The rule of the folder {@code trial/one}, with a page. */
    private void write(String text) throws IOException {
        Path rule = folder.resolve("rules/trial/one/rule.drl");
        Files.createDirectories(rule.getParent());
        Files.writeString(rule, text);
        Files.writeString(
                rule.resolveSibling("README.md"),
                Stream.of("Why", "Remediation", "Guardrail", "Rollback", "What it does not see")
                        .map(section -> "## " + section + "\n\nText.\n")
                        .collect(Collectors.joining("\n")));
    }

    /** The good rule, as that of another folder, with something replaced. */
    private static String two(String from, String to) {
        return GOOD.replace("trial/one", "trial/two").replace(from, to);
    }

    private CompiledRules compile(Map<String, String> files) {
        return compiler.compile(new TreeMap<>(files));
    }

    private List<String> problems(Map<String, String> files) {
        try {
            compile(files);
            return List.of();
        } catch (UnusableInputException e) {
            return e.getMessage().lines().toList();
        }
    }
}
