package dev.guardrail.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.guardrail.UnusableInputException;
import dev.guardrail.collect.git.RangeRequest;
import dev.guardrail.collect.git.TestRepository;
import dev.guardrail.policy.Policy;
import dev.guardrail.policy.PolicySource;
import dev.guardrail.policy.TrustedSide;
import dev.guardrail.project.ProjectRules;
import dev.guardrail.rule.RuleIndex;
import dev.guardrail.rule.Severity;
import dev.guardrail.verdict.Audit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Policies that extend files of their repository, and other repositories. */
class ExtendingTest {

    private static final String POLICY = ".github/guardrail.yaml";

    @TempDir
    private Path folder;

    private TestRepository repository;
    private TestRepository shared;

    @BeforeEach
    void begin() {
        repository = TestRepository.init(folder.resolve("project"));
        shared = TestRepository.init(folder.resolve("policies.git"));
    }

    @Test
    void filesOfTheSameSideAreRead() {
        extend("[strict, ./shared/base.yaml]", "scope: delta");
        repository.write("shared/base.yaml", "version: 1\nextends: [shared/deeper.yaml]\nfail-at: medium\n");
        repository.write("shared/deeper.yaml", "version: 1\nfail-at: critical\nplans: [\"a/{milestone}.md\"]\n");
        repository.commit("Base");
        repository.write("shared/base.yaml", "version: 1\nfail-at: low\n");
        repository.commit("Head");

        Policy policy = policy();
        assertThat(policy.failAt().value()).isEqualTo(Severity.MEDIUM);
        assertThat(policy.failAt().place()).hasToString("shared/base.yaml:3");
        assertThat(policy.plans()).containsExactly("a/{milestone}.md");
        assertThat(policy.scope().place()).hasToString(POLICY + ":3");
        assertThat(policy.extended()).containsExactly("policies/strict.yaml", "shared/deeper.yaml", "shared/base.yaml");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [strcit]           | unknown policy `strcit`; did you mean `strict`?; for a file of the repository, write `./strcit`
            [../base.yaml]     | expected the path of a file of the repository, from its root and with `/`, found `../base.yaml`
            [a/../../b.yaml]   | expected the path of a file of the repository
            [/etc/passwd]      | expected the path of a file of the repository
            ['C:\\base.yaml']  | expected the path of a file of the repository
            [nowhere.yaml]     | `nowhere.yaml` is no file of the repository
            [base.yaml]        | `base.yaml` is no file of the repository; did you mean `.github/base.yaml`?
            [link.yaml]        | `link.yaml` cannot be extended: a symbolic link; links are not followed
            [folder/base.yaml] | `folder/base.yaml` is no file of the repository
            [.github]          | `.github` is no file of the repository
            strict             | expected `extends` to be a list, found `strict`
            [[strict]]         | expected a policy, a file or a repository in `extends`, found a list
            [.github/guardrail.yaml] | a policy cannot extend itself: `.github/guardrail.yaml` extends `.github/guardrail.yaml`
            [a.yaml]           | a policy cannot extend itself: `a.yaml` extends `b.yaml` extends `a.yaml`
            """)
    void whatCannotBeExtendedIsNamedWithItsLine(String extended, String message) throws IOException {
        extend(extended, "fail-at: low");
        repository.write(".github/base.yaml", "version: 1\n");
        repository.write("a.yaml", "version: 1\nextends: [b.yaml]\n");
        repository.write("b.yaml", "version: 1\nextends: [a.yaml]\n");
        Files.createSymbolicLink(repository.dir().resolve("link.yaml"), Path.of(".github/base.yaml"));
        Files.createSymbolicLink(repository.dir().resolve("folder"), Path.of(".github"));
        commits();

        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(this::policy)
                .satisfies(e -> assertThat(e.getMessage()).containsPattern("(?m)^(b.yaml|" + POLICY + "):2: "))
                .withMessageContaining(message);
    }

    @Test
    void aPolicyThatIsExtendedTwiceCountsOnceAndManyAreRefused() {
        extend("[a.yaml, b.yaml, c.yaml]", "fail-at: low");
        repository.write("a.yaml", "version: 1\nfail-at: medium\n");
        repository.write("b.yaml", "version: 1\nextends: [a.yaml]\n");
        repository.write("c.yaml", "version: 1\nextends: [b.yaml, a.yaml]\n");
        commits();
        assertThat(policy().extended()).containsExactly("a.yaml", "b.yaml", "c.yaml");

        for (int i = 0; i < 60; i++) {
            repository.write("many/" + i + ".yaml", "version: 1\nextends: [many/" + (i + 1) + ".yaml]\n");
        }
        repository.write("many/60.yaml", "version: 1\n");
        extend("[many/0.yaml]", "fail-at: low");
        commits();
        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(this::policy)
                .withMessage("many/9.yaml:2: policies extend each other over more than 10 files");
    }

    @Test
    void thousandsOfEntriesOnOneLineAreReadFast() {
        extend("[" + "strict, ./nowhere.yaml, ".repeat(20_000) + "default]", "fail-at: low");
        commits();
        assertTimeout(
                Duration.ofSeconds(30),
                () -> assertThatExceptionOfType(UnusableInputException.class).isThrownBy(this::policy));
    }

    @Test
    void anotherRepositoryIsReadAtItsCommitFromAPathOrAFetchedRemote() {
        String commit = sharedPolicy();
        for (String name : new String[] {"../policies.git", shared.dir().toString()}) {
            pin(name, commit, "");
            assertThat(policy().failAt().place())
                    .hasToString("policies@" + commit.substring(0, 12) + "/" + POLICY + ":2");
        }
        repository.git("fetch", "-q", shared.dir().toString(), "main:refs/remotes/acme/main");
        shared.write(POLICY, "nonsense").commit("Later");
        for (String name : new String[] {"acme", "https://example.org/acme/policies.git", "git@example.org:policies"}) {
            pin(name, commit, "");
            assertThat(policy().failAt().value()).as(name).isEqualTo(Severity.CRITICAL);
        }
    }

    @Test
    void itsRulesComeAlongAndJudge() throws IOException {
        rule("acme/no-readme", ".github/guardrail/rules");
        rule("acme/no-todo", "more");
        String commit = sharedPolicy();
        pin("../policies.git", commit, ", rules-from: [.github/guardrail/rules, more]");
        repository.write("README.md", "# Project\n").commit("Head");

        try (RepositoryChange change = open()) {
            Audit audit = new Auditor()
                    .audit(
                            change.change(EvidenceFiles.NOTHING),
                            change.trusted(Optional.empty(), TrustedSide.BASE),
                            LocalDate.parse("2026-02-01"),
                            Asked.NOTHING);
            assertThat(audit.findings())
                    .extracting(finding -> finding.rule())
                    .contains("acme/no-readme", "acme/no-todo")
                    .doesNotContain("guardrails/unusable-policy");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            main                                     | `main` is none, and a branch, a tag or a short id can come to mean something else
            1234567                                  | `1234567` is none
            1234567890123456789012345678901234567890 | does not have the commit `1234567890123456789012345678901234567890`; fetch it there
            """)
    void aCommitHasToBeFullAndHere(String commit, String message) {
        sharedPolicy();
        pin("../policies.git", commit, "");
        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(this::policy)
                .withMessageStartingWith(POLICY + ":3: ")
                .withMessageContaining(message);
    }

    @Test
    void nothingIsFetchedAndNoGuardrailIsUnknownForThat() {
        String commit = sharedPolicy();
        repository.git("remote", "add", "acme", shared.dir().toString());
        repository.write(
                POLICY,
                "version: 1\nextends:\n  - {repository: acme, commit: " + commit + "}\nrules: {acme/no-todo: off}\n"
                        + "overrides: [{in: a, rules: {acme/no-todo: on}}]\n"
                        + "waivers: [{rule: acme/no-todo, reason: a, owner: b, expires: 2027-01-01}]\n");
        commits();
        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(this::policy)
                .withMessage(POLICY + ":3: the commit of `acme` is not in this clone; `git fetch acme " + commit
                        + "` gets it, and Guardrail itself never uses the network");
        repository.git("fetch", "-q", "acme");
        pin("acme", commit, "");
        assertThat(policy().failAt().value()).isEqualTo(Severity.CRITICAL);
    }

    @Test
    void aChangeOfAnExtendedFileIsReportedEvenWhereThePolicyExcludesIt() {
        extend("[base.yaml]", "paths: {exclude: [\"**\"]}");
        repository.write("base.yaml", "version: 1\nfail-at: low\n");
        repository.commit("Base");
        repository.write("base.yaml", "version: 1\nfail-at: critcal\n");
        repository.commit("Head");
        try (RepositoryChange change = open()) {
            Audit audit = new Auditor()
                    .audit(
                            change.change(EvidenceFiles.NOTHING),
                            change.trusted(Optional.empty(), TrustedSide.BASE),
                            LocalDate.parse("2026-02-01"),
                            Asked.NOTHING);
            assertThat(audit.findings())
                    .extracting(
                            finding -> finding.rule() + " " + finding.location().place())
                    .contains("guardrails/policy-changed base.yaml", "guardrails/unusable-policy base.yaml:2");
        }
    }

    @Test
    void aPolicyThatTheRangeChangesOpensNoOtherRepository() {
        String commit = sharedPolicy();
        repository.write("README.md", "# Project\n");
        repository.commit("Base");
        repository.write(
                POLICY,
                "version: 1\nextends:\n  - {repository: " + shared.dir() + ", commit: " + commit
                        + "}\nrules: {acme/unknown: on}\n");
        repository.commit("Head");
        try (RepositoryChange change = open()) {
            assertThat(new PolicyFiles(
                                    RuleIndex.builtIn().catalogue(),
                                    (policy, files) -> {
                                        throw new IllegalStateException("nothing is to be loaded");
                                    },
                                    new Trusted(
                                            PolicySource.shipped("default"),
                                            change.change(EvidenceFiles.NOTHING).base(),
                                            TrustedSide.BASE),
                                    ProjectRules.NONE)
                            .of(change.change(EvidenceFiles.NOTHING).head()))
                    .allSatisfy(file -> assertThat(file.problem()).isEmpty());
        }
    }

    @Test
    void whatWasReadIsKeptAndCannotBeReplaced() throws IOException {
        Map<String, String> environment =
                Map.of("GUARDRAIL_CACHE", folder.resolve("cache").toString());
        rule("acme/no-todo", "more");
        shared.write("large/other.txt", "other");
        String commit = sharedPolicy();
        pin("../policies.git", commit, ", rules-from: [more]");
        Policy first = policy(environment);
        assertThat(first.selected()).contains("acme/no-todo");
        Path elsewhere = folder.resolve("elsewhere.git");
        Files.move(shared.dir(), elsewhere);

        Policy kept = policy(environment);
        assertThat(kept.failAt()).isEqualTo(first.failAt());
        assertThat(kept.selected()).isEqualTo(first.selected());
        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(() -> policy(Map.of("GUARDRAIL_CACHE", "off")))
                .withMessage(
                        POLICY + ":3: `../policies.git` is no repository that can be read, and no earlier run has kept"
                                + " the commit");

        Path entry;
        try (Stream<Path> entries = Files.list(folder.resolve("cache/repositories"))) {
            entry = entries.findFirst().orElseThrow();
        }
        byte[] whole = Files.readAllBytes(entry);
        String softened = new String(whole, StandardCharsets.ISO_8859_1).replace("critical", "medium  ");
        for (byte[] planted : List.of(
                softened.getBytes(StandardCharsets.ISO_8859_1), Arrays.copyOf(whole, whole.length / 2), new byte[0])) {
            Files.write(entry, planted);
            assertThatExceptionOfType(UnusableInputException.class).isThrownBy(() -> policy(environment));
        }
    }

    private String sharedPolicy() {
        shared.write(POLICY, "version: 1\nfail-at: critical\n");
        return shared.commit("Policy");
    }

    private void rule(String id, String rules) throws IOException {
        String drl =
                "package guardrail.acme\n\nimport dev.guardrail.fact.*\nimport dev.guardrail.finding.Violation\n\nrule \""
                        + id
                        + "\"\n  @summary( \"no file is called README\" )\n  @severity( \"low\" )\n  @gate( \"docs\" )\n"
                        + "  @inspects( \"ChangedFile\" )\n  @since( \"1\" )\nwhen\n"
                        + "  $file : ChangedFile( path == \"README.md\" )\nthen\n"
                        + "  insertLogical( new Violation( drools.getRule().getName(), $file, \"there it is\" ) );\nend\n";
        shared.write(rules + "/" + id + "/rule.drl", drl);
        shared.write(
                rules + "/" + id + "/README.md",
                "# " + id
                        + "\n\nX.\n\n## Why\n\nX.\n\n## Remediation\n\nX.\n\n## Guardrail\n\nX.\n\n## Rollback\n\nX.\n\n"
                        + "## Parameters\n\nNone.\n\n## What it does not see\n\nX.\n");
    }

    private void extend(String extended, String more) {
        repository.write(POLICY, "version: 1\nextends: " + extended + "\n" + more + "\n");
    }

    private void pin(String name, String commit, String more) {
        repository.write(
                POLICY, "version: 1\nextends:\n  - {repository: \"" + name + "\", commit: " + commit + more + "}\n");
        commits();
    }

    private void commits() {
        repository.commit("Base");
        repository.write("other.txt", "text\n" + repository.git("rev-parse", "HEAD"));
        repository.commit("Head");
    }

    private RepositoryChange open() {
        return open(Map.of("GUARDRAIL_CACHE", "off"));
    }

    private RepositoryChange open(Map<String, String> environment) {
        return RepositoryChange.open(
                Optional.of(repository.dir()), environment, RangeRequest.parse("HEAD~1..HEAD"), stage -> {});
    }

    private Policy policy() {
        return policy(Map.of("GUARDRAIL_CACHE", "off"));
    }

    private Policy policy(Map<String, String> environment) {
        try (RepositoryChange change = open(environment)) {
            return change.policy(Optional.empty(), environment);
        }
    }
}
