package dev.guardrail.author;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.rule.RuleFolder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseRulesTest {

    private static final String ID = "acme/tag";
    private static final String RULE = "rule.drl";
    private static final String PAGE = "README.md";

    private final SortedMap<String, byte[]> files =
            new TreeMap<>(RuleTemplate.simple(ID).files());

    @Test
    void aNewGuardrailBreaksNoHouseRule() {
        assertThat(faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            # acme/tag            | # acme/other        | README.md:1: expected `# acme/tag` as the first line
            tag `latest`.         | tag. It is.         | README.md:3: expected one sentence that says what the guardrail reports
            Reports a container   | reports a container | README.md:3: expected one sentence that says what the guardrail reports
            ## Rollback           | ## Undo             | README.md:17: expected the section `## Rollback`, found `## Undo`
            allow: []             | deny: []            | rule.drl:15: the page declares no parameter `allow`; expected one of: deny
            # Images that may have| Images that may have| README.md:24: expected `name: value`
            """)
    void aPageHasItsFormAndOrder(String part, String other, String fault) {
        change(PAGE, part, other);

        assertThat(faults()).anySatisfy(line -> assertThat(line).startsWith(fault));
    }

    @Test
    void aRuleReadsEachParameterOfItsPage() {
        change(PAGE, "allow: []", "allow: []\n# Other images.\ndeny: []");

        assertThat(faults()).containsExactly("README.md:27: the rule does not read the parameter `deny`");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            name == "allow"              | name == "other"          | rule.drl:15: the page declares no parameter `other`; expected one of: allow
            !$allow.covers( image )      | $allow.asInt == 1        | rule.drl:15: `asInt` reads a whole number, but `allow` is a list of texts; expected one of: asText, covers, coversPath, coversUse, firstCovered, uncovered
            rule == "acme/tag", name     | rule == "tests/focused", name | rule.drl:15: `tests/focused` has no parameter `allow`
            rule == "acme/tag", name     | rule == "workflows/latest-image", name | rule.drl:15: reads a parameter of `workflows/latest-image`, which `@supersedes` does not name
            @since( "0.1.0" )            | @since( "soon" )         | rule.drl:6: expected `@since` to be a version like `0.1.0`, found `soon`
            @severity( "medium" )        | @severity( "mean" )      | rule.drl:6: unknown severity `mean`
            $image : image )             | $image : image ) Job()   | rule.drl:16: `Job` is not joined with `ContainerImage`: each of one matches each of the other
            has no fixed version         | has no\\\\n version       | rule.drl:17: a message has one line, found `\\\\n` in it
            "`" + $image + "` has        | "` has                   | rule.drl:17: warning: the message names nothing of what was seen
            package guardrail.acme       | package guardrail.other  | rule.drl:1:
            """)
    void aRuleHasItsFormAndJoins(String part, String other, String fault) {
        change(RULE, part, other.replace("\\\\", "\\"));

        assertThat(faults()).anySatisfy(line -> assertThat(line).startsWith(fault.replace("\\\\", "\\")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            rule == "acme/tag", name == "allow" | rule=="acme/tag",  name  ==  "allow"
            $allow                              | $allowedSetting
            when                                | when /* `$allow.asInt` is wrong, "allow" is a list */
            when                                | when // `$allow.asInt` is wrong, "allow" is a list
            tag == "latest",                    | tag == "latest", image != "$allow.asInt",
            """)
    void aRuleReadsItsParameterInAnyOtherSpelling(String part, String other) {
        change(RULE, part, other + (part.equals("when") ? "\n" : ""));

        assertThat(faults()).isEmpty();
    }

    @Test
    void aVariableMayStandForOneParameterOrForAnother() {
        change(PAGE, "allow: []", "allow: []\n# The longest name of an image.\nlongest: 80");
        change(RULE, "  $allow : Setting", """
                  ( ( $s : Setting( rule == "acme/tag", name == "longest" ) and ContainerImage( line < $s.asInt ) )
                      or ( $s : Setting( rule == "acme/tag", name == "allow" ) and ContainerImage( $s.covers( image ) ) ) )
                  $allow : Setting\
                """);

        assertThat(faults()).isEmpty();
    }

    @Test
    void aLongRuleIsAWarning() {
        change(RULE, "when\n", "when\n" + "\n".repeat(12));

        assertThat(faults())
                .containsExactly("rule.drl:6: warning: the rule has 26 lines; more than 25 are hard to read:"
                        + " compute in a fact, or write two rules");
    }

    @Test
    void eachCaseHasANameAndAKind() {
        files.put("cases/Other.yaml", "expect: []\n".getBytes(StandardCharsets.UTF_8));

        assertThat(faults()).singleElement().asString().startsWith("cases/Other.yaml: expected a name like");

        files.keySet().removeIf(file -> file.startsWith("cases/"));
        assertThat(faults()).hasSize(3).allMatch(fault -> fault.startsWith("cases: expected a case `"));
    }

    @Test
    void aFileThatIsMissingIsNamed() {
        files.remove(PAGE);

        assertThat(faults()).containsOnlyOnce("README.md: expected the page of the guardrail");
    }

    private void change(String file, String part, String other) {
        String text = new String(files.get(file), StandardCharsets.UTF_8);
        assertThat(text).contains(part);
        files.put(file, text.replace(part, other).getBytes(StandardCharsets.UTF_8));
    }

    private List<String> faults() {
        String folder = ".github/guardrail/rules/" + ID;
        return HouseRules.faults(new RuleFolder(ID, folder, files)).stream()
                .map(fault -> fault.place().toString().substring(folder.length() + 1)
                        + (fault.weight() == Fault.Weight.WARNING ? ": warning: " : ": ")
                        + fault.problem())
                .toList();
    }
}
