package dev.guardrail.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.Place;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every folder of a guardrail has to keep to. */
class GuardrailFoldersTest {

    private static final Pattern SETTING =
            Pattern.compile("Setting\\(\\s*rule == \"([^\"]+)\",\\s*name == \"([^\"]+)\"");
    private static final Pattern CONSEQUENCE = Pattern.compile("(?s)\\nthen\\n(.*?)\\nend\\s*$");
    private static final Pattern CONCLUSION = Pattern.compile(
            "(?s)\\s*insertLogical\\( new Violation\\( drools\\.getRule\\(\\)\\.getName\\(\\), \\$\\w+,\\s.* \\) \\);");

    static List<RuleFolder> folders() {
        return BuiltInFolders.all();
    }

    /** The guardrail as its folder describes it, without the conditions of its rule. */
    private static Guardrail guardrail(RuleFolder folder) {
        RuleSource source = new RuleSource(Place.line(folder.path(RuleFolder.RULE), 1), List.of(), new TreeSet<>());
        return GuardrailReader.read(folder.id(), folder.rule(), folder.page(), source);
    }

    @Test
    void thereAreGuardrails() {
        assertThat(folders()).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void theRuleAndItsReadmeCanBeRead(RuleFolder folder) {
        Guardrail guardrail = guardrail(folder);

        assertThat(guardrail.id()).isEqualTo(folder.id());
        assertThat(guardrail.summary()).isNotBlank();
        assertThat(guardrail.since()).matches("\\d+\\.\\d+\\.\\d+");
    }

    @ParameterizedTest
    @MethodSource("folders")
    void theReadmeStartsWithTheIdAndOneSentence(RuleFolder folder) {
        List<String> paragraphs = List.of(folder.page().split("\\n\\n", 3));

        assertThat(paragraphs).hasSize(3);
        assertThat(paragraphs.get(0)).isEqualTo("# " + folder.id());
        assertThat(paragraphs.get(1)).matches("(?s)[A-Z].*\\.").doesNotContain(". ");
        assertThat(paragraphs.get(2)).startsWith("## Why\n");
    }

    @ParameterizedTest
    @MethodSource("folders")
    void theReadmeHasItsSectionsInOrder(RuleFolder folder) {
        assertThat(folder.page().lines().filter(line -> line.startsWith("## ")))
                .containsExactly(
                        "## Why",
                        "## Remediation",
                        "## Guardrail",
                        "## Rollback",
                        "## Parameters",
                        "## What it does not see");
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyKindOfCaseIsThere(RuleFolder folder) {
        assertThat(folder.cases().keySet())
                .anyMatch(name -> name.startsWith("cases/reports-"))
                .anyMatch(name -> name.startsWith("cases/ignores-"))
                .anyMatch(name -> name.startsWith("cases/edge-"));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void aRuleConcludesOneViolationAndDoesNothingElse(RuleFolder folder) {
        List<String> consequences = CONSEQUENCE
                .matcher(folder.rule())
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(consequences).hasSize(1);
        assertThat(consequences.get(0))
                .matches(CONCLUSION)
                .containsOnlyOnce("insertLogical")
                .containsOnlyOnce(";");
        assertThat(folder.rule().lines().filter(line -> line.startsWith("rule ")))
                .hasSize(1);
        assertThat(folder.rule()).doesNotContain("salience", "agenda-group", "global ", "modify", "System.");
    }

    @ParameterizedTest
    @MethodSource("folders")
    void thePackageOfARuleIsItsPack(RuleFolder folder) {
        String pack = folder.id().substring(0, folder.id().indexOf('/'));

        assertThat(folder.rule()).startsWith("package guardrail." + pack.replace('-', '_') + "\n");
    }

    @ParameterizedTest
    @MethodSource("folders")
    void aRuleUsesTheParametersThatItsReadmeDeclares(RuleFolder folder) {
        Guardrail guardrail = guardrail(folder);
        List<Parameter> parameters = guardrail.parameters();
        List<MatchResult> settings = SETTING.matcher(folder.rule()).results().toList();

        assertThat(settings)
                .hasSameSizeAs(Pattern.compile("\\bSetting\\(")
                        .matcher(folder.rule())
                        .results()
                        .toList());
        assertThat(settings)
                .allMatch(setting -> setting.group(1).equals(folder.id())
                        || setting.group(1).equals(guardrail.unsettles())
                        || guardrail.supersedes().contains(setting.group(1)));
        assertThat(settings.stream()
                        .filter(setting -> setting.group(1).equals(folder.id()))
                        .map(setting -> setting.group(2)))
                .containsExactlyInAnyOrderElementsOf(
                        parameters.stream().map(Parameter::name).toList());
        assertThat(parameters).allMatch(parameter -> !parameter.meaning().isBlank());
    }
}
