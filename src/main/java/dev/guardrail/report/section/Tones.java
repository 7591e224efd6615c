package dev.guardrail.report.section;

import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Origin;
import dev.guardrail.report.document.PageBlock.Badge;
import dev.guardrail.report.document.PageBlock.Tone;
import dev.guardrail.rule.Severity;
import dev.guardrail.verdict.GateStatus;
import dev.guardrail.verdict.Verdict;

/** The words that catch the eye on a page. */
final class Tones {

    private static final String PENDING = "⏳";

    private Tones() {}

    static Badge of(Verdict verdict) {
        return new Badge(
                verdict.toString(),
                switch (verdict) {
                    case GREEN -> Tone.GOOD;
                    case YELLOW -> Tone.WARNING;
                    case RED -> Tone.BAD;
                    case PENDING -> Tone.UNKNOWN;
                });
    }

    /** A sign that says the same without colours, too: the word stands beside it. */
    static String sign(Verdict verdict) {
        return switch (verdict) {
            case GREEN -> "🟢";
            case YELLOW -> "🟡";
            case RED -> "🔴";
            case PENDING -> PENDING;
        };
    }

    /** The same of a gate. */
    static String sign(GateStatus status) {
        return switch (status) {
            case PASS -> "🟢";
            case FAIL -> "🔴";
            case PENDING -> PENDING;
            case NOT_APPLICABLE -> "⚪";
        };
    }

    static Badge of(GateStatus status) {
        return new Badge(
                status.toString(),
                switch (status) {
                    case PASS -> Tone.GOOD;
                    case FAIL -> Tone.BAD;
                    case PENDING -> Tone.UNKNOWN;
                    case NOT_APPLICABLE -> Tone.PLAIN;
                });
    }

    static Badge of(Severity severity) {
        return new Badge(
                severity.toString(),
                switch (severity) {
                    case CRITICAL, HIGH -> Tone.BAD;
                    case MEDIUM -> Tone.WARNING;
                    case LOW -> Tone.PLAIN;
                });
    }

    /** When a finding came, and the decision about it where there is one. */
    static Badge standing(Finding finding) {
        String origin = Words.origin(finding.origin());
        return finding.isOpen() || !finding.stands()
                ? new Badge(origin, finding.origin() == Origin.RESOLVED ? Tone.GOOD : Tone.PLAIN)
                : new Badge(origin + ", " + finding.disposition().word(), Tone.PLAIN);
    }
}
