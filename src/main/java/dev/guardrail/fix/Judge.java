package dev.guardrail.fix;

import dev.guardrail.audit.Asked;
import dev.guardrail.audit.Auditor;
import dev.guardrail.audit.Change;
import dev.guardrail.audit.Trusted;
import dev.guardrail.finding.Finding;
import dev.guardrail.repair.FileText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Audits a change again and again, with other texts of some files.
 *
 * @param asked how much of it is audited
 */
public record Judge(Auditor auditor, Change change, Trusted trusted, LocalDate day, Asked asked) {

    /** The findings of the head, where some files have another text. */
    List<Finding> findings(Map<String, FileText> texts) {
        Change changed = new Change(
                change.facts(),
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
}
