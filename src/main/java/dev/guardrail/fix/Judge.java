package dev.guardrail.fix;

import dev.guardrail.audit.Asked;
import dev.guardrail.audit.Auditor;
import dev.guardrail.audit.Change;
import dev.guardrail.audit.Trusted;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.finding.Finding;
import dev.guardrail.repair.FileText;
import dev.guardrail.repair.Sources;
import dev.guardrail.table.Tables;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Audits a change again and again, with other texts of some files.
 *
 * @param asked how much of it is audited
 */
public record Judge(Auditor auditor, Change change, Trusted trusted, LocalDate day, Asked asked) {

    /** In bytes; a longer file counts as not known. */
    private static final int SCRIPT_LIMIT = 1 << 20;

    /** The findings of the head, where some files have another text. */
    List<Finding> findings(Map<String, FileText> texts) {
        Change changed = new Change(
                RepairedLines.of(change, texts),
                change.base(),
                new Overlay(change.head(), texts),
                change.given(),
                change.reverted(),
                change.ledger(),
                change.linters(),
                change.range());
        return auditor.audit(changed, trusted, day, asked).findings().stream()
                .filter(Finding::stands)
                .toList();
    }

    /** The bundled tables, with what the policy says of them. */
    Tables tables() {
        return auditor.tables(trusted);
    }

    /** The files of the head, which scripts call. */
    Sources sources() {
        return path -> {
            try {
                Optional<Entry> entry = change.head().find(path).filter(Entry::regular);
                return entry.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new String(change.head().read(entry.get(), SCRIPT_LIMIT), StandardCharsets.UTF_8));
            } catch (UnreadableException e) {
                return Optional.empty();
            }
        };
    }
}
