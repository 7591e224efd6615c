package dev.guardrail.report.explanation;

import dev.guardrail.explain.Claim;
import dev.guardrail.report.Style;
import dev.guardrail.rule.Severity;
import dev.guardrail.verdict.GateStatus;
import dev.guardrail.verdict.Verdict;

/** The colors that the text report has for the same things. */
final class Colors {

    private Colors() {}

    /** The first line of a claim. */
    static String of(Claim claim, String line, Style style) {
        if (claim instanceof Claim.OfVerdict of) {
            Verdict verdict = of.audit().verdict();
            return start(line, verdict.toString(), style.verdict(verdict, verdict.toString()));
        } else if (claim instanceof Claim.OfFinding of) {
            Severity severity = of.finding().severity();
            return start(line, severity.toString(), style.severity(severity, severity.toString()));
        } else if (claim instanceof Claim.OfGate of) {
            GateStatus status = of.gate().status();
            return style.gate(status, line);
        }
        return line;
    }

    private static String start(String line, String word, String painted) {
        return line.startsWith(word) ? painted + line.substring(word.length()) : line;
    }
}
