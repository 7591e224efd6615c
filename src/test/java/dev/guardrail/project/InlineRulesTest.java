package dev.guardrail.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.guardrail.UnusableInputException;
import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.fact.Place;
import dev.guardrail.policy.PolicyReader;
import dev.guardrail.policy.PolicySource;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.rule.RuleIndex;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Guardrails that a policy states. */
class InlineRulesTest {

    private static final Catalogue BUILT_IN = RuleIndex.builtIn().catalogue();
    private static final String POLICY = """
            version: 1
            guardrails:
              - id: acme/no-latest-tag
                match: ContainerImage
                where: 'tag == "latest"'
                message: 'say "{image}" \\ {tag}'
                because: "why"
            """;

    @Test
    void aGuardrailStandsWhereThePolicyStatesIt() {
        Guardrail guardrail = load(POLICY).index().catalogue().get("acme/no-latest-tag");
        assertThat(guardrail.place()).hasToString("p.yaml:3");
        assertThat(guardrail.source().conditions())
                .singleElement()
                .satisfies(condition -> assertThat(condition.place())
                        .extracting(Place::line, Place::column)
                        .containsExactly(5, 12));
        assertThat(guardrail.documentation().why()).isEqualTo("why");
        assertThat(guardrail.purpose().needs()).hasToString("[workflows, files]");
    }

    @Test
    void theMessageIsATextWithVariablesWhateverItQuotes() {
        assertThat(load(POLICY).texts().get("acme/no-latest-tag"))
                .contains("$fact : ContainerImage( tag == \"latest\", $image : image, $tag : tag )")
                .contains("$fact, \"say \\\"\" + $image + \"\\\" \\\\ \" + $tag )");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            tag ==             | tagg ==                    | p.yaml:5:13: `ContainerImage` has no property `tagg`; did you mean `tag`?
            {tag}              | {tagg}                     | p.yaml:6: `ContainerImage` has no property `tagg`; did you mean `tag`?
            tag ==             | tag == "x" ) eval( tag ==  | p.yaml:5:
            """)
    void aMistakeHasItsPlaceInThePolicy(String from, String to, String problem) {
        assertThat(problems(POLICY.replace(from, to))).anyMatch(line -> line.startsWith(problem));
        assertThat(problems(POLICY.replace(from, to))).allMatch(line -> line.startsWith("p.yaml:"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ContainerImage  | ContainerImag  | p.yaml:4: unknown fact `ContainerImag`; did you mean `ContainerImage`?
            ContainerImage  | Setting        | p.yaml:4: a `Setting` stands in no file, so nothing can be reported about it
            ContainerImage  | Importer       | p.yaml:4: `Importer` is for reports alone, and no guardrail sees it
            acme/no-latest  | int/no-latest  | p.yaml:3: the pack `int` is a word of Java, and no rule can be in a package of that name
            acme/no-latest  | Acme/no-latest | p.yaml:3: expected an id like `acme/no-latest-tag`, in lower-case letters, digits and hyphens, found `Acme/no-latest-tag`
            because:        | becaus:        | p.yaml:7: unknown key `becaus` in a guardrail; did you mean `because`?
            """)
    void aMistakeBesideTheConditionIsOneOfThePolicy(String from, String to, String problem) {
        PolicySource source = new PolicySource("p.yaml", POLICY.replace(from, to));
        UnusableInputException refused =
                catchThrowableOfType(UnusableInputException.class, () -> PolicyReader.read(source, BUILT_IN));
        assertThat(refused.getMessage().lines()).contains(problem);
    }

    @Test
    void aNameThatIsTakenIsSaidOnceAndTheOthersAreCompiled() {
        String twice = POLICY
                + POLICY.substring(POLICY.indexOf("  - id"))
                        .replace("acme/no", "ci/no")
                        .replace("tag ==", "x ==");
        assertThat(problems(twice
                        + POLICY.substring(POLICY.indexOf("  - id"))
                                .replace("acme/no", "acme/my")
                                .replace("tag ==", "y ==")))
                .hasSize(2)
                .anyMatch(line -> line.startsWith("p.yaml:8: the pack `ci` is one of those that come with Guardrail"))
                .anyMatch(line -> line.startsWith("p.yaml:15:13: `ContainerImage` has no property `y`"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tag == \"latest\" ) //", "tag == \"latest\" ) Job( id == \"x\""})
    void aConstraintIsNothingElse(String where) {
        String policy =
                POLICY.replace("'tag == \"latest\"'", "'" + where + "'").replaceAll("message: .*", "message: no");
        assertThat(problems(policy))
                .containsExactly(
                        "p.yaml:5: expected constraints over the properties of the fact, with commas between them,"
                                + " and nothing besides");
    }

    private static ProjectRules load(String policy) {
        return new ProjectRuleLoader(BUILT_IN)
                .load(new PolicySource("p.yaml", policy), FilesSnapshot.ofTexts(Map.of()));
    }

    private static List<String> problems(String policy) {
        return catchThrowableOfType(UnusableRulesException.class, () -> load(policy))
                .getMessage()
                .lines()
                .toList();
    }
}
