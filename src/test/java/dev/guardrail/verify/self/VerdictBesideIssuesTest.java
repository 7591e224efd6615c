package dev.guardrail.verify.self;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.claim.ClaimKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A green verdict beside what the same audit lists as open or failing. */
class VerdictBesideIssuesTest {

    private static List<String> audited(String verdict, String... lines) {
        List<String> audit = new ArrayList<>(List.of("# Audit of M10", "", "**Audit Verdict:** " + verdict, ""));
        audit.addAll(List.of(lines));
        return Shelf.of(ClaimKind.AGREEMENT, audit.toArray(String[]::new));
    }

    private static String[] issue(String severity, String note, String status) {
        return new String[] {
            "## Issues",
            "",
            "| ID | Severity | Observation | Status |",
            "|---|---|---|---|",
            "| Q-1 | " + severity + " | " + note + " | " + status + " |"
        };
    }

    @Test
    void anOpenIssueOfHighSeveritySpeaksAgainstIt() {
        assertThat(audited("🟢 PASS", issue("HIGH", "Tokens are logged", "Open")))
                .containsExactly("3 contradicted 🟢 PASS: beside `Q-1`, open and high");
    }

    @Test
    void aFailingGateSpeaksAgainstIt() {
        assertThat(audited("🟢 GREEN", "## Quality Gates", "", "| Gate | Status |", "|---|---|", "| Tests | ❌ FAIL |"))
                .containsExactly("3 contradicted 🟢 GREEN: beside the failing gate \"Tests\"");
    }

    @Test
    void whatIsDeferredAcceptedOrClosedDoesNot() {
        assertThat(audited("🟢 PASS", issue("HIGH", "Tokens are logged", "Deferred")))
                .isEmpty();
        assertThat(audited("🟢 PASS", issue("HIGH", "Tokens are logged, pre-existing", "Open")))
                .isEmpty();
        assertThat(audited("🟢 PASS", issue("HIGH", "Tokens are logged", "Resolved")))
                .isEmpty();
        assertThat(audited("🟢 PASS", issue("LOW", "Tokens are logged", "Open")))
                .isEmpty();
    }

    @Test
    void aVerdictThatNamesItDoesNotHideIt() {
        assertThat(audited("🟢 PASS with one open issue", issue("HIGH", "Tokens are logged", "Open")))
                .isEmpty();
        assertThat(audited("🟡 CONDITIONAL", issue("HIGH", "Tokens are logged", "Open")))
                .isEmpty();
        assertThat(audited("🔴 FAIL", issue("HIGH", "Tokens are logged", "Open")))
                .isEmpty();
    }

    @Test
    void theJsonIsTheSameAudit() {
        assertThat(Shelf.of(
                        ClaimKind.AGREEMENT,
                        "# Audit of M10",
                        "",
                        "```json",
                        "{ \"verdict\": \"green\",",
                        "  \"issues\": [",
                        "    {\"id\": \"Q-1\", \"severity\": \"high\", \"status\": \"open\", \"deferred\": false},",
                        "    {\"id\": \"Q-2\", \"severity\": \"high\", \"status\": \"open\", \"blocking\": false}",
                        "] }",
                        "```"))
                .contains("4 contradicted \"verdict\": \"green\": beside `Q-1`, open and high");
    }
}
