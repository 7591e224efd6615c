package dev.guardrail.collect.ledger;

import static dev.guardrail.collect.ledger.RecordedEntries.FIX;
import static dev.guardrail.collect.ledger.RecordedEntries.audit;
import static dev.guardrail.collect.ledger.RecordedEntries.facts;
import static dev.guardrail.collect.ledger.RecordedEntries.imported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.DeferredItem;
import dev.guardrail.fact.LedgerFile;
import dev.guardrail.fact.LedgerLine;
import dev.guardrail.fact.RecordedAudit;
import dev.guardrail.ledger.AuditEntry;
import dev.guardrail.ledger.AuditEntry.ResolvedItem;
import dev.guardrail.ledger.Entries;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LedgerCollectorTest {

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
}
