package dev.guardrail.collect.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.DeferredItem;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.LedgerFile;
import dev.guardrail.fact.LedgerLine;
import dev.guardrail.fact.RecordedAudit;
import dev.guardrail.fact.RecordedTest;
import dev.guardrail.fact.RecordedTest.Kind;
import dev.guardrail.fact.RecordedTest.Status;
import dev.guardrail.ledger.AuditEntry;
import dev.guardrail.ledger.AuditEntry.Measures;
import dev.guardrail.ledger.AuditEntry.Outcome;
import dev.guardrail.ledger.AuditEntry.RecordedFinding;
import dev.guardrail.ledger.AuditEntry.ResolvedItem;
import dev.guardrail.ledger.AuditEntry.Revision;
import dev.guardrail.ledger.AuditEntry.TestRun;
import dev.guardrail.ledger.AuditEntry.Totals;
import dev.guardrail.ledger.Entries;
import dev.guardrail.ledger.Entry;
import dev.guardrail.ledger.ImportEntry;
import dev.guardrail.ledger.ImportEntry.ClaimedDeferral;
import dev.guardrail.ledger.ImportEntry.ClaimedFlake;
import dev.guardrail.ledger.ImportEntry.ClaimedResolution;
import dev.guardrail.ledger.ImportEntry.Document;
import dev.guardrail.ledger.Ledger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LedgerCollectorTest {

    private static final String FIX = "f".repeat(40);

    private static <T extends Fact> List<T> facts(Class<T> type, String text) {
        return LedgerCollector.collect(FilesSnapshot.ofTexts(Map.of(Ledger.PATH, text)), new Readings()).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static <T extends Fact> List<T> facts(Class<T> type, Entry... entries) {
        return facts(type, Entries.text(entries));
    }

    /** An audit of a tree, which a digit stands for, with a test run. */
    private static AuditEntry audit(String milestone, int tree, int passed, List<String> failing, String... flaky) {
        return audit(
                milestone,
                tree,
                List.of(),
                List.of(),
                Optional.of(new TestRun(passed, failing.size(), 0, List.of(flaky), failing)));
    }

    private static AuditEntry audit(String milestone, String found, List<ResolvedItem> resolved) {
        List<RecordedFinding> findings = found.isEmpty()
                ? List.of()
                : List.of(new RecordedFinding(found, "acme/rule", "high", "a.py", 1, "a thing", "open"));
        return audit(milestone, 1, findings, resolved, Optional.empty());
    }

    private static AuditEntry audit(
            String milestone,
            int tree,
            List<RecordedFinding> findings,
            List<ResolvedItem> resolved,
            Optional<TestRun> tests) {
        String id = String.valueOf(tree).repeat(40);
        return new AuditEntry(
                milestone,
                LocalDate.of(2026, 1, 1),
                new Revision(id, id, id),
                "policy",
                new Outcome("green", List.of(), new Totals(0, 0, 0, 0, 0, 0, 0)),
                findings,
                resolved,
                new Measures(tests, List.of(), List.of()),
                "0".repeat(64));
    }

    private static ImportEntry imported(String milestone, List<String> resolved, String... rows) {
        return new ImportEntry(
                new Document("docs/" + milestone + ".md", FIX, FIX),
                milestone,
                Arrays.stream(rows)
                        .map(row -> row.split("~"))
                        .map(row -> new ClaimedDeferral(row[0], "issue", "M01", row[1], row[2], "Yes", ""))
                        .toList(),
                resolved.stream().map(id -> new ClaimedResolution(id, "done")).toList(),
                List.of(),
                List.of());
    }

    @Test
    void whereThereIsNoLedgerThereIsOneFactThatSaysSo() {
        assertThat(LedgerCollector.collect(FilesSnapshot.ofTexts(Map.of()), new Readings()))
                .singleElement()
                .isInstanceOfSatisfying(
                        LedgerFile.class, file -> assertThat(file.present()).isFalse());
    }

    @Test
    void aLineThatIsWrongIsNamedAndTheOthersHold() {
        String text = Entries.text(Entries.audit("M01"), Entries.deferral("M03"));
        List<LedgerFile> files = facts(LedgerFile.class, "nothing\n" + text);
        assertThat(files).extracting(LedgerFile::line, LedgerFile::present).containsExactly(tuple(1, true));
        assertThat(files.get(0).problem()).isNotEmpty();
        assertThat(facts(LedgerLine.class, "nothing\n" + text))
                .extracting(LedgerLine::line, line -> line.entry().toString(), LedgerLine::subject)
                .containsExactly(tuple(2, "audit", "M01"), tuple(3, "deferral", "3f9a27c01b5e"));
    }

    @Test
    void anImportedAuditIsAClaimWithoutCounts() {
        assertThat(facts(RecordedAudit.class, Entries.audit("M01"), Entries.imported("M02")))
                .extracting(RecordedAudit::name, RecordedAudit::open, RecordedAudit::claimed)
                .containsExactly(tuple("M01", 1, false), tuple("M02", -1, true));
    }

    @Test
    void anItemIsAsItsLatestDeferralHasIt() {
        assertThat(facts(DeferredItem.class, Entries.audit("M01"), Entries.deferral("M03"), Entries.deferral("M05")))
                .extracting(DeferredItem::id, DeferredItem::until, DeferredItem::times, DeferredItem::line)
                .containsExactly(tuple("3f9a27c01b5e", "M05", 2, 3));
    }

    @Test
    void aResolvedItemThatIsFoundAgainIsOpen() {
        AuditEntry resolving = audit("M02", "", List.of(new ResolvedItem("3f9a27c01b5e", FIX)));
        assertThat(facts(DeferredItem.class, Entries.deferral("M03"), resolving))
                .extracting(DeferredItem::isOpen, DeferredItem::resolved, DeferredItem::resolvedBy)
                .containsExactly(tuple(false, "M02", FIX));
        assertThat(facts(
                        DeferredItem.class,
                        Entries.deferral("M03"),
                        resolving,
                        audit("M03", "3f9a27c01b5e", List.of())))
                .extracting(DeferredItem::isOpen)
                .containsExactly(true);
    }

    @Test
    void aRowThatRegistersCarryAlongIsDeferredOnce() {
        assertThat(facts(
                        DeferredItem.class,
                        imported("M01", List.of(), "A~M03~time"),
                        imported("M02", List.of(), "A~M03~time"),
                        imported("M03", List.of(), "A~M05~time")))
                .extracting(DeferredItem::times, DeferredItem::repeated, DeferredItem::blocks, DeferredItem::claimed)
                .containsExactly(tuple(2, true, true, true));
    }

    @Test
    void anItemIsUnlistedWhereALaterRegisterHasOthersAlone() {
        assertThat(facts(
                        DeferredItem.class,
                        imported("M01", List.of(), "A~M03~time", "B~M03~time", "C~M03~time"),
                        imported("M02", List.of("C")),
                        imported("M03", List.of(), "B~M03~time"),
                        imported("M04", List.of(), "B~M03~time")))
                .extracting(DeferredItem::id, DeferredItem::unlisted, DeferredItem::resolved)
                .containsExactly(tuple("A", "M03", ""), tuple("B", "", ""), tuple("C", "", "M02"));
    }

    @Test
    void oneLaterRegisterMayHaveItsNewItemsAlone() {
        assertThat(facts(
                        DeferredItem.class,
                        imported("M01", List.of(), "A~M03~time"),
                        imported("M02", List.of(), "B~M03~time"),
                        imported("M03", List.of())))
                .extracting(DeferredItem::unlisted)
                .containsOnly("");
    }

    @Test
    void otherWordsForTheSameEndDeferNothing() {
        assertThat(facts(
                        DeferredItem.class,
                        imported("M01", List.of(), "A~Manual config~admin"),
                        imported("M02", List.of(), "A~Manual~admin"),
                        imported("M03", List.of(), "A~M05~admin"),
                        imported("M04", List.of(), "A~M04~admin")))
                .extracting(DeferredItem::times)
                .containsExactly(1);
    }

    @Test
    void anItemThatIsListedAgainIsNotUnlisted() {
        assertThat(facts(
                        DeferredItem.class,
                        imported("M01", List.of(), "A~M03~time", "B~M03~time"),
                        imported("M02", List.of(), "B~M03~time"),
                        imported("M03", List.of(), "A~M03~time", "B~M03~time"),
                        imported("M04", List.of(), "B~M03~time")))
                .extracting(DeferredItem::unlisted)
                .containsOnly("");
    }

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
