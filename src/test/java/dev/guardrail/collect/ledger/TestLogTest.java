package dev.guardrail.collect.ledger;

import static dev.guardrail.collect.ledger.RecordedEntries.FIX;
import static dev.guardrail.collect.ledger.RecordedEntries.audit;
import static dev.guardrail.collect.ledger.RecordedEntries.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.guardrail.fact.RecordedTest;
import dev.guardrail.fact.RecordedTest.Kind;
import dev.guardrail.fact.RecordedTest.Status;
import dev.guardrail.ledger.AuditEntry;
import dev.guardrail.ledger.AuditEntry.ResolvedItem;
import dev.guardrail.ledger.AuditEntry.SteadiedTest;
import dev.guardrail.ledger.Entry;
import dev.guardrail.ledger.ImportEntry;
import dev.guardrail.ledger.ImportEntry.ClaimedFlake;
import dev.guardrail.ledger.ImportEntry.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

class TestLogTest {

    private static List<RecordedTest> log(Entry... entries) {
        return facts(RecordedTest.class, entries);
    }

    private static RecordedTest row(List<RecordedTest> log) {
        assertThat(log).hasSize(1);
        return log.get(0);
    }

    @Test
    void aTestThatFailedAndPassedInOneRunIsAFlake() {
        RecordedTest flake = row(log(audit("M01", 1, 9, List.of(), "clock"), audit("M02", 2, 9, List.of(), "clock")));
        assertThat(flake)
                .extracting(RecordedTest::kind, RecordedTest::first, RecordedTest::last, RecordedTest::status)
                .containsExactly(Kind.FLAKE, "M01", "M02", Status.OPEN);
    }

    @Test
    void aFlakeThatALaterRunDoesNotShowIsNotFixedByThat() {
        RecordedTest flake = row(log(audit("M01", 1, 9, List.of(), "clock"), audit("M02", 2, 9, List.of())));
        assertThat(flake.status()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void aFlakeIsFixedByTheCommitThatChangedItUntilItIsSeenAgain() {
        AuditEntry seen = audit("M01", 1, 9, List.of(), "clock");
        AuditEntry fixed = audit("M02", 2, 9, List.of()).with(List.of(new SteadiedTest("clock", RecordedEntries.FIX)));
        AuditEntry quiet = audit("M03", 3, 9, List.of());
        assertThat(row(log(seen, fixed, quiet)))
                .extracting(RecordedTest::status, RecordedTest::fixedBy, RecordedTest::last)
                .containsExactly(Status.FIXED, RecordedEntries.FIX, "M01");
        assertThat(row(log(seen, fixed, audit("M04", 4, 9, List.of(), "clock"))))
                .extracting(RecordedTest::status, RecordedTest::fixedBy, RecordedTest::last)
                .containsExactly(Status.OPEN, "", "M04");
        AuditEntry several = audit("M02", 2, 9, List.of()).with(List.of(new SteadiedTest("clock", "")));
        assertThat(row(log(seen, several)).fixedBy()).isEqualTo("M02");
    }

    @Test
    void aTestThatFailedAndPassedOnOneTreeIsAFlake() {
        RecordedTest flake = row(log(audit("M01", 1, 9, List.of("cart")), audit("M02", 1, 10, List.of())));
        assertThat(flake)
                .extracting(RecordedTest::name, RecordedTest::kind, RecordedTest::first, RecordedTest::last)
                .containsExactly("cart", Kind.FLAKE, "M01", "M02");
    }

    @Test
    void anotherTreeOrAnotherNumberOfTestsShowsNoFlake() {
        assertThat(log(audit("M01", 1, 9, List.of("cart")), audit("M02", 2, 10, List.of())))
                .isEmpty();
        assertThat(log(audit("M01", 1, 9, List.of("cart")), audit("M02", 1, 9, List.of())))
                .isEmpty();
    }

    @Test
    void aTestThatFailsAgainIsARegression() {
        List<RecordedTest> log = log(
                audit("M01", 1, 9, List.of("cart")),
                audit("M02", 2, 10, List.of()),
                audit("M03", 3, 9, List.of("cart")));
        assertThat(row(log))
                .extracting(RecordedTest::kind, RecordedTest::first, RecordedTest::last, RecordedTest::status)
                .containsExactly(Kind.REGRESSION, "M01", "M03", Status.OPEN);
    }

    @Test
    void aTestThatARunWithFewerTestsDoesNotHaveIsNoRegression() {
        assertThat(log(
                        audit("M01", 1, 9, List.of("cart")),
                        audit("M02", 2, 5, List.of()),
                        audit("M03", 3, 9, List.of("cart"))))
                .isEmpty();
    }

    @Test
    void aTestThatKeepsFailingIsNoRegression() {
        assertThat(log(audit("M01", 1, 9, List.of("cart")), audit("M02", 2, 9, List.of("cart"))))
                .isEmpty();
    }

    @Test
    void aFindingThatComesBackIsARegressionUntilItIsResolvedAgain() {
        AuditEntry found = audit("M01", "aa", List.of());
        AuditEntry resolved = audit("M02", "", List.of(new ResolvedItem("aa", FIX)));
        AuditEntry again = audit("M03", "aa", List.of());
        assertThat(log(found, resolved)).isEmpty();
        assertThat(row(log(found, resolved, again)))
                .extracting(RecordedTest::name, RecordedTest::first, RecordedTest::last, RecordedTest::status)
                .containsExactly("acme/rule at a.py", "M01", "M03", Status.OPEN);
        AuditEntry atLast = audit("M04", "", List.of(new ResolvedItem("aa", FIX)));
        assertThat(row(log(found, resolved, again, atLast)))
                .extracting(RecordedTest::status, RecordedTest::fixedBy)
                .containsExactly(Status.FIXED, FIX);
    }

    @Test
    void aRowOfALogWrittenByHandIsAClaimOfItsKindAndStatus() {
        List<RecordedTest> log = log(
                flakes("M01", new ClaimedFlake("clock", "Flaky test", "Open")),
                flakes(
                        "M02",
                        new ClaimedFlake("clock", "Flaky test", "Resolved"),
                        new ClaimedFlake("cart", "Regression", "not fixed"),
                        new ClaimedFlake("checksum", "Pre-existing", "Known"),
                        new ClaimedFlake("—", "—", "—"),
                        new ClaimedFlake("None observed", "—", "—")));
        assertThat(log)
                .extracting(
                        RecordedTest::name,
                        RecordedTest::kind,
                        RecordedTest::first,
                        RecordedTest::status,
                        RecordedTest::fixedBy,
                        RecordedTest::claimed)
                .containsExactly(
                        tuple("clock", Kind.FLAKE, "M01", Status.FIXED, "M02", true),
                        tuple("checksum", Kind.OTHER, "M02", Status.UNKNOWN, "", true),
                        tuple("cart", Kind.REGRESSION, "M02", Status.UNKNOWN, "", true));
    }

    private static ImportEntry flakes(String milestone, ClaimedFlake... rows) {
        return new ImportEntry(
                new Document("docs/" + milestone + ".md", FIX, FIX),
                milestone,
                List.of(),
                List.of(),
                List.of(),
                List.of(rows));
    }
}
