package dev.guardrail.report.explanation;

import dev.guardrail.explain.Claim;
import dev.guardrail.explain.Derivation;
import dev.guardrail.finding.Finding;
import dev.guardrail.report.Printable;
import dev.guardrail.report.figure.Count;
import dev.guardrail.verdict.GateResult;
import dev.guardrail.verdict.Verdict;
import java.util.List;
import java.util.stream.Collectors;

/** An answer in one sentence. */
final class Sentence {

    private Sentence() {}

    static String of(Derivation derivation) {
        return Printable.of(sentence(derivation));
    }

    private static String sentence(Derivation derivation) {
        Claim claim = derivation.claim();
        if (claim instanceof Claim.OfVerdict of && of.audit().verdict() == Verdict.RED) {
            String gates = derivation.because().stream()
                    .map(gate -> gate(((Claim.OfGate) gate.claim()).gate(), gate.because()))
                    .collect(Collectors.joining("; "));
            return "red: " + gates;
        } else if (claim instanceof Claim.OfGate of) {
            return gate(of.gate(), derivation.because());
        } else if (claim instanceof Claim.OfFinding) {
            return finding(derivation);
        }
        return Words.of(claim);
    }

    /** {@code gate `ci` fails because of 5 findings, the first at ci.yml:3: `pull_request_target` now starts ...}. */
    private static String gate(GateResult gate, List<Derivation> because) {
        List<Claim.OfFinding> findings = because.stream()
                .map(Derivation::claim)
                .filter(Claim.OfFinding.class::isInstance)
                .map(Claim.OfFinding.class::cast)
                .toList();
        if (findings.isEmpty()) {
            return Words.of(new Claim.OfGate(gate));
        }
        int count = findings.size()
                + findings.stream().mapToInt(Claim.OfFinding::alike).sum();
        Finding first = findings.get(0).finding();
        return "gate `" + gate.gate() + "` fails because of " + Count.of(count, "finding")
                + (count == 1 ? " at " : ", the first at ") + first.location().place() + ": " + first.message();
    }

    private static String finding(Derivation derivation) {
        Finding finding = ((Claim.OfFinding) derivation.claim()).finding();
        String fates = derivation.because().stream()
                .map(Derivation::claim)
                .filter(claim -> claim instanceof Claim.OfOrigin || claim instanceof Claim.OfEffect)
                .map(Words::of)
                .collect(Collectors.joining("; "));
        return finding.location().place() + ": " + finding.message() + " [" + finding.rule() + "]: " + fates;
    }
}
