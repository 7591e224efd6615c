package dev.guardrail.cli;

import dev.guardrail.audit.Judged;
import dev.guardrail.report.explanation.AuditWords;

/**
 * The audit that an answer is about.
 *
 * @param name how messages call an audit that was made before; empty for a new one
 * @param kept whether it is the last one of the repository, which nobody named: an audit that came to no verdict is not kept
 * @param judged the audit
 */
record Explained(String name, boolean kept, Judged judged) {

    /** A new audit. */
    static Explained of(Judged judged) {
        return new Explained("", false, judged);
    }

    /** Which audit it is, in one line. */
    String line() {
        return AuditWords.line(name, judged.audit());
    }
}
