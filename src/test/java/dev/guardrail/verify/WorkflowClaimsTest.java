package dev.guardrail.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.claim.ClaimKind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkflowClaimsTest {

    private static final String SHA = "11bd71901bbe5b1630ceea73d27597364c9af683";

    @TempDir
    Path dir;

    private AuditedChange base(String reference) {
        return workflow(new AuditedChange(dir), reference, "").base();
    }

    private static AuditedChange workflow(AuditedChange change, String reference, String more) {
        return change.with(
                ".github/workflows/ci.yml",
                "on: push",
                "permissions:",
                "  contents: read",
                "jobs:",
                "  lint-test:",
                "    name: Lint and test",
                "    runs-on: ubuntu-latest",
                "    strategy:",
                "      matrix:",
                "        python: ['3.10', '3.11']",
                "    steps:",
                "      - uses: actions/checkout@" + reference,
                "      - run: pytest" + more);
    }

    @Test
    void nothingChangedSupportsAllThatIsSaidToBeUnchanged() {
        assertThat(base("v4")
                        .statuses(
                                ClaimKind.WORKFLOW,
                                "- No workflow changes",
                                "- no workflow changes to permissions",
                                "- No `continue-on-error` added",
                                "- No CI weakening",
                                "- No dependency or workflow trust-boundary changes"))
                .containsExactly(
                        "No workflow changes: supported",
                        "no workflow changes: supported",
                        "No continue-on-error: supported",
                        "No CI weakening: supported",
                        "No dependency or workflow trust-boundary changes: supported");
    }

    @Test
    void aChangedWorkflowThatContinuesAfterErrorsContradicts() {
        AuditedChange change = workflow(base("v4"), "v4", "\n        continue-on-error: true");
        assertThat(change.statuses(
                        ClaimKind.WORKFLOW,
                        "- No workflow changes",
                        "- No `continue-on-error` added",
                        "- No `continue-on-error` anywhere",
                        "- No CI weakening"))
                .containsExactly(
                        "No workflow changes: contradicted",
                        "No continue-on-error: contradicted",
                        "No continue-on-error: contradicted",
                        "No CI weakening: not checkable");
    }

    @Test
    void tagsArePinsUnlessCommitsAreNamed() {
        assertThat(base("v4")
                        .statuses(
                                ClaimKind.WORKFLOW,
                                "- Actions pinned (checkout@v4)",
                                "- All actions are pinned to full SHAs",
                                "- All actions are pinned"))
                .containsExactly(
                        "Actions pinned: supported",
                        "All actions are pinned to full SHAs: contradicted",
                        "All actions are pinned: supported");
    }

    @Test
    void commitsArePins() {
        assertThat(base(SHA)
                        .statuses(
                                ClaimKind.WORKFLOW,
                                "- All 1 actions pinned to full 40-char SHAs",
                                "- All actions remain SHA-pinned"))
                .containsExactly(
                        "All 1 actions pinned to full 40-char SHAs: supported",
                        "All 1 actions pinned to full 40-char SHAs: supported",
                        "All actions remain SHA-pinned: supported");
    }

    @Test
    void jobsPermissionsAndVersionsAreThoseOfTheHead() {
        assertThat(base("v4")
                        .statuses(
                                ClaimKind.WORKFLOW,
                                "- CI: single job `lint-test`",
                                "- `permissions: contents: read` at workflow level",
                                "- CI matrix 3.10, 3.11",
                                "- `permissions: contents: write`"))
                .containsExactly(
                        "single job: supported",
                        "job lint-test: supported",
                        "permissions: contents: read: supported",
                        "3.10, 3.11: supported",
                        "permissions: contents: write: contradicted");
    }

    @Test
    void whatTheRangeAddsToAJobIsCounted() {
        AuditedChange change = workflow(base("v4"), "v4", "\n      - run: ruff check");
        assertThat(change.statuses(
                        ClaimKind.WORKFLOW,
                        "| File | Change |",
                        "|---|---|",
                        "| `.github/workflows/ci.yml` | +1 lint step |"))
                .containsExactly("+1 lint step: supported");
    }

    @Test
    void whatCiSaysIsInNoCommit() {
        assertThat(base("v4")
                        .statuses(ClaimKind.RUN, "- CI run 22458047868", "- CI green", "- Branch protection is on"))
                .containsExactly(
                        "22458047868: not checkable", "CI green: not checkable", "Branch protection: not checkable");
    }

    @Test
    void otherWordsForTheSameAreRead() {
        assertThat(base(SHA)
                        .statuses(
                                ClaimKind.WORKFLOW,
                                "- All actions use full SHAs",
                                "- No use of `continue-on-error`",
                                "- CI workflows are unchanged",
                                "- No changes to workflow triggers"))
                .containsExactly(
                        "All actions use full SHAs: supported",
                        "No use of continue-on-error: supported",
                        "CI workflows are unchanged: supported",
                        "No changes to workflow triggers: supported");
    }

    @Test
    void workflowsOfPeopleAreNotThoseOfCi() {
        AuditedChange change = workflow(base("v4"), "v4", "\n      - run: ruff check");
        assertThat(change.statuses(
                        ClaimKind.WORKFLOW, "| Gate | Note |", "|---|---|", "| DX | Dev workflows unchanged |"))
                .isEmpty();
    }

    @Test
    void whatIsSaidOfAPartOfTheWorkflowsIsNotSaidOfAll() {
        AuditedChange change = workflow(base("v4"), "v4", "\n      - run: ruff check");
        assertThat(change.statuses(
                        ClaimKind.WORKFLOW,
                        "- No workflow changes to trust boundaries",
                        "- No workflow changes beyond the new step"))
                .containsExactly("No workflow changes: supported");
    }
}
