package dev.guardrail.ledger;

import dev.guardrail.ledger.AuditEntry.Figure;
import dev.guardrail.ledger.AuditEntry.Gate;
import dev.guardrail.ledger.AuditEntry.Measures;
import dev.guardrail.ledger.AuditEntry.Outcome;
import dev.guardrail.ledger.AuditEntry.RecordedFinding;
import dev.guardrail.ledger.AuditEntry.ResolvedItem;
import dev.guardrail.ledger.AuditEntry.Revision;
import dev.guardrail.ledger.AuditEntry.Score;
import dev.guardrail.ledger.AuditEntry.SteadiedTest;
import dev.guardrail.ledger.AuditEntry.TestRun;
import dev.guardrail.ledger.AuditEntry.Totals;
import dev.guardrail.ledger.DeferralEntry.Discovery;
import dev.guardrail.ledger.DeferralEntry.Item;
import dev.guardrail.ledger.ImportEntry.ClaimedDeferral;
import dev.guardrail.ledger.ImportEntry.ClaimedFlake;
import dev.guardrail.ledger.ImportEntry.ClaimedResolution;
import dev.guardrail.ledger.ImportEntry.ClaimedScore;
import dev.guardrail.ledger.ImportEntry.Document;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Entries and ledgers for tests. */
public final class Entries {

    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

    private Entries() {}

    /** An audit that has something of everything. */
    public static AuditEntry audit(String milestone) {
        return new AuditEntry(
                milestone,
                LocalDate.of(2026, 3, 1),
                new Revision(COMMIT, COMMIT.replace('0', '1'), COMMIT.replace('0', '2')),
                ".github/guardrail.yaml",
                new Outcome(
                        "red",
                        List.of(new Gate("ci", "pass"), new Gate("workflows", "fail")),
                        new Totals(2, 1, 0, 1, 1, 0, 0)),
                List.of(new RecordedFinding(
                        "3f9a27c01b5e",
                        "workflows/unpinned-action",
                        "medium",
                        ".github/workflows/ci.yml",
                        9,
                        "`actions/checkout@v4` is not pinned",
                        "open")),
                List.of(new ResolvedItem("aa11bb22cc33", COMMIT), new ResolvedItem("dd11bb22cc33", "")),
                new Measures(
                        Optional.of(new TestRun(
                                10,
                                1,
                                2,
                                List.of("a.B.flaky"),
                                List.of("a.B.fails"),
                                List.of(new SteadiedTest("a.B.calm", COMMIT), new SteadiedTest("a.B.calmer", "")))),
                        List.of(new Figure("lines", 36, 50)),
                        List.of(new Score("security", new BigDecimal("4.50")))),
                "0".repeat(64));
    }

    /** A deferral of the finding of {@link #audit}. */
    public static DeferralEntry deferral(String until) {
        return new DeferralEntry(
                new Item(
                        "3f9a27c01b5e",
                        "workflows/unpinned-action",
                        ".github/workflows/ci.yml",
                        "`actions/checkout@v4` is not pinned"),
                new Discovery("M04", COMMIT.replace('0', '1')),
                until,
                "the action moves in the next milestone",
                "Ada",
                false,
                "`workflows/unpinned-action` is quiet at `.github/workflows/ci.yml`");
    }

    /** What a hand-written audit says. */
    public static ImportEntry imported(String milestone) {
        return new ImportEntry(
                new Document("docs/" + milestone + "_audit.md", COMMIT, COMMIT),
                milestone,
                List.of(new ClaimedDeferral("CI-001", "Pin “actions”\n\t\u2028", "M03", "M05", "time", "no", "pinned")),
                List.of(new ClaimedResolution("DOC-002", "closed in M04")),
                List.of(new ClaimedScore("security", "4.5 / 5")),
                List.of(new ClaimedFlake("test_group", "flake", "open")));
    }

    /** The text of a ledger with entries one after another. */
    public static String text(Entry... entries) {
        StringBuilder text = new StringBuilder();
        for (Entry entry : entries) {
            text.append(LedgerWriter.next(read(text.toString()), entry));
        }
        return text.toString();
    }

    /** Reads a text. */
    public static Ledger read(String text) {
        return LedgerReader.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
