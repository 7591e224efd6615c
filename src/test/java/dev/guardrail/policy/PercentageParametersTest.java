package dev.guardrail.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.guardrail.UnusableInputException;
import dev.guardrail.fact.Setting;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.RuleIndex;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parameters that are percentages. */
class PercentageParametersTest {

    private static final Catalogue CATALOGUE = RuleIndex.builtIn().catalogue();

    @Test
    void everyMistakeInAMappingOfPercentagesIsNamedInOneRun() {
        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(() -> read("""
                        version: 1
                        rules:
                          coverage/total-below-threshold:
                            parameters:
                              minimum:
                                lines: 80
                                branch: all
                                statement: none
                        """))
                .withMessage("""
                        p.yaml:6: unknown key `lines` in `minimum`; did you mean `line`?
                        p.yaml:7: expected `branch` in `minimum` to be a percentage from 0 to 100, found `all`
                        p.yaml:8: unknown key `statement` in `minimum`; expected one of: line, branch, instruction, combined
                        p.yaml:8: expected `statement` in `minimum` to be a percentage from 0 to 100, found `none`""");
    }

    @Test
    void percentagesOfGlobsReplaceTheDefaultAndKeepTheirOrder() {
        Setting minimum = setting("""
                version: 1
                rules:
                  coverage/file-below-threshold:
                    parameters:
                      minimum: {"src/**/core.py": 100, "src/**": 80.5}
                """, "coverage/file-below-threshold", "minimum");

        assertThat(minimum.values()).containsExactly("src/**/core.py: 100", "src/**: 80.5");
        assertThat(minimum.place().toString()).isEqualTo("p.yaml:5");
    }

    @Test
    void percentagesByNameKeepTheDefaultOfThoseThatThePolicyLeavesAway() {
        Setting minimum = setting("""
                version: 1
                rules:
                  coverage/total-below-threshold:
                    parameters:
                      minimum: {branch: 50}
                """, "coverage/total-below-threshold", "minimum");

        assertThat(minimum.values())
                .containsExactlyInAnyOrder("branch: 50", "line: 80.0", "instruction: 0.0", "combined: 0.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.0", "7", "100", "100.0000", "99.9999", "'80.5'"})
    void aPercentageNeedsNoPoint(String value) {
        Setting minimum = setting(
                "version: 1\nrules: {coverage/patch-below-threshold: {parameters: {minimum: " + value + "}}}\n",
                "coverage/patch-below-threshold",
                "minimum");

        assertThat(minimum.asPercentage()).isEqualTo(new BigDecimal(value.replace("'", "")));
    }

    private static Setting setting(String policy, String rule, String name) {
        return read(policy).settings().stream()
                .filter(setting -> setting.rule().equals(rule) && setting.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Policy read(String text) {
        return PolicyReader.read(new PolicySource("p.yaml", text), CATALOGUE);
    }
}
