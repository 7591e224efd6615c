package dev.guardrail.report;

import dev.guardrail.verdict.Audit;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a report is made of.
 *
 * @param audit the audit
 * @param options how the report is to look
 * @param record what the audit was judged from, in JSON, if that is known; made when a format asks for it
 * @param day the day of the audit, on which waivers expire or not: no report has another clock
 * @param repository the https address of the repository, without credentials, if it has one
 */
public record Reported(
        Audit audit,
        ReportOptions options,
        Supplier<Optional<String>> record,
        LocalDate day,
        Optional<String> repository) {

    /** An audit of which nothing else is known. */
    public Reported(Audit audit, ReportOptions options) {
        this(audit, options, Optional::empty, LocalDate.EPOCH, Optional.empty());
    }
}
