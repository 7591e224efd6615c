package dev.guardrail.verify.self;

import dev.guardrail.claim.Bearing;
import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Observation;
import dev.guardrail.claim.Observation.Proof;
import dev.guardrail.claim.Value;
import dev.guardrail.collect.claim.AuditDocument;
import dev.guardrail.collect.claim.Passage;
import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes the statements that are found in an audit. */
final class Statements {

    private final AuditDocument audit;
    private final Map<Claim, List<Observation>> seen = new LinkedHashMap<>();
    private final Map<Claim, String> needs = new LinkedHashMap<>();

    Statements(AuditDocument audit) {
        this.audit = audit;
    }

    /** Adds a claim whose words are a part of a passage. */
    Claim claim(Passage passage, int from, int to, ClaimKind kind, String subject, Value says) {
        return claim(passage.place(audit.path(), from, to), passage.text().substring(from, to), kind, subject, says);
    }

    /** Adds a claim. */
    Claim claim(Place place, String quote, ClaimKind kind, String subject, Value says) {
        Claim claim = new Claim(place, kind, quote, subject, says, List.of());
        seen.computeIfAbsent(claim, key -> new ArrayList<>());
        return claim;
    }

    /** Adds what is seen of a claim, at places of this audit or of another one. */
    void see(Claim claim, String reading, Value value, Bearing bearing, Place... places) {
        seen.computeIfAbsent(claim, key -> new ArrayList<>())
                .add(new Observation(claim, reading, value, bearing, Proof.at(places)));
    }

    /** Says what would make a claim checkable. */
    void miss(Claim claim, String missing) {
        needs.put(claim, missing);
    }

    List<Statement> all() {
        return seen.entrySet().stream()
                .map(entry -> new Statement(entry.getKey(), entry.getValue(), needs.getOrDefault(entry.getKey(), "")))
                .toList();
    }
}
