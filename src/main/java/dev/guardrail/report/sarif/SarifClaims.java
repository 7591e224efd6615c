package dev.guardrail.report.sarif;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guardrail.claim.Claim;
import dev.guardrail.claim.Verification;
import dev.guardrail.claim.VerifiedClaim;
import dev.guardrail.fact.ClaimStatus;
import dev.guardrail.fact.Place;
import dev.guardrail.finding.Fingerprint;
import dev.guardrail.report.Json;
import dev.guardrail.report.Phrases;
import dev.guardrail.report.figure.ClaimWords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A checked audit in SARIF, each claim that is not supported at its place in the audit. */
public final class SarifClaims {

    private static final Limits LIMITS = Limits.OF_CODE_SCANNING;

    private final Verification verification;
    private final SarifPlaces places = new SarifPlaces(true);
    private final Map<Fingerprint, Integer> counts = new HashMap<>();

    private SarifClaims(Verification verification) {
        this.verification = verification;
    }

    /** The file, with line feeds as line ends, the last line ended. */
    public static String render(Verification verification) {
        return Json.strict(SarifFile.of(new SarifClaims(verification)::run));
    }

    /** The claims that are told, the contradicted ones first: a reader that cuts the file keeps these. */
    private List<VerifiedClaim> told() {
        return SarifStatus.TOLD.stream()
                .flatMap(status -> verification.with(status).stream())
                .toList();
    }

    private void run(ObjectNode run) {
        SarifStatus.writeRules(SarifFile.rules(run));
        List<VerifiedClaim> told = told();
        invocation(run.putArray("invocations").addObject(), told.size());
        run.putObject("automationDetails").put("id", "guardrail-verify/" + Phrases.printable(verification.audit()));
        SarifPlaces.root(
                run.putObject("originalUriBaseIds"), SarifPlaces.HEAD, "The root of the repository of the audit");
        run.put("columnKind", "unicodeCodePoints");
        ArrayNode results = run.putArray("results");
        told.stream().limit(LIMITS.results()).forEach(claim -> result(results.addObject(), claim));
        ObjectNode properties = run.putObject("properties");
        properties.put("against", Phrases.printable(verification.ground()));
        properties.put("supported", verification.with(ClaimStatus.SUPPORTED).size());
    }

    private static void invocation(ObjectNode invocation, int told) {
        invocation.put("executionSuccessful", true);
        ArrayNode notes = invocation.putArray("toolExecutionNotifications");
        if (told > LIMITS.results()) {
            ObjectNode note = notes.addObject();
            note.putObject("descriptor").put("id", "cut");
            note.put("level", "warning");
            note.putObject("message")
                    .put("text", (told - LIMITS.results()) + " claims left out: code scanning takes no more");
        }
    }

    private void result(ObjectNode result, VerifiedClaim verified) {
        Claim claim = verified.claim();
        result.put("ruleId", SarifStatus.id(verified.status()));
        result.put("ruleIndex", SarifStatus.TOLD.indexOf(verified.status()));
        result.put("level", SarifStatus.level(verified.status()));
        result.putObject("message").put("text", SarifText.plain(message(verified)));
        places.physical(result.putArray("locations").addObject(), claim.place(), false);
        related(result, verified);
        Fingerprint fingerprint = Fingerprint.of(
                claim.kind().toString(), "", claim.subject(), claim.says().text());
        ObjectNode fingerprints = result.putObject("partialFingerprints");
        fingerprints.put("guardrail/v1", fingerprint.value());
        fingerprints.put(
                "primaryLocationLineHash", fingerprint.value() + ":" + counts.merge(fingerprint, 1, Integer::sum));
        ObjectNode properties = result.putObject("properties");
        properties.put("kind", claim.kind().toString());
        properties.put("subject", Phrases.printable(claim.subject()));
        properties.put("says", Phrases.printable(claim.says().text()));
    }

    private static String message(VerifiedClaim verified) {
        String quote = "\"" + verified.claim().quote() + "\"" + ClaimWords.subject(verified.claim());
        return verified.status() == ClaimStatus.NOT_CHECKABLE
                ? quote + ": not checkable, needs " + ClaimWords.needs(verified)
                : quote + ": " + ClaimWords.verdict(verified) + command(verified);
    }

    private static String command(VerifiedClaim verified) {
        return verified.nearest()
                .map(seen -> seen.proof().command())
                .filter(command -> !command.isEmpty())
                .map(command -> "; see `" + command + "`")
                .orElse("");
    }

    private void related(ObjectNode result, VerifiedClaim verified) {
        List<Place> proof = verified.nearest().map(seen -> seen.proof().places()).orElse(List.of()).stream()
                .distinct()
                .limit(LIMITS.locations())
                .toList();
        if (verified.status() == ClaimStatus.NOT_CHECKABLE || proof.isEmpty()) {
            return;
        }
        ArrayNode array = result.putArray("relatedLocations");
        for (Place place : proof) {
            ObjectNode location = array.addObject();
            location.put("id", array.size());
            places.physical(location, place, false);
            location.putObject("message").put("text", SarifText.plain("what is seen: " + place));
        }
    }
}
