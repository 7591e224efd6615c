package dev.guardrail.report;

import dev.guardrail.verdict.Audit;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a report is made of.
 *
 * @param audit the audit
 * @param options how the report is to look
 * @param record what the audit was judged from, in JSON, if that is known; made when a format asks for it
 */
public record Reported(Audit audit, ReportOptions options, Supplier<Optional<String>> record) {

    /** An audit of which nothing else is known. */
    public Reported(Audit audit, ReportOptions options) {
        this(audit, options, Optional::empty);
    }
}
