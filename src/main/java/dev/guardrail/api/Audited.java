package dev.guardrail.api;

import dev.guardrail.verdict.Audit;
import java.util.Map;

/**
 * What came out of a request.
 *
 * @param audit the audit: its verdict, findings, gates and missing evidence
 * @param reports the reports that were asked for, by the word of their format; secrets in them are masked
 */
public record Audited(Audit audit, Map<String, String> reports) {

    public Audited {
        reports = Map.copyOf(reports);
    }
}
