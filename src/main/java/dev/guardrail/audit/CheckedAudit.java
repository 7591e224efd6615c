package dev.guardrail.audit;

import dev.guardrail.claim.Verification;
import dev.guardrail.fact.GitRange;
import dev.guardrail.verify.CiEvidence;
import dev.guardrail.verify.Commits;
import dev.guardrail.verify.GivenRange;
import dev.guardrail.verify.Verifier;
import java.util.Optional;

/** Checks one audit of a change. A class of its own: an audit of code loads nothing that checks claims. */
final class CheckedAudit {

    private CheckedAudit() {}

    static Verification of(Change change, Prepared prepared, String path, byte[] content) {
        Verifier verifier = new Verifier(
                Commits.of(change.base(), change.head(), change.facts()),
                CiEvidence.of(change.given().ci()),
                new ChangedKinds(change, prepared.policy(), prepared.rules().project(), prepared.readings()));
        Optional<GitRange> range = change.facts().stream()
                .filter(GitRange.class::isInstance)
                .map(GitRange.class::cast)
                .findFirst();
        return verifier.verify(
                path,
                content,
                range.map(GitRange::head),
                range.map(given -> new GivenRange(given.base(), given.head(), "the change", true)));
    }
}
