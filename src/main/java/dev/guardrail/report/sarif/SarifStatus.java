package dev.guardrail.report.sarif;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guardrail.fact.ClaimStatus;
import java.util.List;
import java.util.Locale;

/** The statuses of claims as rules. */
final class SarifStatus {

    /** Those of which readers are told, in the order of their rules: a supported claim is no result. */
    static final List<ClaimStatus> TOLD =
            List.of(ClaimStatus.CONTRADICTED, ClaimStatus.NOT_CHECKABLE, ClaimStatus.CONSISTENT);

    private SarifStatus() {}

    static void writeRules(ArrayNode rules) {
        TOLD.forEach(status -> {
            ObjectNode rule = rules.addObject();
            rule.put("id", id(status));
            rule.putObject("shortDescription").put("text", description(status));
            rule.putObject("defaultConfiguration").put("level", level(status));
        });
    }

    /** {@code claims/not-checkable}. */
    static String id(ClaimStatus status) {
        return "claims/" + status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String level(ClaimStatus status) {
        return status == ClaimStatus.CONTRADICTED ? "error" : "note";
    }

    private static String description(ClaimStatus status) {
        return switch (status) {
            case CONTRADICTED -> "The evidence says something else than the audit, in every fair reading.";
            case NOT_CHECKABLE -> "Evidence is missing that would show whether the audit is right.";
            case CONSISTENT -> "The claim fits the evidence, but does not follow from it.";
            case SUPPORTED -> "The claim follows from the evidence.";
        };
    }
}
