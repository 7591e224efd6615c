package dev.guardrail.report.verification;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guardrail.claim.Observation;
import dev.guardrail.claim.Verification;
import dev.guardrail.claim.VerifiedClaim;
import dev.guardrail.fact.ClaimStatus;
import dev.guardrail.fact.Gap;
import dev.guardrail.report.Json;
import java.util.Locale;
import java.util.Optional;

/** A checked audit as JSON, by the schema {@code guardrail-verification/1}. */
final class VerificationJson {

    static final String SCHEMA = "guardrail-verification/1";

    private VerificationJson() {}

    static String render(Verification verification) {
        ObjectNode root = Json.object();
        root.put("schema", SCHEMA);
        root.put("audit", verification.audit());
        root.put("against", verification.ground());
        ObjectNode counts = root.putObject("counts");
        for (ClaimStatus status : ClaimStatus.values()) {
            counts.put(
                    status.name().toLowerCase(Locale.ROOT),
                    verification.with(status).size());
        }
        ArrayNode claims = root.putArray("claims");
        verification.claims().forEach(claim -> claim(claims.addObject(), claim));
        ArrayNode gaps = root.putArray("gaps");
        verification.gaps().forEach(gap -> gap(gaps.addObject(), gap));
        return Json.pretty(root);
    }

    private static void claim(ObjectNode node, VerifiedClaim verified) {
        node.put("line", verified.claim().place().line());
        node.put("column", verified.claim().place().column());
        node.put("endLine", verified.claim().place().endLine());
        node.put("endColumn", verified.claim().place().endColumn());
        node.put("quote", verified.claim().quote());
        node.put("kind", verified.claim().kind().toString());
        node.put("status", verified.status().name().toLowerCase(Locale.ROOT));
        node.put("subject", verified.claim().subject());
        node.put("says", verified.claim().says().text());
        Optional<Observation> nearest = verified.nearest();
        nearest.ifPresent(seen -> {
            node.put("is", seen.seen().text());
            node.put("reading", seen.reading());
        });
        if (!verified.needs().isEmpty()) {
            node.put("needs", verified.needs());
        }
        ArrayNode proof = node.putArray("proof");
        nearest.ifPresent(seen -> proof(proof, seen.proof()));
        ArrayNode readings = node.putArray("readings");
        verified.observations().stream()
                .filter(seen -> verified.status() != ClaimStatus.SUPPORTED || agrees(verified, seen))
                .forEach(seen -> reading(readings.addObject(), verified, seen));
    }

    private static void reading(ObjectNode node, VerifiedClaim verified, Observation seen) {
        node.put("reading", seen.reading());
        node.put("is", seen.seen().text());
        node.put("agrees", agrees(verified, seen));
        node.put("bearing", seen.bearing().name().toLowerCase(Locale.ROOT));
    }

    private static boolean agrees(VerifiedClaim verified, Observation seen) {
        return verified.claim().says().admits(seen.seen());
    }

    private static void gap(ObjectNode node, Gap gap) {
        node.put("evidence", gap.evidence().toString());
        node.put("path", gap.path());
        node.put("reason", gap.reason());
    }

    private static void proof(ArrayNode array, Observation.Proof proof) {
        proof.places().forEach(place -> {
            ObjectNode node = array.addObject();
            node.put("path", place.path());
            node.put("line", place.line());
        });
        if (!proof.command().isEmpty()) {
            array.addObject().put("command", proof.command());
        }
    }
}
