package dev.guardrail.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.guardrail.UnusableInputException;
import dev.guardrail.fact.Setting;
import dev.guardrail.fact.Zone;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.RuleIndex;
import dev.guardrail.rule.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a policy says after those that it extends. */
class ExtendedPoliciesTest {

    private static final Catalogue CATALOGUE = RuleIndex.builtIn().catalogue();
    private static final String RULE = "workflows/unpinned-action";

    @Test
    void aLaterFileWinsAndEachSettingKnowsItsLine() {
        Policy policy = read("fail-at: low\nscope: all\n", "fail-at: critical\n");
        assertThat(policy.failAt().value()).isEqualTo(Severity.CRITICAL);
        assertThat(policy.failAt().place()).hasToString("own.yaml:2");
        assertThat(policy.scope().value()).isEqualTo(Scope.ALL);
        assertThat(policy.scope().place()).hasToString("parent.yaml:3");
        assertThat(policy.required().place()).hasToString("policies/default.yaml:11");
        assertThat(policy.source()).isEqualTo("own.yaml");
        assertThat(policy.extended()).containsExactly("parent.yaml");
    }

    @Test
    void aRuleKeepsWhatTheLaterFileDoesNotSay() {
        Policy policy = read("""
                rules:
                  workflows/unpinned-action: {severity: critical, parameters: {allow: [a/b]}}
                """, """
                rules:
                  workflows/unpinned-action: {parameters: {allow: [c/d]}}
                """);
        assertThat(severity(policy).value()).isEqualTo(Severity.CRITICAL);
        assertThat(severity(policy).place()).hasToString("parent.yaml:3");
        assertThat(allowed(policy)).containsExactly("c/d");
    }

    @Test
    void listsOfEntriesAreAddedAndOtherListsAreReplaced() {
        String boundary = "boundaries:\n  - {modules: [%s], in: \"a/**\", because: b}\n";
        Policy policy = read(
                boundary.formatted("x") + "paths: {include: [\"a/**\"], exclude: [\"b/**\"]}\n",
                boundary.formatted("y") + "paths: {exclude: [\"c/**\"]}\n");
        assertThat(policy.boundaries()).extracting(one -> one.modules().get(0)).containsExactly("x", "y");
        assertThat(policy.boundaries())
                .extracting(one -> one.place().path())
                .containsExactly("parent.yaml", "own.yaml");
        assertThat(policy.paths().includes("a/x")).isTrue();
        assertThat(policy.paths().includes("d")).isFalse();
        assertThat(policy.paths().exclude()).hasToString("[c/**]");
    }

    @Test
    void zonesAreAddedAndSwitchedOff() {
        Policy policy = read("zones: {pay: {paths: [\"pay/**\"]}}\n", "zones: {pay: {imports: [stripe]}, auth: off}\n");
        assertThat(policy.zones()).extracting(Zone::name).contains("pay").doesNotContain("auth");
        assertThat(policy.zones()).filteredOn(zone -> zone.name().equals("pay")).allSatisfy(zone -> {
            assertThat(zone.paths()).hasToString("[pay/**]");
            assertThat(zone.imports()).containsExactly("stripe");
        });
    }

    @Test
    void mistakesOfEveryFileAreNamedInOneRun() {
        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(() -> read("fail-at: hihg\n", "fail-at: low\nscop: all\n"))
                .withMessage("own.yaml:3: unknown key `scop` in the policy; did you mean `scope`?\n"
                        + "parent.yaml:2: unknown severity `hihg`; did you mean `high`?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            off                                | `workflows/unpinned-action` cannot be switched off
            medium                             | `workflows/unpinned-action` cannot be lowered from critical to medium
            {enabled: false}                   | `workflows/unpinned-action` cannot be switched off
            {severity: high}                   | `workflows/unpinned-action` cannot be lowered from critical to high
            {parameters: {allow: [a/b, c/d]}}  | the parameter `allow` of `workflows/unpinned-action` cannot be changed
            """)
    void whatIsFinalCannotBeSoftened(String softer, String what) {
        String parent = """
                rules:
                  workflows/unpinned-action: {severity: critical, parameters: {allow: [a/b]}, final: true}
                """;
        assertRefused(parent, "rules:\n  workflows/unpinned-action: " + softer + "\n", "own.yaml:3: " + what, 3);
        assertRefused(
                parent,
                "overrides:\n  - in: \"a/**\"\n    rules:\n      workflows/unpinned-action: " + softer + "\n",
                "own.yaml:5: " + what,
                3);
    }

    @Test
    void whatIsFinalCanBeRaisedAndItsOwnFileCanOverrideIt() {
        Policy policy = read("""
                rules:
                  workflows/unpinned-action: {severity: medium, parameters: {allow: [a/b]}, final: true}
                overrides:
                  - {in: "a/**", rules: {workflows/unpinned-action: low}}
                """, """
                packs: [guardrails]
                rules:
                  workflows/unpinned-action: {severity: critical, parameters: {allow: [a/b]}}
                """);
        assertThat(severity(policy).value()).isEqualTo(Severity.CRITICAL);
        assertThat(policy.selected()).contains(RULE).doesNotContain("workflows/muted-failure");
        assertThat(policy.overrides().at("a/x").severity(RULE).orElseThrow().value())
                .isEqualTo(Severity.LOW);
    }

    @Test
    void aFileThatSaysSoIsFinalAsAWhole() {
        String parent =
                "final: true\nfail-at: medium\nrequire: [git, tests]\nrules: {workflows/unpinned-action: low}\n";
        assertRefused(
                parent,
                "rules:\n  workflows/unpinned-action: off\n",
                "own.yaml:3: `workflows/unpinned-action` cannot",
                2);
        assertRefused(parent, "fail-at: high\n", "own.yaml:2: `fail-at` cannot be raised from medium to high", 2);
        assertRefused(parent, "require: [git]\n", "own.yaml:2: `require` cannot leave out `tests`", 2);
        assertRefused(
                "final: true\nscope: all\n",
                "scope: delta\n",
                "own.yaml:2: `scope` cannot be lowered from all to delta",
                2);
        assertRefused(
                "final: true\nlevel: strict\n",
                "level: regular\n",
                "own.yaml:2: `level` cannot be lowered from strict to regular",
                2);
        assertRefused(
                "final: true\npacks: [workflows, tests]\n",
                "packs: [workflows]\n",
                "own.yaml:2: `packs` cannot leave out `tests`",
                2);
        assertRefused(
                "final: true\nlongest-waiver: 30\n",
                "longest-waiver: 31\n",
                "own.yaml:2: `longest-waiver` cannot be raised from 30 to 31",
                2);
        assertRefused(
                "final: true\nledger: refs/a/b\n",
                "ledger: a.jsonl\n",
                "own.yaml:2: `ledger` cannot be moved from `refs/a/b` to `a.jsonl`",
                2);
        assertThat(read(parent, "fail-at: low\nscope: all\nrequire: [git, tests, ci]\n")
                        .failAt()
                        .value())
                .isEqualTo(Severity.LOW);
    }

    @Test
    void whatIsFinalStaysAboveTheThresholdOfItsParent() {
        assertRefused(
                "fail-at: medium\nrules:\n  workflows/unpinned-action: {severity: medium, final: true}\n",
                "fail-at: high\n",
                "own.yaml:2: `fail-at` cannot be raised from medium to high",
                4);
        assertThat(read(
                                "fail-at: medium\nrules:\n  workflows/unpinned-action: {severity: high, final: true}\n",
                                "fail-at: high\n")
                        .failAt()
                        .value())
                .isEqualTo(Severity.HIGH);
    }

    private static void assertRefused(String parent, String own, String message, int finalLine) {
        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(() -> read(parent, own))
                .satisfies(e -> assertThat(e.getMessage())
                        .startsWith(message)
                        .endsWith(": parent.yaml:" + finalLine + " says `final: true`"));
    }

    private static PolicyValue<Severity> severity(Policy policy) {
        return policy.overrides().everywhere().severity(RULE).orElseThrow();
    }

    private static List<String> allowed(Policy policy) {
        return policy.settings().stream()
                .filter(setting -> setting.rule().equals(RULE) && setting.name().equals("allow"))
                .map(Setting::values)
                .findFirst()
                .orElseThrow();
    }

    private static Policy read(String parent, String own) {
        PolicySource extended = new PolicySource("parent.yaml", "version: 1\n" + parent);
        return PolicyReader.read(
                new PolicySource("own.yaml", "version: 1\n" + own).extending(List.of(extended), List.of()), CATALOGUE);
    }
}
