package dev.guardrail.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.guardrail.UnusableInputException;
import dev.guardrail.fact.Setting;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.RuleIndex;
import dev.guardrail.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a policy says of parts of the repository. */
class OverridesTest {

    private static final Catalogue CATALOGUE = RuleIndex.builtIn().catalogue();
    private static final String RULE = "workflows/unpinned-action";

    @ParameterizedTest
    @CsvSource({
        "services/**,           services/pay/**,   the longer folder",
        "**/*.yml,              services/**,       a folder before a name",
        "services/*/**,         services/pay/**,   a folder before a wildcard",
        "services/pay/**,       services/pay/a.yml, a file before its folder",
        "**,                    **/a.yml,          more characters",
        "services/**,           services/**/*.yml, more characters behind the same folder",
    })
    void theMoreSpecificWinsWhereverItStands(String less, String more, String why) {
        assertThat(severity(overrides(less, "low", more, "critical"), "services/pay/a.yml"))
                .as(why)
                .isEqualTo(Severity.CRITICAL);
        assertThat(severity(overrides(more, "critical", less, "low"), "services/pay/a.yml"))
                .as(why)
                .isEqualTo(Severity.CRITICAL);
    }

    @Test
    void ofTwoThatAreAsSpecificTheLaterWins() {
        assertThat(severity(overrides("a/*.yml", "low", "a/*.y*l", "critical"), "a/b.yml"))
                .isEqualTo(Severity.LOW);
        assertThat(severity(overrides("a/?*", "low", "a/*?", "critical"), "a/b"))
                .isEqualTo(Severity.CRITICAL);
    }

    @Test
    void eachSettingIsDecidedForItself() {
        Policy policy = read("""
                rules: {workflows/unpinned-action: off}
                overrides:
                  - {in: "a/**", rules: {workflows/unpinned-action: {severity: low, parameters: {allow: [x/y]}}}}
                  - {in: "a/b/**", rules: {workflows/unpinned-action: on}}
                  - {in: "a/b/c/**", rules: {workflows/unpinned-action: off}}
                """);
        assertThat(policy.selected()).contains(RULE);
        assertThat(policy.overrides().everywhere().isOn(RULE)).isFalse();
        RuleTable inB = policy.overrides().at("a/b/x");
        assertThat(inB.isOn(RULE)).isTrue();
        assertThat(inB.severity(RULE).orElseThrow().value()).isEqualTo(Severity.LOW);
        assertThat(inB.settings())
                .filteredOn(setting -> setting.rule().equals(RULE))
                .extracting(Setting::values)
                .hasToString("[[x/y]]");
        assertThat(policy.overrides().at("a/b/c/x").isOn(RULE)).isFalse();
    }

    @Test
    void aLevelTurnsGuardrailsOnAndNothingElseOff() {
        assertThat(read("").selected()).doesNotContain("workflows/unknown-exit-status");
        assertThat(read("level: strict\n").selected())
                .contains("workflows/unknown-exit-status", RULE)
                .containsAll(read("").selected());
        assertThat(read("level: pedantic\n").selected()).contains("workflows/unknown-exit-status");
        assertThat(read("level: strict\nrules: {workflows/unknown-exit-status: off}\n")
                        .selected())
                .doesNotContain("workflows/unknown-exit-status");
        assertThat(read("level: strict\npacks: [guardrails]\n").selected())
                .doesNotContain("workflows/unknown-exit-status");
    }

    @Test
    void everyMistakeHasItsPlace() {
        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(() -> read("""
                        level: loud
                        overrides:
                          - rules: {workflows/unpined-action: low}
                          - in: "a/**"
                          - {in: "b/**", rules: {workflows/unpinned-action: {final: true}}, path: x}
                          - {in: "c/**", rules: {workflows/muted-failure: {parameters: {muting-flags: []}}}}
                        """))
                .withMessage("""
                        p.yaml:2: unknown level `loud`; expected one of: regular, strict, pedantic
                        p.yaml:4: an override needs `in`
                        p.yaml:4: unknown key `workflows/unpined-action` in `rules`; did you mean `workflows/unpinned-action`?
                        p.yaml:5: an override needs `rules`
                        p.yaml:6: unknown key `final` in `workflows/unpinned-action`; expected one of: enabled, severity, parameters
                        p.yaml:6: unknown key `path` in an override; expected one of: in, rules
                        p.yaml:7: the parameter `muting-flags` of `workflows/muted-failure` holds for the whole repository; set it in `rules` of the policy""");
    }

    @Test
    void aListOfGlobsIsNamedAsTheMistakeThatItIs() {
        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(() -> read("""
                        overrides:
                          - {in: ["a/**", "b/**"], rules: {workflows/unpinned-action: low}}
                        """))
                .withMessage("p.yaml:3: expected `in` to be a text, found a list");
    }

    private static Severity severity(Policy policy, String path) {
        return policy.overrides().at(path).severity(RULE).orElseThrow().value();
    }

    private static Policy overrides(String first, String severity, String second, String other) {
        return read("""
                overrides:
                  - {in: "%s", rules: {workflows/unpinned-action: %s}}
                  - {in: "%s", rules: {workflows/unpinned-action: %s}}
                """.formatted(first, severity, second, other));
    }

    private static Policy read(String policy) {
        return PolicyReader.read(new PolicySource("p.yaml", "version: 1\n" + policy), CATALOGUE);
    }
}
