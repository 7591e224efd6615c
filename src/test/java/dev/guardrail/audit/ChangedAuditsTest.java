package dev.guardrail.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.guardrail.collect.git.RangeRequest;
import dev.guardrail.collect.git.TestRepository;
import dev.guardrail.fact.AuditClaim;
import dev.guardrail.fact.ClaimStatus;
import dev.guardrail.fact.Gap;
import dev.guardrail.policy.Policy;
import dev.guardrail.policy.PolicyReader;
import dev.guardrail.policy.PolicySource;
import dev.guardrail.rule.RuleIndex;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangedAuditsTest {

    private static final String AUDIT = "docs/M02_audit.md";

    @TempDir
    private Path dir;

    private TestRepository repository;
    private String base = "";

    @BeforeEach
    void aRepositoryWithAFile() {
        repository = TestRepository.init(dir);
        base = commit("base", Map.of("shop/cart.py", "total = 0\n", "shop/prices.py", "price = 1\n"));
    }

    @Test
    void anAuditIsCheckedAgainstTheRangeThatItStates() {
        String work = commit("work", Map.of("shop/cart.py", "total = 1\n"));
        commit(
                "audit",
                Map.of(
                        "shop/prices.py",
                        "price = 2\n",
                        AUDIT,
                        "# M02 Audit\n\n**Range:** `" + base + "..." + work + "`\n\n- `shop/cart.py` was modified\n"
                                + "- `shop/prices.py` was deleted\n"));

        assertThat(claims("HEAD^..HEAD").atHead())
                .filteredOn(
                        fact -> fact instanceof AuditClaim claim && claim.kind().equals("file"))
                .extracting(fact -> ((AuditClaim) fact).subject(), fact -> ((AuditClaim) fact).status())
                .containsExactly(
                        tuple("shop/cart.py", ClaimStatus.SUPPORTED),
                        tuple("shop/prices.py", ClaimStatus.CONTRADICTED));
    }

    @Test
    void anAuditThatStatesNoRangeIsAboutTheAuditedOne() {
        commit("work", Map.of("shop/cart.py", "total = 1\n", AUDIT, "# M02 Audit\n\n- `shop/cart.py` was deleted\n"));

        assertThat(claims("HEAD^..HEAD").atHead())
                .singleElement()
                .extracting("status", "seen", "proof")
                .containsExactly(
                        ClaimStatus.CONTRADICTED,
                        "modified",
                        "`git diff --name-status " + base.substring(0, 10) + ".." + head().substring(0, 10)
                                + " -- shop/cart.py`");
    }

    @Test
    void anAuditWithARangeThatTheRepositoryLacksIsNotAboutTheAuditedOne() {
        commit(
                "work",
                Map.of(
                        "shop/cart.py",
                        "total = 1\n",
                        AUDIT,
                        "# M02 Audit\n\n**Range:** `" + "1".repeat(40) + "..." + "2".repeat(40)
                                + "`\n\n- `shop/cart.py` was deleted\n"));

        assertThat(claims("HEAD^..HEAD").atHead()).extracting("status").doesNotContain(ClaimStatus.CONTRADICTED);
    }

    @Test
    void aClaimOnAnUnchangedLineIsThereAtTheBaseToo() {
        commit("draft", Map.of(AUDIT, "# M02 Audit\n\nDraft.\n\n- `shop/prices.py` was deleted\n"));
        commit(
                "audit",
                Map.of(
                        "shop/cart.py",
                        "total = 1\n",
                        AUDIT,
                        "# M02 Audit\n\n- `shop/cart.py` was deleted\n- `shop/prices.py` was deleted\n"));

        ChangedAudits audits = claims("HEAD^..HEAD");
        assertThat(audits.atHead())
                .extracting(fact -> ((AuditClaim) fact).line())
                .containsExactly(3, 4);
        assertThat(audits.atBase())
                .extracting(fact -> ((AuditClaim) fact).line())
                .containsExactly(5);
    }

    @Test
    void anOlderAuditThatStatesNoRangeIsNotAboutTheAuditedOne() {
        commit("draft", Map.of(AUDIT, "# M02 Audit\n\nDraft.\n"));
        commit("work", Map.of("shop/cart.py", "total = 1\n", AUDIT, "# M02 Audit\n\n- `shop/cart.py` was deleted\n"));

        assertThat(claims("HEAD^..HEAD").atHead()).extracting("status").containsExactly(ClaimStatus.NOT_CHECKABLE);
    }

    @Test
    void anAuditThatCannotBeReadIsMissingEvidence() {
        repository.write(AUDIT, new byte[] {0, 1, 2, 3, 4, 5, 6, 7}).commit("binary");

        assertThat(claims("HEAD^..HEAD").atHead()).singleElement().isInstanceOfSatisfying(Gap.class, gap -> {
            assertThat(gap.path()).isEqualTo(AUDIT);
            assertThat(gap.reason()).isEqualTo("the audit cannot be read: it is no text");
        });
    }

    @Test
    void anAuditInUtf16IsRead() {
        repository
                .write("shop/cart.py", "total = 1\n")
                .write(AUDIT, "\uFEFF# M02 Audit\n\n- `shop/cart.py` was deleted\n".getBytes(StandardCharsets.UTF_16LE))
                .commit("audit");

        assertThat(claims("HEAD^..HEAD").atHead()).extracting("status").containsExactly(ClaimStatus.CONTRADICTED);
    }

    @Test
    void ofAnAuditThatIsNotCommittedOnlyTheStatedRangeIsKnown() {
        repository.write("shop/cart.py", "total = 1\n").write(AUDIT, "# M02 Audit\n\n- `shop/cart.py` was deleted\n");

        assertThat(claims(RangeRequest.worktree()).atHead())
                .extracting("status")
                .containsExactly(ClaimStatus.NOT_CHECKABLE);
    }

    @Test
    void aDeletedAuditIsNotChecked() {
        commit("draft", Map.of(AUDIT, "# M02 Audit\n\n- `shop/prices.py` was deleted\n"));
        repository.delete(AUDIT).commit("gone");

        assertThat(claims("HEAD^..HEAD").atHead()).isEmpty();
    }

    private String commit(String message, Map<String, String> files) {
        files.forEach(repository::write);
        repository.commit(message);
        return head();
    }

    private String head() {
        return repository.git("rev-parse", "HEAD").strip();
    }

    private ChangedAudits claims(String range) {
        return claims(RangeRequest.parse(range));
    }

    private ChangedAudits claims(RangeRequest range) {
        Policy policy = PolicyReader.read(
                new PolicySource("p.yaml", "version: 1\naudits: [\"docs/**/*audit*.md\"]\n"),
                RuleIndex.builtIn().catalogue());
        try (RepositoryChange change =
                RepositoryChange.open(Optional.of(repository.dir()), Map.of(), range, stage -> {})) {
            return new ChangedAudits(change.change(EvidenceFiles.NOTHING), policy);
        }
    }
}
