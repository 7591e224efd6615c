package dev.guardrail.report.explanation;

import dev.guardrail.explain.Claim;
import dev.guardrail.explain.Quote;
import dev.guardrail.report.figure.Count;
import dev.guardrail.rule.Condition;
import dev.guardrail.verdict.GateResult;
import dev.guardrail.verdict.Inspection;
import dev.guardrail.verdict.Premises;
import java.util.Optional;
import java.util.stream.Collectors;

/** Claims as sentences, without the lines of files that stand beside them. */
final class Words {

    private Words() {}

    static String of(Claim claim) {
        if (claim instanceof Claim.OfVerdict of) {
            return of.audit().verdict() + ": " + of.audit().conclusion();
        } else if (claim instanceof Claim.OfGate of) {
            return gate(of.gate());
        } else if (claim instanceof Claim.OfFinding of) {
            return FindingWords.finding(of);
        } else if (claim instanceof Claim.OfGap of) {
            return "missing evidence: " + of.gap().reason();
        } else if (claim instanceof Claim.OfEmptyRange of) {
            return "the range `" + of.range().range().name() + "` is empty, and it was named";
        } else if (claim instanceof Claim.OfPassing of) {
            return passing(of);
        } else if (claim instanceof Claim.OfInspection of) {
            Inspection inspection = of.inspection();
            return "`" + inspection.rule() + "` inspected " + inspection.inspected();
        } else if (claim instanceof Claim.OfReason of) {
            return "rule `" + of.rule() + "`";
        } else if (claim instanceof Claim.OfRemaining of) {
            int count = of.findings().size();
            return Count.of(count, "existing finding") + (count == 1 ? " does" : " do") + " not count";
        } else if (claim instanceof Claim.OfSetting of) {
            return "`" + of.name() + ": " + of.value() + "` (" + of.quote().place()
                    + (of.byDefault() ? ", the default)" : ")");
        } else if (claim instanceof Claim.OfRule of) {
            return "rule `" + of.guardrail().id() + "`: " + of.guardrail().summary();
        } else if (claim instanceof Claim.OfCondition of) {
            return condition(of);
        } else if (claim instanceof Claim.OfFact of) {
            return FactWords.of(of);
        } else if (claim instanceof Claim.OfParameter of) {
            return FactWords.of(of);
        } else if (claim instanceof Claim.OfOrigin of) {
            return FindingWords.origin(of);
        } else if (claim instanceof Claim.OfDisposition of) {
            return FindingWords.disposition(of);
        } else if (claim instanceof Claim.OfGuardrail of) {
            return guardrail(of);
        } else if (claim instanceof Claim.OfPlace of) {
            return of.quote().place() + ": "
                    + (of.findings() == 0 ? "no finding" : Count.of(of.findings(), "finding"))
                    + (of.leftOut() ? "; the `paths` of the policy leave this file out" : "");
        } else if (claim instanceof Claim.OfLooked of) {
            String rules =
                    of.rules().isEmpty() ? "no rule looks at them" : "looked at by " + String.join(", ", of.rules());
            return of.subject().count(of.facts()) + ": " + rules;
        } else if (claim instanceof Claim.OfSearch of) {
            return SearchWords.of(of);
        }
        return FindingWords.effect((Claim.OfEffect) claim);
    }

    /** The line that a claim is shown with; nothing for what is in no file. */
    static Optional<Quote> quote(Claim claim) {
        if (claim instanceof Claim.OfFinding of) {
            return Optional.of(of.quote());
        } else if (claim instanceof Claim.OfGap of) {
            return somewhere(of.quote());
        } else if (claim instanceof Claim.OfFact of) {
            return somewhere(of.quote());
        } else if (claim instanceof Claim.OfReason of) {
            return Optional.of(new Quote(of.quote().place(), of.quote().source(), ""));
        } else if (claim instanceof Claim.OfRule of) {
            return Optional.of(new Quote(of.quote().place(), of.quote().source(), ""));
        } else if (claim instanceof Claim.OfOrigin of) {
            return of.was();
        } else if (claim instanceof Claim.OfDisposition of) {
            return of.quote();
        }
        return claim instanceof Claim.OfSearch of ? somewhere(of.quote()) : Optional.empty();
    }

    /** The line that a claim rests on, those among them that are only named in the sentence. */
    static Optional<Quote> quoted(Claim claim) {
        if (claim instanceof Claim.OfSetting of) {
            return Optional.of(of.quote());
        } else if (claim instanceof Claim.OfParameter of) {
            return Optional.of(of.quote());
        } else if (claim instanceof Claim.OfCondition of) {
            return Optional.of(of.quote());
        } else if (claim instanceof Claim.OfReason of) {
            return Optional.of(of.quote());
        } else if (claim instanceof Claim.OfRule of) {
            return Optional.of(of.quote());
        } else if (claim instanceof Claim.OfPlace of) {
            return Optional.of(of.quote());
        }
        return quote(claim);
    }

    private static Optional<Quote> somewhere(Quote quote) {
        return quote.place().path().isEmpty() ? Optional.empty() : Optional.of(quote);
    }

    /** {@code ci.yml:8}, or {@code ci.yml:8 at the base}. */
    static String place(Quote quote) {
        return quote.place() + (quote.source() == Quote.Source.BASE ? " at the base" : "");
    }

    private static String guardrail(Claim.OfGuardrail of) {
        String found = of.findings() == 0 ? "no finding" : Count.of(of.findings(), "finding");
        return "rule `" + of.guardrail().id() + "`: "
                + of.inspection()
                        .map(inspection -> found + "; it inspected " + inspection.inspected())
                        .orElse("off in the policy, so it found nothing");
    }

    private static String gate(GateResult gate) {
        String name = "gate `" + gate.gate() + "` ";
        return switch (gate.status()) {
            case FAIL -> name + "fails because of " + deciding(gate);
            case PENDING -> name + "is pending: evidence is missing";
            case PASS -> name + "passes: it inspected " + inspected(gate);
            case NOT_APPLICABLE -> name + "does not apply: there is nothing for it to inspect";
        };
    }

    private static String deciding(GateResult gate) {
        return Count.of(new Premises(gate.derivation()).distinctFindings().size(), "open finding");
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

    /** {@code line 17: `CheckLoss( kind == CheckLossKind.MUTED, $was : was )` with `$was` = ci.yml:20}. */
    private static String condition(Claim.OfCondition of) {
        Condition condition = of.condition();
        String variables = of.variables().entrySet().stream()
                .map(variable ->
                        variable.getKey() + " = " + (variable.getValue().isEmpty() ? "\"\"" : variable.getValue()))
                .collect(Collectors.joining(", "));
        return "line " + condition.place().line() + ": `" + of.text() + "`"
                + (variables.isEmpty() ? "" : " with " + variables);
    }
}
