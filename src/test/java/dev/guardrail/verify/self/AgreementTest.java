package dev.guardrail.verify.self;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.claim.ClaimKind;
import org.junit.jupiter.api.Test;

/** What an audit says twice: in the header, in tables and in its JSON. */
class AgreementTest {

    @Test
    void theJsonAgreesWithTheHeader() {
        assertThat(Shelf.of(
                        ClaimKind.AGREEMENT,
                        "# Audit of M10",
                        "",
                        "**Milestone:** M10  ",
                        "**Mode:** DELTA AUDIT  ",
                        "**Range:** `39aec60...c78276e`  ",
                        "**Audit Verdict:** 🟢 **PASS** — all is well",
                        "",
                        "## JSON",
                        "",
                        "```json",
                        "{",
                        "  \"milestone\": \"M11\",",
                        "  \"mode\": \"baseline\",",
                        "  \"commit\": \"c78276e\",",
                        "  \"range\": \"39aec60...c78276f\",",
                        "  \"verdict\": \"red\"",
                        "}",
                        "```"))
                .containsExactly(
                        "12 contradicted \"milestone\": \"M11\": M10",
                        "13 contradicted \"mode\": \"baseline\": delta",
                        "14 supported \"commit\": \"c78276e\"",
                        "15 open \"range\": \"39aec60...c78276f\"",
                        "16 contradicted \"verdict\": \"red\": pass");
    }

    @Test
    void aGateIsWhatItsTableSays() {
        assertThat(Shelf.of(
                        ClaimKind.AGREEMENT,
                        "| Gate | Status | Evidence |",
                        "|---|---|---|",
                        "| Lint/Type Clean | ✅ PASS | hooks |",
                        "| Coverage Non-Decreasing | ⚠️ PARTIAL | 67 % |",
                        "| Schema Migration | N/A | none |",
                        "",
                        "```json",
                        "{ \"quality_gates\": {",
                        "  \"lint_type_clean\": \"pass\",",
                        "  \"coverage_non_decreasing\": \"fail\",",
                        "  \"schema_migration\": \"n/a\",",
                        "  \"docs\": \"pass\" } }",
                        "```"))
                .containsExactly(
                        "10 contradicted \"coverage_non_decreasing\": \"fail\": partial",
                        "11 supported \"schema_migration\": \"n/a\"",
                        "9 supported \"lint_type_clean\": \"pass\"");
    }

    @Test
    void noHighIssuesMeansThatNoneIsListed() {
        assertThat(Shelf.of(ClaimKind.AGREEMENT, issues("LOW", "Open"))).containsExactly("6 supported No HIGH issues");
        assertThat(Shelf.of(ClaimKind.AGREEMENT, issues("HIGH", "Open")))
                .containsExactly("6 contradicted No HIGH issues: high");
        assertThat(Shelf.of(ClaimKind.AGREEMENT, issues("HIGH", "Resolved"))).containsExactly("6 open No HIGH issues");
        assertThat(Shelf.of(ClaimKind.AGREEMENT, "No HIGH issues.")).containsExactly("1 open No HIGH issues");
    }

    private static String[] issues(String severity, String state) {
        return new String[] {
            "| ID | Severity | Observation | Status |",
            "|---|---|---|---|",
            "| GOV-1 | " + severity + " | a | " + state + " |",
            "| GOV-2 | LOW | b | Open |",
            "",
            "No HIGH issues."
        };
    }

    @Test
    void aSeverityIsTheSameInTheJson() {
        assertThat(Shelf.of(
                        ClaimKind.AGREEMENT,
                        "### Issue Q-001: a stub",
                        "",
                        "**Priority:** HIGH - the core",
                        "",
                        "```json",
                        "{ \"issues\": [ { \"id\": \"Q-001\", \"severity\": \"medium\" } ] }",
                        "```"))
                .containsExactly("6 contradicted \"severity\": \"medium\": high");
    }

    @Test
    void aDecisionToHoldFollowsFromHighIssues() {
        assertThat(Shelf.of(
                        ClaimKind.AGREEMENT,
                        "```json",
                        "{ \"issues\": [ { \"id\": \"Q-001\", \"severity\": \"high\" } ] }",
                        "```",
                        "",
                        "**Ship Decision:** ⚠️ **HOLD FOR FIXES**"))
                .containsExactly("5 supported ⚠️ **HOLD FOR FIXES**");
    }

    @Test
    void anEarlierFigureIsTheOneOfThatMilestone() {
        Shelf shelf = new Shelf()
                .with("docs/M09/M09_audit.md", "Backend coverage is 68.61%.", "144 tests pass")
                .with("README.md", "Coverage: 82%");
        assertThat(shelf.read(
                        ClaimKind.AGREEMENT,
                        "- Backend coverage 67% (was 69% in M09)",
                        "- Backend coverage 67% (was 75% in M09)",
                        "- Backend coverage 67% (down from ~82% in M09)",
                        "- 160 tests (up from 144 in M09)",
                        "- 160 tests (up from 145 in M09)"))
                .containsExactly(
                        "1 supported was 69% in M09",
                        "2 contradicted was 75% in M09: 68.61",
                        "3 supported from ~82% in M09",
                        "4 supported from 144 in M09",
                        "5 open from 145 in M09");
    }

    @Test
    void theSameFigureIsTheSameEverywhere() {
        assertThat(Shelf.of(
                        ClaimKind.AGREEMENT,
                        "- Backend coverage is 67% (was ~80% in M09)",
                        "- Backend coverage is 67.11% (down from ~82% in M09)",
                        "",
                        "Backend coverage: 67.11% (down from ~82% in M09)"))
                .containsExactly(
                        "1 contradicted was ~80% in M09: 82", "2 open from ~82% in M09", "4 open from ~82% in M09");
    }

    @Test
    void allGatesPassIfNoneFails() {
        assertThat(Shelf.of(ClaimKind.AGREEMENT, gates("PASS"))).contains("6 supported All quality gates passed");
        assertThat(Shelf.of(ClaimKind.AGREEMENT, gates("❌ FAIL")))
                .contains("6 contradicted All quality gates passed: fail");
    }

    private static String[] gates(String state) {
        return new String[] {
            "| Gate | Status |",
            "|---|---|",
            "| Lint | PASS |",
            "| Tests | " + state + " |",
            "",
            "All quality gates passed."
        };
    }

    @Test
    void aFigureOfTheJsonIsTheOneOfTheTable() {
        assertThat(Shelf.of(
                        ClaimKind.AGREEMENT,
                        "| Metric | M09 | M10 |",
                        "|---|---|---|",
                        "| Total tests | 214 | **222** (1 skipped) |",
                        "| Docs added | 1 | 2 |",
                        "",
                        "```json",
                        "{ \"docs_added\": 3, \"milestone\": \"M10\" }",
                        "```"))
                .containsExactly("7 contradicted \"docs_added\": 3: 2", "7 supported \"milestone\": \"M10\"");
    }

    @Test
    void aVerdictThatIsSaidAgainIsTheSame() {
        assertThat(Shelf.of(
                        ClaimKind.AGREEMENT,
                        "**Audit Verdict:** 🟢 PASS — fine",
                        "",
                        "## Findings",
                        "",
                        "Some.",
                        "",
                        "## Audit Certification",
                        "",
                        "**Verdict:** 🔴 FAIL"))
                .containsExactly("9 contradicted 🔴 FAIL: pass");
    }
}
