package dev.guardrail.report.explanation;

import dev.guardrail.explain.Claim;
import dev.guardrail.explain.Quote;
import dev.guardrail.finding.Disposition;
import dev.guardrail.finding.Finding;
import dev.guardrail.report.figure.Count;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.GateResult;
import dev.guardrail.verdict.Inspection;
import java.util.Optional;
import java.util.stream.Collectors;

/** Claims as sentences, without the places that stand beside them. */
final class Words {

    private Words() {}

    static String of(Claim claim) {
        if (claim instanceof Claim.OfVerdict of) {
            return verdict(of.audit());
        } else if (claim instanceof Claim.OfGate of) {
            return gate(of.gate());
        } else if (claim instanceof Claim.OfFinding of) {
            return finding(of.finding()) + (of.alike() == 0 ? "" : "; " + of.alike() + " more of this rule");
        } else if (claim instanceof Claim.OfGap of) {
            return "missing evidence: " + of.gap().reason();
        } else if (claim instanceof Claim.OfEmptyRange of) {
            return "the range `" + of.range().range().name() + "` is empty, and it was named";
        } else if (claim instanceof Claim.OfPassing of) {
            return passing(of);
        } else if (claim instanceof Claim.OfInspection of) {
            Inspection inspection = of.inspection();
            return "`" + inspection.rule() + "` inspected " + inspection.inspected();
        }
        return setting((Claim.OfSetting) claim);
    }

    /** Where a claim is shown; nothing for what is in no file. */
    static Optional<Quote> quote(Claim claim) {
        if (claim instanceof Claim.OfFinding of) {
            return Optional.of(of.quote());
        } else if (claim instanceof Claim.OfGap of) {
            return of.gap().path().isEmpty() ? Optional.empty() : Optional.of(of.quote());
        }
        return Optional.empty();
    }

    /** {@code ci.yml:8}, or {@code ci.yml:8 at the base}. */
    static String place(Quote quote) {
        return quote.place() + (quote.source() == Quote.Source.BASE ? " at the base" : "");
    }

    private static String verdict(Audit audit) {
        return audit.verdict() + ": " + audit.rationale();
    }

    private static String gate(GateResult gate) {
        String name = "gate `" + gate.gate() + "` ";
        return switch (gate.status()) {
            case FAIL -> name + "fails";
            case PENDING -> name + "is pending: evidence is missing";
            case PASS -> name + "passes: it inspected " + inspected(gate);
            case NOT_APPLICABLE -> name + "does not apply: there is nothing for it to inspect";
        };
    }

    private static String finding(Finding finding) {
        return finding.severity() + ": " + finding.message() + " [" + finding.rule() + ", " + finding.id() + "]"
                + (finding.isOpen() ? "" : "; " + disposition(finding));
    }

    private static String disposition(Finding finding) {
        return finding.disposition() instanceof Disposition.Waived waived
                ? "waived until " + waived.expires() + (waived.owner().isEmpty() ? "" : " by " + waived.owner()) + ": "
                        + waived.reason()
                : "in the baseline";
    }

    private static String passing(Claim.OfPassing of) {
        String passing = of.passing().isEmpty()
                ? "no gate had anything to inspect"
                : of.passing().stream()
                        .map(gate -> gate.gate() + " (" + inspected(gate) + ")")
                        .collect(Collectors.joining(", ", "no finding that fails: ", ""));
        return passing
                + (of.idle().isEmpty()
                        ? ""
                        : "; nothing to inspect for "
                                + of.idle().stream().map(Object::toString).collect(Collectors.joining(", ")));
    }

    private static String inspected(GateResult gate) {
        return gate.inspected().entrySet().stream()
                .map(subject -> subject.getKey().count(subject.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String setting(Claim.OfSetting setting) {
        return "`" + setting.name() + ": " + setting.value() + "` ("
                + setting.quote().place() + (setting.byDefault() ? ", the default)" : ")");
    }

    /** What the deepest part of an answer leaves out. */
    static String omitted(int count) {
        return "and " + Count.of(count, "more place");
    }
}
