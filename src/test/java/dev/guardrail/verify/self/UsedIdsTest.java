package dev.guardrail.verify.self;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.claim.ClaimKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ids that gates and scores name. */
class UsedIdsTest {

    private static final String[] AUDIT = {
        "# Audit of M10",
        "",
        "## Deferred Issues Registry",
        "",
        "| ID | Issue | Deferred To |",
        "|---|---|---|",
        "| Q-1 | Slow tests | M12 |",
        "",
        "## Quality Gates",
        "",
        "| Gate | Status | Evidence |",
        "|---|---|---|",
        "| Tests | PASS | see Q-1 |",
        "| Docs | PASS | see Q-9 |",
        "| Text | PASS | UTF-8, Q-2 to Q-5 |"
    };

    @Test
    void oneThatNoDocumentHasIsDefinedNowhere() {
        assertThat(Shelf.of(ClaimKind.ID, AUDIT))
                .contains("13 supported Q-1", "14 contradicted Q-9: defined nowhere")
                .noneMatch(line -> line.startsWith("15"));
    }

    @Test
    void anEarlierAuditMayDefineIt() {
        List<String> read = new Shelf()
                .with("docs/M09/M09_audit.md", "# Audit of M09", "", "Q-9: old")
                .read(ClaimKind.ID, AUDIT);
        assertThat(read).contains("14 supported Q-9");
    }
}
