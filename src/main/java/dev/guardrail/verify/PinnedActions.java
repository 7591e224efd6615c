package dev.guardrail.verify;

import dev.guardrail.claim.Bearing;
import dev.guardrail.claim.Claim;
import dev.guardrail.claim.Observation.Proof;
import dev.guardrail.claim.Value;
import dev.guardrail.fact.ActionReference;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.ReferenceKind;
import java.util.ArrayList;
import java.util.List;

/** How firmly the actions of a commit are pinned. */
record PinnedActions(Claim claim, String head, Ground ground) {

    void see(Sightings sightings) {
        List<ActionReference> uses = ground.side(head).workflows(ActionReference.class).stream()
                .filter(reference -> !reference.owner().isEmpty())
                .toList();
        List<String> named = claim.subject().startsWith("actions ")
                ? List.of(claim.subject().replaceFirst("^actions ", "").split(",", 0))
                : List.of();
        if (!named.isEmpty()) {
            named(uses, named, sightings);
        } else if (!uses.isEmpty()) {
            all(uses, sightings);
        }
    }

    private void named(List<ActionReference> uses, List<String> named, Sightings sightings) {
        List<Place> places = new ArrayList<>();
        for (String name : named) {
            uses.stream()
                    .filter(use -> use.uses().equals(name) || use.uses().endsWith("/" + name))
                    .findFirst()
                    .ifPresent(use -> places.add(use.place()));
        }
        if (places.size() == named.size()) {
            sightings.see(
                    claim,
                    "pinned to tags",
                    claim.says(),
                    Bearing.ALTERNATIVE,
                    new Proof(places, "git grep -n uses: " + Span.shortened(head) + " -- .github"));
        }
    }

    private void all(List<ActionReference> uses, Sightings sightings) {
        List<ActionReference> open =
                uses.stream().filter(use -> use.kind() != ReferenceKind.SHA).toList();
        boolean commits = claim.says().text().equals("pinned to commits");
        // Where most are, "pinned actions" need not mean each of them.
        boolean each = claim.subject().equals("all actions")
                || claim.subject().equals("actions") && open.size() * 2 > uses.size();
        Bearing bearing = each || open.isEmpty() ? ground.bearing(head) : Bearing.ALTERNATIVE;
        String reading = "the actions of the workflows at " + Span.shortened(head);
        Proof proof = new Proof(
                open.stream().map(ActionReference::place).limit(5).toList(),
                "git grep -n uses: " + Span.shortened(head) + " -- .github");
        if (open.isEmpty()) {
            sightings.see(claim, reading, claim.says(), bearing, proof);
        } else if (commits) {
            Value seen = Value.word((uses.size() - open.size()) + " of " + uses.size() + " pinned to commits");
            sightings.see(claim, reading, seen, bearing, proof);
        } else if (open.stream().allMatch(use -> use.ref().matches("v?\\d[\\w.-]*|[0-9a-f]{7,40}"))) {
            sightings.see(claim, reading + ", pinned to tags", claim.says(), Bearing.ALTERNATIVE, proof);
        }
    }
}
