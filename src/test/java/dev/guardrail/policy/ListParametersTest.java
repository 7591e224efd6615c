package dev.guardrail.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.guardrail.UnusableInputException;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.RuleIndex;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parameters that are lists: an entry that can match nothing is a mistake. */
class ListParametersTest {

    private static final Catalogue CATALOGUE = RuleIndex.builtIn().catalogue();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            workflows/forbidden-uses | deny | checkout           | `checkout` names no action; expected `owner/repository`, with or without `@` and a reference
            workflows/forbidden-uses | deny | ./local            | `./local` names no action; expected `owner/repository`, with or without `@` and a reference
            workflows/forbidden-uses | deny | docker://a/b:1     | `docker://a/b:1` names no action; expected `owner/repository`, with or without `@` and a reference
            workflows/forbidden-uses | deny | actions/checkout@  | `actions/checkout@` names no reference after its `@`
            workflows/forbidden-uses | deny | ''                 | expected an entry, found nothing
            tests/source-without-test | except | /src/**         | `/src/**` matches no path: paths begin at the root of the repository, without `/`; write `src/**`
            tests/source-without-test | except | ./src/a.py      | `./src/a.py` matches no path: paths begin at the root of the repository, without `/`; write `src/a.py`
            tests/source-without-test | except | src/            | `src/` matches no file; write `src/**` for what is in the folder
            workflows/muted-failure | muting-flags | 'gradle*: ' | `gradle*: ` names no words after its colon
            workflows/latest-image | allow | ' '                 | expected an entry, found nothing
            """)
    void anEntryThatMatchesNothingIsAMistake(String rule, String parameter, String entry, String problem) {
        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(() -> read(rule, parameter, entry))
                .withMessage("p.yaml:5: `" + parameter + "`: " + problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            workflows/forbidden-uses | deny | actions/checkout
            workflows/forbidden-uses | deny | actions/*@v1
            workflows/forbidden-uses | deny | '*'
            workflows/forbidden-uses | deny | '*checkout*'
            workflows/forbidden-uses | deny | docker/build-push-action
            tests/source-without-test | except | '**/*.pyi'
            tests/source-without-test | except | setup.py
            workflows/muted-failure | muting-flags | '--exit-zero'
            workflows/muted-failure | muting-flags | 'gradle*: -x test'
            workflows/latest-image | allow | 'ghcr.io/acme/*'
            """)
    void everyOtherEntryIsReadAsItIsWritten(String rule, String parameter, String entry) {
        assertThat(read(rule, parameter, entry)).containsExactly(entry.replace("'", ""));
    }

    @Test
    void theKindOfAListIsHowItsRuleReadsIt() {
        assertThat(CATALOGUE
                        .get("workflows/forbidden-uses")
                        .parameter("deny")
                        .orElseThrow()
                        .description())
                .isEqualTo("a list of actions");
        assertThat(CATALOGUE
                        .get("tests/source-without-test")
                        .parameter("except")
                        .orElseThrow()
                        .description())
                .isEqualTo("a list of globs");
        assertThat(CATALOGUE
                        .get("workflows/muted-failure")
                        .parameter("muting-flags")
                        .orElseThrow()
                        .description())
                .isEqualTo("a list of words");
    }

    private static List<String> read(String rule, String parameter, String entry) {
        String text = """
                version: 1
                rules:
                  %s:
                    parameters:
                      %s: [%s]
                """.formatted(rule, parameter, entry);
        return PolicyReader.read(new PolicySource("p.yaml", text), CATALOGUE).settings().stream()
                .filter(setting -> setting.rule().equals(rule) && setting.name().equals(parameter))
                .findFirst()
                .orElseThrow()
                .values();
    }
}
