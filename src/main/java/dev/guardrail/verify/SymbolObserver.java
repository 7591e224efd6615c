package dev.guardrail.verify;

import dev.guardrail.claim.Bearing;
import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Observation.Proof;
import dev.guardrail.claim.Value;
import dev.guardrail.fact.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks for names in the sources. */
final class SymbolObserver implements Observer {

    @Override
    public Set<ClaimKind> kinds() {
        return Set.of(ClaimKind.SYMBOL);
    }

    @Override
    public void observe(Claim claim, Ground ground, Sightings sightings) {
        String last = claim.subject().replaceFirst(".*[.:#]", "");
        List<String> heads = ground.heads();
        for (String head : heads) {
            Optional<Place> place = ground.corpus(head).word(last);
            if (place.isPresent()) {
                sightings.see(claim, "a name of the sources", claim.says(), Bearing.DECISIVE, Proof.at(place.get()));
                return;
            }
        }
        boolean complete = !heads.isEmpty()
                && heads.stream().allMatch(head -> ground.corpus(head).isComplete());
        if (claim.anchors().contains("new") && complete) {
            sightings.see(
                    claim,
                    "a name of the sources",
                    Value.word("absent"),
                    Bearing.DECISIVE,
                    Proof.by("git grep -w " + last + " " + Span.shortened(heads.get(0))));
        } else {
            sightings.miss(claim, "sources with the name `" + last + "`, which this repository does not have");
        }
    }
}
