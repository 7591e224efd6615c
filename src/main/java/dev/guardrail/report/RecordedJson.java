package dev.guardrail.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.guardrail.verdict.Audit;

/** The audit for programs with what it was judged from, so that somebody else can judge it again. */
public final class RecordedJson {

    /** The key of what the audit was judged from. */
    public static final String RECORD = "record";

    private RecordedJson() {}

    /**
     * Renders an audit.
     *
     * @param record what it was judged from, in JSON
     * @return what {@link JsonFormat} renders, with the record as the last key
     */
    public static String render(Audit audit, String record) {
        ObjectNode node = JsonReport.node(audit);
        node.putRawValue(RECORD, new RawValue(record));
        return Json.pretty(node);
    }
}
