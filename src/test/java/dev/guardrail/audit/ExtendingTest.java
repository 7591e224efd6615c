package dev.guardrail.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.guardrail.UnusableInputException;
import dev.guardrail.policy.Policy;
import dev.guardrail.policy.TrustedSide;
import dev.guardrail.rule.Severity;
import dev.guardrail.verdict.Audit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Policies that extend files of their repository. */
class ExtendingTest extends ExtendingFixture {

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
}
