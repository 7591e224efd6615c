package dev.guardrail.record;

import dev.guardrail.fact.Fact;
import java.util.List;

/**
 * All that an audit was judged from. Secrets in it are masked, as in reports.
 *
 * @param base the base of the range
 * @param head the head of the range, with the facts of the range itself
 * @param lines the lines that the range adds and removes
 * @param shown facts for reports that no rule got
 * @param judges what judged it
 * @param circumstances what else decided
 */
public record AuditRecord(
        RecordedSide base,
        RecordedSide head,
        ChangedLines lines,
        List<Fact> shown,
        Judges judges,
        Circumstances circumstances) {

    public AuditRecord {
        shown = List.copyOf(shown);
    }

    /** This, judged by something else. */
    public AuditRecord judgedBy(Judges others) {
        return new AuditRecord(base, head, lines, shown, others, circumstances);
    }

    /** This with other facts of the head. */
    public AuditRecord withHead(RecordedSide other) {
        return new AuditRecord(base, other, lines, shown, judges, circumstances);
    }
}
