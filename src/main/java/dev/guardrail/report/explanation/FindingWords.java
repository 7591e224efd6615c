package dev.guardrail.report.explanation;

import dev.guardrail.explain.Claim;
import dev.guardrail.explain.WhatIf.Decided;
import dev.guardrail.finding.Disposition;
import dev.guardrail.finding.Finding;
import dev.guardrail.report.Phrases;
import dev.guardrail.report.figure.Count;
import dev.guardrail.verdict.GateStatus;

/** What explanations say of a finding. */
final class FindingWords {

    private FindingWords() {}

    static String finding(Claim.OfFinding of) {
        Finding finding = of.finding();
        return finding.severity() + ": " + finding.message() + " [" + finding.rule() + ", " + finding.id() + "]"
                + (finding.isOpen() ? "" : "; " + Phrases.disposition(finding))
                + (of.alike() == 0 ? "" : "; " + of.alike() + " more of this rule");
    }

    static String origin(Claim.OfOrigin of) {
        return switch (of.finding().origin()) {
            case INTRODUCED ->
                "new: the base does not have this finding"
                        + (of.others().isEmpty()
                                ? ""
                                : "; it has " + Count.of(of.others().size(), "other finding")
                                        + " of this rule in the file");
            case PREEXISTING -> "existing: the base has this finding, too";
            case RESOLVED -> "resolved: the base has this finding, the head does not";
        };
    }

    static String disposition(Claim.OfDisposition of) {
        if (!of.finding().isOpen()) {
            return Phrases.disposition(of.finding());
        }
        return of.lapsed().isEmpty()
                ? "open: no waiver that holds covers it, and the baseline does not have it"
                : "open: the waiver at " + of.lapsed().get(0).place()
                        + " is about it and does not hold; its last day is "
                        + of.lapsed().get(0).expires();
    }

    static String effect(Claim.OfEffect of) {
        Finding finding = of.finding();
        String gate = "gate `" + finding.gate() + "`";
        if (!finding.stands()) {
            return "no effect on " + gate + ": it is resolved";
        } else if (!of.counts()) {
            return "no effect on " + gate + ": existing findings do not count";
        } else if (!finding.isOpen()) {
            return "no effect on " + gate + ": it is " + finding.disposition().word();
        } else if (!of.fails()) {
            return "no failure of " + gate + ": severity " + finding.severity() + " is below the limit";
        }
        return "severity " + finding.severity() + ": " + gate + " fails"
                + (of.gate().status() == GateStatus.FAIL
                        ? ", so the verdict is " + of.audit().verdict()
                        : "");
    }

    /** {@code high: ci.yml:8: ... [pack/rule, 1a2b3c4d]}, for lists that quote no line. */
    static String listed(Finding finding) {
        return finding.severity() + ": " + finding.location().place() + ": " + finding.message() + " [" + finding.rule()
                + ", " + finding.id() + "]";
    }

    /** What is decided otherwise about a finding. */
    static String decided(Decided decided) {
        Finding was = decided.was();
        Finding now = decided.now();
        String severity = was.severity() == now.severity() ? "" : now.severity() + " instead of " + was.severity();
        String disposition = was.disposition().equals(now.disposition())
                ? ""
                : dispositionOf(now) + " instead of " + dispositionOf(was);
        return listed(now) + ": " + severity + (severity.isEmpty() || disposition.isEmpty() ? "" : ", ") + disposition;
    }

    private static String dispositionOf(Finding finding) {
        return finding.disposition() instanceof Disposition.Waived waived
                ? "waived at " + waived.place()
                : finding.disposition().word();
    }
}
