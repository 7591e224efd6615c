package dev.guardrail.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.guardrail.UnusableInputException;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Glob;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Setting;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.rule.RuleIndex;
import dev.guardrail.rule.Severity;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyReaderTest {

    private static final Catalogue CATALOGUE = RuleIndex.builtIn().catalogue();

    @ParameterizedTest
    @ValueSource(strings = {"default", "strict"})
    void everyShippedPolicyCanBeRead(String name) {
        assertThat(PolicyReader.read(PolicySource.shipped(name), CATALOGUE).selected())
                .isEqualTo(CATALOGUE.all().stream()
                        .filter(Guardrail::isOnByDefault)
                        .map(guardrail -> guardrail.id())
                        .collect(java.util.stream.Collectors.toSet()));
    }

    @Test
    void everyPolicyOfTheFolderIsShipped() throws java.io.IOException {
        try (var files = java.nio.file.Files.list(java.nio.file.Path.of("policies"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".yaml", "")))
                    .containsExactlyInAnyOrderElementsOf(PolicySource.SHIPPED);
        }
    }

    @Test
    void whatAPolicyDoesNotSayTheShippedDefaultSays() {
        Policy policy = read("version: 1\nfail-at: low\n");
        assertThat(policy.required().value()).containsExactly(Evidence.GIT, Evidence.WORKFLOWS);
        assertThat(policy.required().place().path()).isEqualTo("policies/default.yaml");
        assertThat(policy.scope().place().path()).isEqualTo("policies/default.yaml");
        assertThat(policy.failAt().place().toString()).isEqualTo("p.yaml:2");
    }

    @Test
    void aPolicyThatSelectsNothingIsRefused() {
        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(() -> read("version: 1\npacks: []\n"))
                .withMessage(
                        "p.yaml: the policy selects no guardrail; name a pack in `packs` or turn a guardrail on in `rules`");
    }

    @Test
    void twentyThousandMistakesAreCountedAndNotPrinted() {
        StringBuilder policy = new StringBuilder("version: 1\n");
        for (int i = 0; i < 20_000; i++) {
            policy.append("mistake").append(i).append(": 1\n");
        }
        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(() -> read(policy.toString()))
                .satisfies(e -> assertThat(e.getMessage())
                        .hasLineCount(21)
                        .startsWith("p.yaml:2: unknown key `mistake0`")
                        .endsWith("and 19980 more mistakes"));
    }

    @Test
    void everySettingKnowsItsLine() {
        Policy policy = read("""
                version: 1
                fail-at: medium
                scope: all
                require: [workflows]
                rules:
                  workflows/unpinned-action:
                    severity: low
                    parameters:
                      allow: [actions/*]
                """);
        assertThat(policy.failAt().value()).isEqualTo(Severity.MEDIUM);
        assertThat(policy.failAt().place().line()).isEqualTo(2);
        assertThat(policy.scope().value()).isEqualTo(Scope.ALL);
        assertThat(policy.required().value()).containsExactly(Evidence.WORKFLOWS);
        assertThat(policy.overrides().everywhere().severity("workflows/unpinned-action"))
                .hasValueSatisfying(severity -> {
                    assertThat(severity.value()).isEqualTo(Severity.LOW);
                    assertThat(severity.place().line()).isEqualTo(7);
                });
        Setting allow = policy.settings().stream()
                .filter(setting -> setting.rule().equals("workflows/unpinned-action"))
                .findFirst()
                .orElseThrow();
        assertThat(allow.values()).containsExactly("actions/*");
        assertThat(allow.place().toString()).isEqualTo("p.yaml:9");
    }

    @Test
    void aParameterThatNoPolicySetsHasTheDefaultOfItsReadme() {
        assertThat(read("version: 1\n").settings())
                .filteredOn(setting -> setting.rule().equals("workflows/unpinned-action"))
                .singleElement()
                .satisfies(setting -> {
                    assertThat(setting.values()).isEmpty();
                    assertThat(setting.place().path()).isEqualTo("rules/workflows/unpinned-action/README.md");
                });
    }

    @Test
    void packsSelectAndRulesCorrectTheSelection() {
        Policy policy = read("""
                version: 1
                packs: [guardrails]
                rules:
                  workflows/missing-timeout: on
                  guardrails/unused-waiver: off
                """);
        assertThat(policy.selected())
                .contains("workflows/missing-timeout", "guardrails/expired-waiver")
                .doesNotContain("workflows/unpinned-action", "guardrails/unused-waiver");
    }

    @Test
    void aWaiverHasAllThatItNeeds() {
        Policy policy = read("""
                version: 1
                waivers:
                  - rule: workflows/unpinned-action
                    path: .github/**
                    fingerprint: 0123abcd
                    job: build
                    message: "*latest*"
                    reason: because
                    owner: ada
                    expires: 2026-12-31
                """);
        assertThat(policy.books().waivers())
                .containsExactly(new Waiver(
                        new Place("p.yaml", 3, 5, 3, 9),
                        new Waiver.Target(
                                "workflows/unpinned-action", new Glob(".github/**"), "0123abcd", "build", "*latest*"),
                        "because",
                        "ada",
                        LocalDate.of(2026, 12, 31)));
    }

    @Test
    void aWaiverHoldsThroughItsLastDay() {
        Waiver waiver = new Waiver(
                Place.file("p.yaml"),
                new Waiver.Target("a/b", new Glob("**"), "", "", "*"),
                "r",
                "o",
                LocalDate.of(2026, 12, 31));
        assertThat(waiver.isExpired(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(waiver.isExpired(LocalDate.of(2027, 1, 1))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            fail_at: high                                | p.yaml:2: unknown key `fail_at` in the policy; did you mean `fail-at`?
            fail-at: heigh                               | p.yaml:2: unknown severity `heigh`; did you mean `high`?
            fail-at: [high]                              | p.yaml:2: expected one of: low, medium, high, critical; found a list
            scope: everything                            | p.yaml:2: unknown scope `everything`; expected one of: delta, all
            require: [workflow]                          | p.yaml:2: unknown evidence `workflow`; did you mean `workflows`?
            require: git                                 | p.yaml:2: expected `require` to be a list, found `git`
            packs: [workflow]                            | p.yaml:2: unknown pack `workflow`; did you mean `workflows`?
            rules: {workflows/unpined-action: off}       | p.yaml:2: unknown key `workflows/unpined-action` in `rules`; did you mean `workflows/unpinned-action`?
            rules: {workflows/unpinned-action: hihg}     | p.yaml:2: unknown severity `hihg`; did you mean `high`?
            rules: {workflows/unpinned-action: {parameters: {alow: []}}} | p.yaml:2: unknown key `alow` in the parameters of `workflows/unpinned-action`; did you mean `allow`?
            rules: {workflows/unpinned-action: {parameters: {allow: x}}} | p.yaml:2: expected `allow` to be a list of texts, found `x`
            rules: {workflows/unpinned-action: {enabled: maybe}} | p.yaml:2: expected `enabled` to be true or false, found `maybe`
            rules: {coverage/patch-below-threshold: {parameters: {minimun: 80}}} | p.yaml:2: unknown key `minimun` in the parameters of `coverage/patch-below-threshold`; did you mean `minimum`?
            rules: {coverage/patch-below-threshold: {parameters: {minimum: high}}} | p.yaml:2: expected `minimum` to be a percentage from 0 to 100, found `high`
            rules: {coverage/patch-below-threshold: {parameters: {minimum: 80%}}} | p.yaml:2: expected `minimum` to be a percentage from 0 to 100, found `80%`
            rules: {coverage/patch-below-threshold: {parameters: {minimum: 100.1}}} | p.yaml:2: expected `minimum` to be a percentage from 0 to 100, found `100.1`
            rules: {coverage/patch-below-threshold: {parameters: {minimum: -1}}} | p.yaml:2: expected `minimum` to be a percentage from 0 to 100, found `-1`
            rules: {coverage/patch-below-threshold: {parameters: {minimum: 8e1}}} | p.yaml:2: expected `minimum` to be a percentage from 0 to 100, found `8e1`
            rules: {coverage/patch-below-threshold: {parameters: {minimum: 80.00001}}} | p.yaml:2: expected `minimum` to be a percentage from 0 to 100, found `80.00001`
            rules: {coverage/patch-below-threshold: {parameters: {minimum: }}} | p.yaml:2: expected `minimum` to be a percentage from 0 to 100, found nothing
            rules: {coverage/patch-below-threshold: {parameters: {minimum: [80]}}} | p.yaml:2: expected `minimum` to be a percentage from 0 to 100, found a list
            rules: {coverage/patch-below-threshold: {parameters: {minimum: {"**": 80}}}} | p.yaml:2: expected `minimum` to be a percentage from 0 to 100, found a mapping
            rules: {coverage/file-below-threshold: {parameters: {minimum: 80}}} | p.yaml:2: expected `minimum` to be a mapping of globs to percentages from 0 to 100, found `80`
            rules: {coverage/file-below-threshold: {parameters: {minimum: ["**"]}}} | p.yaml:2: expected `minimum` to be a mapping of globs to percentages from 0 to 100, found a list
            rules:\\n  coverage/file-below-threshold:\\n    parameters:\\n      minimum:\\n        "src/**": 80\\n        "lib/**": most | p.yaml:7: expected `lib/**` in `minimum` to be a percentage from 0 to 100, found `most`
            rules: {coverage/file-below-threshold: {parameters: {minimum: {"": 80}}}} | p.yaml:2: expected a glob in `minimum`, found nothing
            rules: {coverage/file-below-threshold: {parameters: {all-files: yes}}} | p.yaml:2: expected `all-files` to be true or false, found `yes`
            rules: {coverage/total-below-threshold: {parameters: {minimum: 80}}} | p.yaml:2: expected `minimum` to be a mapping of percentages from 0 to 100, with any of: line, branch, instruction, combined, found `80`
            rules: {coverage/total-below-threshold: {parameters: {minimum: {lines: 80}}}} | p.yaml:2: unknown key `lines` in `minimum`; did you mean `line`?
            rules: {coverage/total-below-threshold: {parameters: {minimum: {functions: 80}}}} | p.yaml:2: unknown key `functions` in `minimum`; expected one of: line, branch, instruction, combined
            rules: {coverage/total-below-threshold: {parameters: {minimum: {line: eighty}}}} | p.yaml:2: expected `line` in `minimum` to be a percentage from 0 to 100, found `eighty`
            rules: {coverage/total-below-threshold: {parameters: {minimum: {line: 80, line: 90}}}} | p.yaml:2: the key `line` occurs twice
            rules: {coverage/decreased-on-touched-file: {parameters: {tolerance: some}}} | p.yaml:2: expected `tolerance` to be a percentage from 0 to 100, found `some`
            paths: {only: [src]}                         | p.yaml:2: unknown key `only` in `paths`; expected one of: include, exclude
            waivers: [{rule: workflows/unpinned-action, reason: r, owner: o}] | p.yaml:2: a waiver needs `expires`
            waivers: [{rule: workflows/unpinned-action, reason: r, owner: o, expires: soon}] | p.yaml:2: expected `expires` to be a date like 2026-12-31, found `soon`
            waivers: [{rule: nope/nope, reason: r, owner: o, expires: 2026-01-01, fingerprint: xyz}] | p.yaml:2: expected `fingerprint` to be 8 to 32 hexadecimal digits in lower case, found `xyz`
            scope: all\\nscope: delta                    | p.yaml:3: the key `scope` occurs twice
            """)
    void aMistakeIsNamedWithItsLineAndTheNearestName(String yaml, String expected) {
        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(() -> read("version: 1\n" + yaml.replace("\\n", "\n") + "\n"))
                .satisfies(e -> assertThat(e.getMessage().lines()).contains(expected));
    }

    @Test
    void everyMistakeIsNamedInOneRun() {
        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(() -> read("version: 1\nscpoe: all\nfail-at: red\n"))
                .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(2));
    }

    @Test
    void aPolicyOfAnotherVersionIsRefusedAtOnceAndSaysWhatToDo() {
        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(() -> read("version: 2\nnonsense: true\n"))
                .withMessage("p.yaml:1: unsupported version: expected 1, found 2;"
                        + " change the policy or the version of Guardrail");
    }

    @Test
    void aPolicyWithoutAVersionOrWithoutAnythingIsRefused() {
        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(() -> read("scope: all\n"))
                .withMessage("p.yaml:1: the policy has no `version`; expected `version: 1`");
        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(() -> read(""))
                .withMessage("p.yaml: expected a policy, found an empty file");
    }

    @ParameterizedTest
    @CsvSource({
        "**,                 a/b/c,              true",
        "src/**,             src/a/b.py,         true",
        "src/**,             tests/a.py,         false",
        "**/*.yml,           a.yml,              true",
        "**/*.yml,           x/y/a.yml,          true",
        "*.yml,              x/a.yml,            false",
        "a?c/*.txt,          abc/d.txt,          true",
        "a?c/*.txt,          a/c/d.txt,          false",
        "a+(b)[c].txt,       a+(b)[c].txt,       true",
        "a/**/b,             a/b,                true",
        "a/**/b,             a/xb,               false",
        "a**b,               a/x/b,              true",
        "**/a,               xa,                 false",
        "*a*b,               aab,                true",
        "*,                  a/b,                false"
    })
    void globsMatchWholePaths(String glob, String path, boolean matches) {
        assertThat(new Glob(glob).matches(path)).isEqualTo(matches);
    }

    @Test
    void noGlobTakesLongWhateverThePath() {
        String path = "a/".repeat(2_000);
        assertThat(new Glob("**/".repeat(50) + "x").matches(path)).isFalse();
        assertThat(new Glob("*a".repeat(50) + "x").matches("a".repeat(4_000))).isFalse();
    }

    @Test
    void aMistakeIsOneLineWhateverItQuotes() {
        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(() -> read("version: 1\n\"a\\nb\": x\n"))
                .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(() -> read("version: [1]\n"))
                .withMessageStartingWith("p.yaml:1: unsupported version: expected 1, found a list;");
    }

    @ParameterizedTest
    @CsvSource({
        "job: [a], expected `job` to be the id of a job",
        "message: {a: b}, expected `message` to be a pattern",
        "path: '', expected `path` to be a glob",
        "path: [a], 'expected `path` to be a glob, found a list'",
        "mesage: x, unknown key `mesage` in a waiver; did you mean `message`?"
    })
    void aWaiverThatNarrowsByNothingIsRefused(String line, String expected) {
        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(() -> read("version: 1\nwaivers:\n  - " + line
                        + "\n    rule: workflows/unreadable\n    reason: r\n    owner: o\n    expires: 2026-12-31\n"))
                .withMessageContaining(expected);
    }

    private static Policy read(String text) {
        return PolicyReader.read(new PolicySource("p.yaml", text), CATALOGUE);
    }
}
