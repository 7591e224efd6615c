package dev.guardrail.verify.self;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.claim.ClaimKind;
import org.junit.jupiter.api.Test;

/** Ids of registers, and what becomes of what is deferred. */
class RegistersTest {

    private static final String[] REGISTRY = {
        "## Deferred Issues Registry",
        "",
        "| ID | Issue | Deferred To |",
        "|---|---|---|",
        "| MYPY-001 | Mypy error in the capture script | TBD |"
    };

    @Test
    void anIdIsTheOneOfAnEarlierRegister() {
        assertThat(new Shelf().with("docs/M09/M09_audit.md", REGISTRY).read(ClaimKind.ID, REGISTRY))
                .containsExactly("5 supported MYPY-001");
        assertThat(Shelf.of(ClaimKind.ID, REGISTRY)).containsExactly("5 open MYPY-001");
    }

    @Test
    void anIdOfTheJsonIsInATable() {
        assertThat(Shelf.of(
                        ClaimKind.ID,
                        "| ID | Issue |",
                        "|---|---|",
                        "| D-1 | a |",
                        "",
                        "```json",
                        "{ \"deferred_registry_updates\": [\"D-1\", \"D-2\"] }",
                        "```"))
                .containsExactly("3 supported D-1", "6 open \"D-2\"", "6 supported \"D-1\"");
    }

    @Test
    void whatIsDeferredAndNeverMentionedAgainVanished() {
        Shelf shelf = new Shelf().with("docs/M11/M11_audit.md", "# M11").with("docs/M12/M12_audit.md", "# M12");
        assertThat(shelf.read(ClaimKind.ID, REGISTRY)).contains("5 contradicted TBD: never mentioned again");
        assertThat(shelf.with("docs/M12/M12_plan.md", "Fix MYPY-001.").read(ClaimKind.ID, REGISTRY))
                .contains("5 supported TBD");
    }

    @Test
    void oneLaterAuditIsNotEnoughToVanish() {
        assertThat(new Shelf().with("docs/M11/M11_audit.md", "# M11").read(ClaimKind.ID, REGISTRY))
                .containsExactly("5 open MYPY-001");
    }

    @Test
    void aRegisterThatIsCumulativeKeepsWhatIsOpen() {
        Shelf shelf = new Shelf().with("docs/M09/M09_audit.md", REGISTRY);
        String[] empty = {"## Deferred Issues Registry (Cumulative)", "", "No deferred issues."};
        assertThat(shelf.read(ClaimKind.ID, empty))
                .containsExactly(
                        "1 contradicted Deferred Issues Registry (Cumulative): without `MYPY-001`",
                        "3 contradicted No deferred issues: without `MYPY-001`");
        assertThat(shelf.with("docs/M10/M10_summary.md", "MYPY-001 is fixed.").read(ClaimKind.ID, empty))
                .containsExactly("1 supported Deferred Issues Registry (Cumulative)", "3 supported No deferred issues");
        assertThat(shelf.read(ClaimKind.ID, "## Deferred", "", "No deferred issues from M10."))
                .isEmpty();
    }

    @Test
    void whatIsListedUnderDeferIsInTheRegister() {
        assertThat(Shelf.of(
                        ClaimKind.ID,
                        "### Defer",
                        "",
                        "- Node 24 migration for Actions → infrastructure hygiene.",
                        "",
                        "## Deferred Issues Registry",
                        "",
                        "| ID | Issue | Deferred To |",
                        "|---|---|---|",
                        "| D-ACTIONS-NODE | Node 20 deprecation, upgrade to Node 24 | Future |"))
                .containsExactly("3 supported Node 24 migration for Actions", "9 open D-ACTIONS-NODE");
    }
}
