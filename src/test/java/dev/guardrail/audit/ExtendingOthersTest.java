package dev.guardrail.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.guardrail.UnusableInputException;
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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Policies that extend other repositories. */
class ExtendingOthersTest extends ExtendingFixture {

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

    @Test
    void aRepositoryInTheWorkTreeIsNotRead() {
        TestRepository vendored = TestRepository.init(folder.resolve("project/vendor/shared"));
        vendored.write(POLICY, "version: 1\nfail-at: critical\n");
        pin("./vendor/shared", vendored.commit("Policy"), "");
        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(this::policy)
                .withMessage(POLICY + ":3: the repository `./vendor/shared` lies in the work tree, where a change can"
                        + " write to it; expected a repository elsewhere");
    }
}
